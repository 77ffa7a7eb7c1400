import type { BillAbout } from '../billing/schema'
import { today } from '../calendar/day'
import type { Column } from '../paper/schema'
import type { Language, Told } from '../sentence'
import { type Cell, table } from '../table'
import { itemName } from '../tariff/item-names'
import type { Statement, StatementRow } from './contract'

const KINDS: Record<StatementRow['kind'], Record<Language, string>> = {
  bill: { zh: '账单', en: 'Bill' },
  reversal: { zh: '冲销', en: 'Reversal' },
  prepayment: { zh: '预存', en: 'Prepayment' },
  transfer: { zh: '预存转移', en: 'Prepayment moved' },
  deposit: { zh: '押金', en: 'Deposit' },
  payment: { zh: '缴费', en: 'Payment' },
  draw: { zh: '预存冲抵', en: 'Paid from the prepayment' },
  waiver: { zh: '减免', en: 'Waiver' },
  refund: { zh: '退款', en: 'Refund' },
  settlement: { zh: '结算', en: 'Settlement' },
}
const HEADS: [id: string, zh: string, en: string, width: number][] = [
  ['at', '日期', 'Date', 12],
  ['kind', '类别', 'Kind', 14],
  ['item', '项目', 'Item', 16],
  ['period', '账期', 'Period', 10],
  ['about', '说明', 'About', 26],
  ['charged', '应收', 'Charged', 14],
  ['credited', '冲减', 'Credited', 14],
  ['balance', '结余', 'Balance', 14],
]
const OPENING: Told = { zh: '期初结余', en: 'Opening balance' }
const CLOSING: Told = { zh: '期末结余', en: 'Closing balance' }
type Written = (language: Language) => Cell[]
const edgeOf =
  (day: string, title: Told, fen: number): Written =>
  language => [day, title[language], '', '', '', null, null, { fen }]
/** 台账 as a table: the opening balance, each row with the balance after it, the closing balance. */
export const statementTable = table<Written, Statement & { label: string }>({
  title: { zh: '住户台账', en: 'House statement' },
  rows: ({ openingFen, closingFen, items }) => [
    edgeOf('', OPENING, openingFen),
    ...items.map(
      (row): Written =>
        language =>
          rowOf(row, language),
    ),
    edgeOf('', CLOSING, closingFen),
  ],
  facts: ({ label }, language) => [[{ zh: '房屋', en: 'House' }[language], label]],
  asked: ({ from, to }) => [`${from} – ${to}`],
  columns: HEADS.map(([id, zh, en, width], at) => ({
    ...{ id, title: { zh, en }, width },
    ...(at >= HEADS.length - 3 && { figure: true as const }),
    cell: (row, language) => row(language)[at] ?? null,
  })),
})
/** What a bill is about beside its item; an entry says it in its own words. */
const aboutOf = ({ about, note }: StatementRow, language: Language): string =>
  about ? billAbout(about, language) : note
function billAbout(about: BillAbout, language: Language): string {
  if (about.kind === 'reversed') {
    const taken = { zh: '红冲', en: 'taken back' }[language]
    return about.of ? `${billAbout(about.of, language)} · ${taken}` : taken
  }
  if (about.kind === 'opening') return { zh: '期初欠费', en: 'opening arrears' }[language]
  return about.kind === 'bill' ? `${itemName(about.item, language)} ${about.period}` : about.number
}
const rowOf = (row: StatementRow, language: Language): Cell[] => [
  today(row.at),
  KINDS[row.kind][language],
  row.item === null ? '' : itemName(row.item, language),
  row.period ?? '',
  aboutOf(row, language),
  row.amountFen > 0 ? { fen: row.amountFen } : null,
  row.amountFen < 0 ? { fen: -row.amountFen } : null,
  { fen: row.balanceFen },
]
/**
 * 台账 as the sheet of a workbook: the opening balance, each row with the balance after it, the closing balance. Owed is
 * positive, in credit negative. `from` and `to` are the days it was asked for, both included.
 */
export function statementSheet(
  statement: Statement,
  { label, from, to }: { label: string; from: string; to: string },
  language: Language,
): { name: string; columns: Column[]; rows: Cell[][] } {
  return {
    name: label,
    columns: HEADS.map(([, zh, en, width]) => ({ title: { zh, en }[language], width })),
    rows: [
      edgeOf(from, OPENING, statement.openingFen)(language),
      ...statement.items.map(row => rowOf(row, language)),
      edgeOf(to, CLOSING, statement.closingFen)(language),
    ],
  }
}
