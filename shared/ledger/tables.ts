import { AGES, type Age } from '../billing/measures'
import type { Language, Told } from '../sentence'
import { table } from '../table'
import { accountName } from './account-names'
import type { ArrearsRow, Proof } from './contract'

const AGE_NAMES: Record<Age, Told> = {
  NOT_DUE: { zh: '未到期', en: 'not due' },
  '1-30': { zh: '1–30 天', en: '1–30 days' },
  '31-90': { zh: '31–90 天', en: '31–90 days' },
  '91-180': { zh: '91–180 天', en: '91–180 days' },
  '181-365': { zh: '181–365 天', en: '181–365 days' },
  '1-2Y': { zh: '1–2 年', en: '1–2 years' },
  '2-3Y': { zh: '2–3 年', en: '2–3 years' },
  '>3Y': { zh: '3 年以上', en: 'over 3 years' },
}
export const ageName = (age: Age, language: Language): string => AGE_NAMES[age][language]

/** Who owes what past its day. */
export const arrearsTable = table<ArrearsRow>({
  title: { zh: '欠费清单', en: 'Arrears' },
  columns: [
    { id: 'house', title: { zh: '房屋', en: 'House' }, width: 18, sort: 'house', cell: row => row.label },
    { id: 'owner', title: { zh: '业主', en: 'Owner' }, width: 16, cell: row => row.owner },
    {
      id: 'oldest',
      title: { zh: '最早到期', en: 'Due since' },
      width: 12,
      sort: 'oldest',
      cell: row => row.oldestDueOn,
    },
    { id: 'age', title: { zh: '账龄', en: 'Age' }, width: 12, cell: (row, language) => ageName(row.age, language) },
    ...AGES.slice(1).map(age => ({
      id: age,
      title: AGE_NAMES[age],
      width: 13,
      spare: true as const,
      sum: true as const,
      cell: (row: ArrearsRow) => fenOf(row, age),
    })),
    {
      id: 'overdue',
      title: { zh: '逾期金额', en: 'Overdue' },
      width: 14,
      sort: 'overdue',
      sum: true,
      cell: row => ({ fen: row.overdueFen }),
    },
  ],
  asked: ({ building, age }, language) => [
    ...(building ? [{ zh: `楼栋：${building}`, en: `Building: ${building}` }[language]] : []),
    ...(age ? [{ zh: `账龄：${ageName(age as Age, 'zh')}`, en: `Age: ${ageName(age as Age, 'en')}` }[language]] : []),
  ],
})
const fenOf = (row: ArrearsRow, age: Age) => {
  const found = row.ages?.find(one => one.age === age)
  return found ? { fen: found.amountFen } : null
}

/** The trial balance, as it is proved. */
export const proofTable = table<Proof['trialBalance'][number], Proof>({
  title: { zh: '试算平衡表', en: 'Trial balance' },
  rows: ({ trialBalance }) => trialBalance,
  facts: ({ balanced, bills, entries }, language) => [
    [
      { zh: '结论', en: 'Result' }[language],
      balanced
        ? { zh: '借贷平衡', en: 'debits equal credits' }[language]
        : { zh: '借贷不平，请立即核查', en: 'debits and credits differ' }[language],
    ],
    [{ zh: '账单', en: 'Bills' }[language], String(bills)],
    [{ zh: '分录', en: 'Entries' }[language], String(entries)],
  ],
  columns: [
    {
      id: 'account',
      title: { zh: '科目', en: 'Account' },
      width: 34,
      cell: (row, language) => accountName(row.account, language),
    },
    { id: 'debit', title: { zh: '借方', en: 'Debit' }, width: 18, sum: true, cell: row => ({ fen: row.debitFen }) },
    { id: 'credit', title: { zh: '贷方', en: 'Credit' }, width: 18, sum: true, cell: row => ({ fen: row.creditFen }) },
    {
      id: 'balance',
      title: { zh: '余额（借 − 贷）', en: 'Debit less credit' },
      width: 18,
      sum: true,
      cell: row => ({ fen: row.debitFen - row.creditFen }),
    },
  ],
})
