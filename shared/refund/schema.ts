import type { Approval } from '../approval/schema'
import type { BillItem } from '../billing/schema'
import type { RefundState } from '../payment/machine'

/** What goes back of one thing that was paid: by its index among the payment's settled lines. Fen. */
export interface RefundPart {
  line: number
  amountFen: number
}
/** Money on its way back to whoever paid. Asked for, checked and approved by three different persons. */
export interface Refund extends Approval<RefundState> {
  _id: string
  paymentId: string
  estateId: string
  /** The payer: whoever gets it back. */
  personId: string
  houseIds: string[]
  amountFen: number
  parts: RefundPart[]
  reason: string
  /** Which settled lines left the house's prepayment on approval: those kept as such, and those of a bill taken back. */
  promised?: number[]
  /** Frozen of the payment, so that every retry asks for the very same. */
  transactionId: string
  totalFen: number
  appid: string
  mchid: string
  subMchid: string
  /** 1: the clock still sees to it. */
  open: 0 | 1
  watchAt: number
  tries: number
  /** Why WeChat Pay would not take it, last time. */
  refusedCode: string | null
  doneAt: number | null
  /** When the money went back, by WeChat Pay's word. */
  wentBackAt: number | null
}
export interface RefundView {
  refundId: string
  paymentId: string
  estateId: string
  /** What its houses are called, and who gets it. */
  houses: string[]
  payer: string
  amountFen: number
  reason: string
  state: RefundState
  /** What it waits for (`balance`: the merchant's account at WeChat Pay holds too little); null: it has ended. */
  waitsFor: 'check' | 'approval' | 'wechat' | 'balance' | null
  requestedAt: number
  checkedAt: number | null
  approvedAt: number | null
  doneAt: number | null
  note: string
  /** Whoever looks asked for it, gets it, or checked it: another person takes the next step. */
  mine: boolean
  /** What each part was paid for; without an item: the house's prepayment. */
  parts: { houseId: string; houseLabel: string; item: BillItem | null; period: string | null; amountFen: number }[]
}
