import { momentOf } from '../calendar/moment'
import type { RefundState } from '../payment/machine'
import type { Told } from '../sentence'
import { table } from '../table'
import type { RefundView } from './schema'

const STATES: Record<RefundState, Told> = {
  requested: { zh: '待核对', en: 'To be checked' },
  checked: { zh: '待审批', en: 'To be approved' },
  approved: { zh: '已批准', en: 'Approved' },
  processing: { zh: '退款中', en: 'On its way' },
  abnormal: { zh: '退款异常', en: 'Abnormal' },
  success: { zh: '已退款', en: 'Refunded' },
  closed: { zh: '未退成', en: 'Failed' },
  rejected: { zh: '未通过', en: 'Not approved' },
  expired: { zh: '已失效', en: 'Ended' },
}
/** Money on its way back: to whom, for which houses, why. */
export const refundTable = table<RefundView>({
  title: { zh: '退款清单', en: 'Refunds' },
  asked: ({ show }, language) => (show === 'all' ? [] : [{ zh: '待处理的', en: 'those that wait' }[language]]),
  columns: [
    { id: 'house', title: { zh: '房屋', en: 'House' }, width: 20, cell: row => row.houses.join('、') },
    { id: 'payer', title: { zh: '交款人', en: 'Payer' }, width: 12, cell: row => row.payer },
    {
      id: 'when',
      title: { zh: '申请时间', en: 'Asked for' },
      width: 16,
      sort: 'requested',
      cell: row => momentOf(row.requestedAt),
    },
    { id: 'reason', title: { zh: '原因', en: 'Reason' }, width: 24, cell: row => row.reason },
    {
      id: 'state',
      title: { zh: '状态', en: 'State' },
      width: 12,
      cell: (row, language) => STATES[row.state][language],
    },
    {
      id: 'done',
      title: { zh: '退款时间', en: 'Refunded' },
      width: 16,
      spare: true,
      cell: row => (row.doneAt === null ? '' : momentOf(row.doneAt)),
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
