import * as z from 'zod/mini'
import { APPROVAL_STATES } from '../approval/schema'
import { BillId, WAIVER_KINDS } from '../billing/schema'
import { auditedQuery, Cursor, command, FileId, gives, Id, Line, type Page, query } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import { FenField } from '../tariff/schema'
import type { Waiver } from './schema'

export interface WaiverRow extends Omit<Waiver, '_id' | 'evidence' | 'requested' | 'checked' | 'decided'> {
  waiverId: string
  requestedBy: string
  requestedAt: number
  checkedBy: string | null
  decidedBy: string | null
  decidedAt: number | null
  note: string
  /** Whether the caller requested or checked it, and so takes no other step. */
  mine: boolean
}
export interface WaiverView extends WaiverRow {
  /** Short-lived links to the evidence. */
  evidence: { fileId: string; url: string }[]
}
const staff = {
  clerk: 'estate',
  cashier: 'estate',
  accountant: 'estate',
  supervisor: 'estate',
  manager: 'estate',
} as const
const ref = gives<{ waiverId: string }>()
const STEP = ['approval.expired', 'approval.same_person', 'approval.own_household'] as const
const Note = z._default(z.string().check(z.maxLength(200)), '')

export const waiverContract = {
  /** Asks to let something go: a part of a bill, the late penalty on one, or (`SERVICE_CREDIT` without a bill) a credit. */
  'waiver.request': command({
    input: {
      houseId: Id,
      kind: z.enum(WAIVER_KINDS),
      billId: z.optional(BillId),
      amountFen: FenField,
      reason: Line(300),
      evidence: z.array(FileId).check(z.minLength(1), z.maxLength(9)),
    },
    who: { clerk: 'estate', cashier: 'estate', supervisor: 'estate' },
    refuses: ['place.not_found', 'billing.not_found', 'waiver.bill_needed', 'waiver.too_much', ...OF_PHOTOS],
    gives: ref,
  }),
  /** The accountant holds it against the books. */
  'waiver.check': command({
    input: { waiverId: Id, note: Note },
    who: { accountant: 'estate' },
    refuses: ['waiver.not_found', 'approval.wrong_state', ...STEP],
    gives: ref,
  }),
  'waiver.approve': command({
    input: { waiverId: Id, note: Note },
    who: { supervisor: 'estate', manager: 'estate' },
    refuses: [
      'waiver.not_found',
      'approval.wrong_state',
      'approval.not_checked',
      ...STEP,
      'approval.over_limit',
      'waiver.too_much',
      'billing.taken',
    ],
    gives: ref,
  }),
  'waiver.reject': command({
    input: { waiverId: Id, note: Line(200) },
    who: { accountant: 'estate', supervisor: 'estate', manager: 'estate' },
    refuses: ['waiver.not_found', 'approval.wrong_state'],
    gives: ref,
  }),
  'waiver.list': query({
    input: { estateId: Id, state: z.optional(z.enum(APPROVAL_STATES)), cursor: Cursor },
    who: staff,
    gives: gives<Page<WaiverRow>>(),
  }),
  'waiver.get': auditedQuery({
    input: { waiverId: Id },
    who: staff,
    refuses: ['waiver.not_found'],
    gives: gives<WaiverView>(),
  }),
}
