import * as z from 'zod/mini'
import { BillId } from '../billing/schema'
import { command, gives, Id, Line, query } from '../contract'
import { FenField } from '../tariff/schema'
import { DESK_METHODS } from '../till/schema'
import type { PaymentState } from './machine'
import type { TakenLine } from './schema'

const cashier = { cashier: 'estate' } as const
const Chosen = z.object({
  houseId: Id,
  /** Whole, unless `amountFen` says a part: at the desk what people bring is taken. */
  bills: z.array(z.object({ billId: BillId, amountFen: z.optional(FenField) })).check(z.maxLength(100)),
  /** Kept for the house's owner. */
  prepayFen: z.optional(FenField),
})
interface Taken {
  paymentId: string
  totalFen: number
  changeFen: number
}
interface TakeStatus extends Taken {
  state: PaymentState
  lines: TakenLine[]
  /** null: it is being numbered. */
  receipt: { receiptId: string; number: string } | null
}

export const takeContract = {
  /**
   * Money over the counter settles bills at once: the lines come to exactly what was chosen. An order on a phone that
   * holds one of them is closed at WeChat Pay first; while it is not, `payment.order_open` says until when.
   */
  'payment.take': command({
    input: {
      houses: z.array(Chosen).check(z.minLength(1), z.maxLength(10)),
      lines: z
        .array(
          z.object({
            method: z.enum(DESK_METHODS),
            amountFen: FenField,
            /** Of cash: what was handed over. */
            givenFen: z.optional(FenField),
            /** The number of a transfer, or of a terminal's slip. */
            reference: z.optional(Line(64)),
          }),
        )
        .check(z.minLength(1), z.maxLength(DESK_METHODS.length)),
      /** As the cashier knows the payer: the name on the receipt; absent: as the house knows. */
      payer: z.optional(Line(40)),
    },
    who: cashier,
    refuses: [
      'place.not_found',
      'billing.not_found',
      'payment.nothing',
      'payment.bill_twice',
      'payment.bill_settled',
      'payment.bill_reserved',
      'payment.order_open',
      'payment.amount',
      'payment.prepay_limit',
      'payment.one_estate',
      'payment.method_twice',
      'payment.given',
      'payment.reference_needed',
      'payment.lines_differ',
      'payment.slip_used',
    ],
    moves: ['billing', 'payment', 'ledger', 'receipt', 'till', 'daySheet', 'card', 'notice', 'home', 'search'],
    gives: gives<Taken>(),
  }),
  /** What became of it, and its receipt once it has a number. */
  'payment.takeStatus': query({
    input: { paymentId: Id },
    who: cashier,
    refuses: ['payment.not_found'],
    gives: gives<TakeStatus>(),
  }),
}
