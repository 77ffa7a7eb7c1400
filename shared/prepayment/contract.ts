import * as z from 'zod/mini'
import type { Payer } from '../account/schema'
import { APPROVAL_STATES, type ApprovalState } from '../approval/schema'
import { auditedQuery, Cursor, command, gives, Id, Line, type Page, query } from '../contract'
import type { Fen } from '../money/decimal'
import { FenField } from '../tariff/schema'
import type { Purse } from './schema'

export interface HeldFor {
  payer: Payer
  amountFen: Fen
  /** Who pays under that name, as far as they are in the app. */
  names: string[]
}
export interface PassingRow {
  passingId: string
  from: Purse
  to: Purse
  amountFen: Fen
  reason: string
  state: ApprovalState
  requestedBy: string
  requestedAt: number
  decidedBy: string | null
  note: string
  /** Whether the caller asked for it, and so does not decide. */
  mine: boolean
}
const PurseField = z.object({ houseId: Id, payer: z.string().check(z.regex(/^(owner|tenant|developer)\d{0,3}$/)) })
const OF_PURSES = ['place.not_found', 'prepayment.no_such_payer', 'prepayment.same', 'prepayment.too_much'] as const
const ref = gives<{ passingId: string }>()
const staff = { cashier: 'estate', accountant: 'estate', manager: 'estate' } as const

export const prepaymentContract = {
  /** Everybody who pays, or paid, in a house, and what is held in advance for each. Staff say why they look. */
  'prepayment.held': auditedQuery({
    input: { houseId: Id, reason: z.optional(Line(200)) },
    who: staff,
    refuses: ['place.not_found', 'billing.reason_needed'],
    gives: gives<{ houseId: string; label: string; items: HeldFor[] }>(),
  }),
  /** Asks for money held in advance to be held for another payer, or in another house; somebody else decides. */
  'prepayment.request': command({
    input: { from: PurseField, to: PurseField, amountFen: FenField, reason: Line(200) },
    who: { cashier: 'estate', accountant: 'estate' },
    refuses: OF_PURSES,
    gives: ref,
  }),
  'prepayment.approve': command({
    input: { passingId: Id, note: z.optional(Line(200)) },
    who: { manager: 'estate' },
    refuses: [
      'prepayment.not_found',
      'approval.wrong_state',
      'approval.expired',
      'approval.same_person',
      'approval.own_household',
      'prepayment.too_much',
    ],
    gives: ref,
  }),
  'prepayment.reject': command({
    input: { passingId: Id, note: Line(200) },
    who: { manager: 'estate' },
    refuses: ['prepayment.not_found', 'approval.wrong_state'],
    gives: ref,
  }),
  'prepayment.list': query({
    input: { estateId: Id, state: z.optional(z.enum(APPROVAL_STATES)), cursor: Cursor },
    who: staff,
    refuses: ['estate.not_found'],
    gives: gives<Page<PassingRow>>(),
  }),
}
