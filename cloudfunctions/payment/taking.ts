import { totalFen } from '../../shared/payment/allocation'
import type { PaidLine, Payment, SettledLine, Taking } from '../../shared/payment/schema'
import { methodsOf } from '../../shared/payment/take'

interface Of {
  paymentId: string
  estateId: string
  houseIds: string[]
  paid: PaidLine[]
  settled: SettledLine[]
  taking: Taking
  now: number
}
const isOwners = (payer: string): boolean => payer.startsWith('owner')

/** A payment that was never an order: paid as it is made. Whose it is among the people of the house, the numberer finds. */
export const deskPayment = ({ paymentId, estateId, houseIds, paid, settled, taking, now }: Of): Payment => ({
  _id: paymentId,
  estateId,
  personId: '',
  openId: '',
  houseIds,
  household: paid.every(line => isOwners(line.payer)),
  state: 'paid',
  totalFen: totalFen(paid),
  lines: paid,
  appid: '',
  mchid: '',
  subMchid: '',
  description: '',
  createdAt: now,
  expiresAt: now,
  prepayId: null,
  open: 0,
  watchAt: now,
  cancelledBy: null,
  closedAt: null,
  transactionId: null,
  paidAt: now,
  settledAt: now,
  settledBy: 'desk',
  settled,
  refunds: [],
  refundedFen: 0,
  frozen: null,
  toNumber: 1,
  receipt: {
    amountFen: totalFen(paid),
    ...methodsOf(taking.lines),
    settledAt: now,
    paidFor: settled.map(({ houseId, houseLabel, billId, amountFen, ended }) => ({
      houseId,
      houseLabel,
      billId,
      amountFen,
      ended,
    })),
  },
  desk: taking,
})
