import { momentOf } from '../calendar/moment'
import type { Method } from '../paper/schema'
import type { Told } from '../sentence'
import { table } from '../table'
import type { ReceiptRow, ReceiptState } from './schema'

const METHODS: Record<Method, Told> = {
  WECHAT: { zh: '微信支付', en: 'WeChat Pay' },
  CASH: { zh: '现金', en: 'Cash' },
  POS: { zh: '刷卡', en: 'Card' },
  BANK: { zh: '银行转账', en: 'Bank transfer' },
}
const STATES: Record<ReceiptState, Told> = {
  valid: { zh: '有效', en: 'Valid' },
  partly_reversed: { zh: '部分冲销', en: 'Partly reversed' },
  reversed: { zh: '已冲销', en: 'Reversed' },
  void: { zh: '已作废', en: 'Void' },
}
const ASKED: Told = { zh: '申请作废', en: 'To be void' }
/** Every receipt that was dealt: whose, for which houses, how much. */
export const receiptTable = table<ReceiptRow>({
  title: { zh: '收据清单', en: 'Receipts' },
  columns: [
    { id: 'number', title: { zh: '编号', en: 'Number' }, width: 18, sort: 'number', cell: row => row.number },
    { id: 'house', title: { zh: '房屋', en: 'House' }, width: 20, cell: row => row.houses.join('、') },
    { id: 'payer', title: { zh: '交款人', en: 'From' }, width: 12, cell: row => row.payer },
    { id: 'at', title: { zh: '收款时间', en: 'Received' }, width: 16, cell: row => momentOf(row.settledAt) },
    {
      id: 'method',
      title: { zh: '方式', en: 'By' },
      width: 11,
      cell: (row, language) =>
        row.kind === 'reversal'
          ? { zh: '红字收据', en: 'Reversal' }[language]
          : (row.parts ?? [row]).map(part => METHODS[part.method][language]).join(' + '),
    },
    {
      id: 'state',
      title: { zh: '状态', en: 'State' },
      width: 11,
      cell: (row, language) => (row.asked ? ASKED : STATES[row.state])[language],
    },
    {
      id: 'amount',
      title: { zh: '金额', en: 'Amount' },
      width: 13,
      sort: 'amount',
      sum: true,
      cell: row => ({ fen: row.amountFen }),
    },
  ],
})
