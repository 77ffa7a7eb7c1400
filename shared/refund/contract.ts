import * as z from 'zod/mini'
import { auditedQuery, Cursor, command, gives, Id, Line, type Page, query, Rows, Sort } from '../contract'
import { FenField } from '../tariff/schema'
import type { RefundView } from './schema'

type Ref = { refundId: string }
/** By what the list goes. */
export const REFUND_SORTS = ['requested', 'amount'] as const
const ref = gives<Ref>()
const Step = { refundId: Id, note: z.optional(Line(200)) }
const STEP = ['approval.expired', 'approval.same_person', 'approval.own_household'] as const

export const refundContract = {
  /** Without `parts` all that is left goes back; `line` counts the payment's lines from 0. */
  'refund.request': command({
    input: {
      paymentId: Id,
      parts: z.optional(
        z
          .array(z.object({ line: z.int().check(z.minimum(0), z.maximum(2000)), amountFen: FenField }))
          .check(z.minLength(1), z.maxLength(200)),
      ),
      reason: Line(80),
    },
    who: { owner: 'own', family: 'own', tenant: 'own', cashier: 'estate' },
    refuses: [
      'payment.not_found',
      'refund.at_desk',
      'refund.not_paid',
      'refund.deposit',
      'refund.exceeds',
      'refund.part',
      'refund.frozen',
      'refund.too_late',
      'refund.too_many',
    ],
    gives: ref,
  }),
  'refund.check': command({
    input: Step,
    who: { clerk: 'estate', accountant: 'estate' },
    refuses: ['refund.not_found', 'approval.wrong_state', ...STEP],
    gives: ref,
  }),
  /** The supervisor up to the estate's limit, the manager any amount; then WeChat Pay is asked at once. */
  'refund.approve': command({
    input: Step,
    who: { supervisor: 'estate', manager: 'estate' },
    refuses: [
      'refund.not_found',
      'approval.wrong_state',
      'approval.not_checked',
      ...STEP,
      'approval.over_limit',
      'refund.prepayment_used',
      'refund.frozen',
    ],
    gives: ref,
  }),
  'refund.reject': command({
    input: { refundId: Id, note: Line(200) },
    who: { clerk: 'estate', accountant: 'estate', supervisor: 'estate', manager: 'estate' },
    refuses: ['refund.not_found', 'approval.wrong_state'],
    gives: ref,
  }),
  'refund.get': query({
    input: { refundId: Id },
    who: {
      owner: 'own',
      family: 'own',
      tenant: 'own',
      clerk: 'estate',
      cashier: 'estate',
      accountant: 'estate',
      supervisor: 'estate',
      manager: 'estate',
    },
    refuses: ['refund.not_found'],
    gives: gives<RefundView>(),
  }),
  /** The estate's refunds, the latest first; `waiting` only those that wait for a person or for WeChat Pay. */
  'refund.list': auditedQuery({
    input: {
      estateId: Id,
      show: z._default(z.enum(['waiting', 'all']), 'waiting'),
      sort: Sort(REFUND_SORTS),
      rows: Rows,
      cursor: Cursor,
    },
    who: { clerk: 'estate', cashier: 'estate', accountant: 'estate', supervisor: 'estate', manager: 'estate' },
    gives: gives<Page<RefundView>>(),
  }),
}
