import * as z from 'zod/mini'
import { BillId } from '../billing/schema'
import { auditedQuery, Cursor, command, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { FenField } from '../tariff/schema'
import type { AnomalyRow, PaymentRow, PaymentView, PayPolicy } from './schema'
import { takeContract } from './take-contract'

const households = { owner: 'own', family: 'own', tenant: 'own' } as const
const Chosen = z.object({
  houseId: Id,
  /** Whole, unless `amountFen` says a part and the estate allows it. */
  bills: z.array(z.object({ billId: BillId, amountFen: z.optional(FenField) })).check(z.maxLength(100)),
  prepayFen: z.optional(FenField),
})

export const paymentContract = {
  ...takeContract,
  /**
   * Makes one order for what was chosen and holds the bills for it. Sent again with the same `requestId`, it answers
   * the same order as it is now; `pay` is null while WeChat Pay has not answered: then send it again.
   */
  'payment.begin': command({
    input: { houses: z.array(Chosen).check(z.minLength(1), z.maxLength(10)) },
    who: households,
    refuses: [
      'place.not_found',
      'billing.not_found',
      'payment.nothing',
      'payment.bill_twice',
      'payment.bill_settled',
      'payment.bill_reserved',
      'payment.amount',
      'payment.part_not_allowed',
      'payment.prepay_not_yours',
      'payment.prepay_limit',
      'payment.prepay_too_much',
      'payment.one_estate',
      'payment.not_configured',
    ],
    gives: gives<PaymentView>(),
  }),
  /** The order as the server knows it. The payer gets what the phone needs to pay while it can be paid. */
  'payment.get': auditedQuery({
    input: { paymentId: Id, reason: z.optional(Line(200)) },
    who: { ...households, cashier: 'estate', accountant: 'estate', supervisor: 'estate', manager: 'estate' },
    refuses: ['payment.not_found', 'billing.reason_needed'],
    gives: gives<PaymentView>(),
    formerOwners: true,
  }),
  /** Gives an order up. `closing`: WeChat Pay has not closed it yet, it can still be paid until `expiresAt`. */
  'payment.cancel': command({
    input: { paymentId: Id },
    who: { ...households, cashier: 'estate' },
    refuses: ['payment.not_found', 'payment.wrong_state'],
    gives: gives<PaymentView>(),
  }),
  /** What the estate allows in paying, and whether WeChat Pay is set up. Months: the most that can be prepaid. */
  'payment.policy': query({
    input: { estateId: Id },
    who: { ...households, cashier: 'estate', accountant: 'estate', supervisor: 'estate', manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<PayPolicy & { estateId: string; configured: boolean; prepayMonths: number; version: number }>(),
  }),
  'payment.configure': command({
    input: {
      estateId: Id,
      parts: z.boolean(),
      supervisorRefundFen: z.int().check(z.minimum(0), z.maximum(100_000_000)),
      /** The company on receipts. */
      payee: z.optional(Line(60)),
      /** More than this in a cashier's drawer warns. */
      drawerLimitFen: z.optional(FenField),
      payeeFacts: z.optional(
        z.object({
          taxNumber: z.optional(z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[0-9A-Z]{15,20}$/))),
          address: z.optional(Line(80)),
          bank: z.optional(Line(60)),
          account: z.optional(z.string().check(z.trim(), z.regex(/^[0-9][0-9 -]{6,30}[0-9]$/))),
        }),
      ),
      version: SeenVersion,
    },
    who: { manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<{ estateId: string }>(),
  }),
  /** One's own payments, the latest first. */
  'payment.mine': query({
    input: { cursor: Cursor },
    who: households,
    gives: gives<Page<PaymentRow>>(),
    formerOwners: true,
  }),
  /** What WeChat Pay said and no rule may put right; the open ones unless asked. */
  'payment.anomalies': query({
    input: { estateId: Id, state: z._default(z.enum(['open', 'done']), 'open'), cursor: Cursor },
    who: { accountant: 'estate', manager: 'estate' },
    gives: gives<Page<AnomalyRow>>(),
  }),
  /** Ends the freeze that a difference in reconciliation put on a payment; the note says what it was. */
  'payment.unfreeze': command({
    input: { paymentId: Id, note: Line(200) },
    who: { manager: 'estate' },
    refuses: ['payment.not_found', 'payment.not_frozen'],
    gives: gives<{ paymentId: string }>(),
  }),
  /** Somebody has looked; the note says what was found. No money moves. */
  'payment.settleAnomaly': command({
    input: { anomalyId: z.string().check(z.minLength(1), z.maxLength(100)), note: Line(200) },
    who: { accountant: 'estate', manager: 'estate' },
    refuses: ['payment.not_found'],
    gives: gives<{ anomalyId: string }>(),
  }),
}
