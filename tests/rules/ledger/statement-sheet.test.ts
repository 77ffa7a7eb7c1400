import readWorkbook from 'read-excel-file/node'
import { workbookBytes } from '../../../cloudfunctions/papers/workbook'
import { startOf } from '../../../shared/calendar/day'
import type { StatementRow } from '../../../shared/ledger/contract'
import { statementSheet } from '../../../shared/ledger/statement-sheet'

const row = (more: Partial<StatementRow>): StatementRow => ({
  at: startOf('2026-10-01'),
  kind: 'bill',
  reference: 'b',
  item: 'WATER',
  period: '2026-10',
  about: null,
  note: '',
  amountFen: 1_000,
  balanceFen: 2_000,
  ...more,
})
const of = (items: StatementRow[]) => ({ houseId: 'hse_1', openingFen: 1_000, closingFen: -8_000, items })
const about = { label: '3-2-501', from: '2026-01-01', to: '2026-12-31' }
const said = (what: StatementRow['about'], language: 'zh' | 'en' = 'zh') =>
  statementSheet(of([row({ about: what })]), about, language).rows[1]?.[4]

test('an accountant reads a charge and a credit in columns of their own, between both balances', () => {
  const paid = row({ kind: 'payment', item: null, period: null, note: '柜台', amountFen: -10_000, balanceFen: -8_000 })
  expect(statementSheet(of([row({}), paid]), about, 'zh').rows).toEqual([
    ['2026-01-01', '期初结余', '', '', '', null, null, { fen: 1_000 }],
    ['2026-10-01', '账单', '水费', '2026-10', '', { fen: 1_000 }, null, { fen: 2_000 }],
    ['2026-10-01', '缴费', '', '', '柜台', null, { fen: 10_000 }, { fen: -8_000 }],
    ['2026-12-31', '期末结余', '', '', '', null, null, { fen: -8_000 }],
  ])
})
test('an owner reads what a bill is about, never our own numbers for it', () => {
  expect(said({ kind: 'number', number: 'B1-042' })).toBe('B1-042')
  expect(said(null)).toBe('')
  expect(said({ kind: 'opening' }, 'en')).toBe('opening arrears')
  expect(said({ kind: 'bill', item: 'WATER', period: '2026-08' }, 'en')).toBe('Water 2026-08')
})
test('a note that looks like a formula stays the text somebody typed', async () => {
  const typed = row({ kind: 'payment', item: null, period: null, note: '=HYPERLINK("http://x","y")' })
  const { bytes } = await workbookBytes({ what: 'workbook', sheets: [statementSheet(of([typed]), about, 'en')] })
  const [sheet] = (await readWorkbook(bytes)) as unknown as { sheet: string; data: unknown[][] }[]
  expect(sheet?.sheet).toBe('3-2-501')
  expect(sheet?.data[2]?.[4]).toBe('=HYPERLINK("http://x","y")')
})
