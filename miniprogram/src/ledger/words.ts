import type { Words } from '../ui/say'

/** Words of `ledger`: Chinese, then English. */
export const ledgerWords = {
  'statement.title': ['台账', 'Statement'],
  'statement.workbook': ['下载 Excel', 'Excel workbook'],
  'statement.opening': ['期初结余', 'Opening balance'],
  'statement.closing': ['期末结余', 'Closing balance'],
  'statement.empty': ['这段时间没有账目', 'Nothing was booked in this time'],
  'statement.emptyNext': ['换一个更长的时间段看看。', 'Try a longer time.'],
  'statement.range': ['时间段', 'Time'],
  'statement.range.year': ['今年', 'This year'],
  'statement.range.12': ['近 12 个月', '12 months'],
  'statement.range.36': ['近 36 个月', '36 months'],
  'statement.date': ['日期', 'Date'],
  'statement.what': ['事项', 'What'],
  'statement.charge': ['应收', 'Charged'],
  'statement.credit': ['冲减', 'Credited'],
  'statement.balance': ['结余', 'Balance'],
  'statement.owes': ['欠 {amount}', 'owes {amount}'],
  'statement.has': ['余 {amount}', '{amount} in credit'],
  'statement.zero': ['两清', 'nothing owed'],
  'statement.why': [
    '结余为欠费减去已缴、减免和预存；欠为正，余为负。',
    'The balance is what was billed less payments, waivers and prepaid money.',
  ],
  'entry.bill': ['账单', 'Bill'],
  'entry.reversal': ['冲销', 'Reversal'],
  'entry.prepayment': ['预存', 'Prepayment'],
  'entry.transfer': ['预存转移', 'Prepayment moved'],
  'entry.deposit': ['押金', 'Deposit'],
  'entry.payment': ['缴费', 'Payment'],
  'entry.draw': ['预存冲抵', 'Paid from the prepayment'],
  'entry.waiver': ['减免', 'Waiver'],
  'entry.refund': ['退款', 'Refund'],
  'entry.settlement': ['结算', 'Settlement'],
} satisfies Words

export type LedgerWord = keyof typeof ledgerWords
