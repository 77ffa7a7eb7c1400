import * as z from 'zod/mini'
import type { Transaction } from '../../shared/payment/evidence'
import type { RefundReport } from '../../shared/payment/machine'

const Fen = z.int().check(z.nonnegative())
const text = z._default(z.string(), '')
const STATES = ['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR'] as const

/** An order as a query answers it or a callback carries it, of a direct merchant or of a service provider. */
export const TransactionTold = z.object({
  out_trade_no: z.string(),
  transaction_id: z.optional(z.string()),
  trade_state: z.enum(STATES),
  success_time: z.optional(z.string()),
  appid: z.optional(z.string()),
  mchid: z.optional(z.string()),
  sp_appid: z.optional(z.string()),
  sp_mchid: z.optional(z.string()),
  sub_mchid: text,
  amount: z.optional(z.object({ total: Fen, currency: z._default(z.string(), 'CNY') })),
})
/** `total`, not `payer_total`: coupons lower what the payer pays, not what the merchant is owed. */
export const transactionOf = (told: z.output<typeof TransactionTold>): Transaction => ({
  orderNumber: told.out_trade_no,
  transactionId: told.transaction_id ?? null,
  state: told.trade_state,
  totalFen: told.amount?.total ?? 0,
  currency: told.amount?.currency ?? 'CNY',
  appid: told.sp_appid ?? told.appid ?? '',
  mchid: told.sp_mchid ?? told.mchid ?? '',
  subMchid: told.sub_mchid,
  paidAt: time(told.success_time),
})

const STATUS = z.enum(['PROCESSING', 'SUCCESS', 'CLOSED', 'ABNORMAL'])
export const RefundTold = z.object({
  out_refund_no: z.string(),
  refund_id: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string(),
  /** In an answer. */
  status: z.optional(STATUS),
  /** In a callback. */
  refund_status: z.optional(STATUS),
  success_time: z.optional(z.string()),
  amount: z.object({ refund: Fen, total: Fen }),
})
/** A refund as WeChat Pay tells it. Amounts in fen. */
export interface RefundFact {
  refundNumber: string
  refundId: string
  orderNumber: string
  transactionId: string
  report: RefundReport
  refundFen: number
  totalFen: number
  doneAt: number | null
}
/** null: it says no status where one belongs. */
export const refundOf = (told: z.output<typeof RefundTold>, where: 'status' | 'refund_status'): RefundFact | null => {
  const report = told[where]
  return report
    ? {
        refundNumber: told.out_refund_no,
        refundId: told.refund_id,
        orderNumber: told.out_trade_no,
        transactionId: told.transaction_id,
        report,
        refundFen: told.amount.refund,
        totalFen: told.amount.total,
        doneAt: time(told.success_time),
      }
    : null
}

function time(told: string | undefined): number | null {
  const at = Date.parse(told ?? '')
  return Number.isFinite(at) ? at : null
}

export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
