import * as z from 'zod/mini'
import { Cursor, command, FileId, gives, Id, Line, type Page, query } from '../contract'

import { OF_PHOTOS } from '../file/refusals'
import type { Household, PersonalData } from './data'
import type { ClaimRow, InvitationRow, Me, StaffRow, UnbackedRow } from './views'

export type * from './views'

export const STAFF = [
  'clerk',
  'cashier',
  'accountant',
  'treasurer',
  'worker',
  'supervisor',
  'manager',
  'admin',
] as const
const Phone = z.string().check(z.regex(/^1[3-9][0-9]{9}$/))

export const peopleContract = {
  'people.me': query({ input: {}, who: { stranger: 'stranger' }, gives: gives<Me>() }),
  'people.consent': command({
    input: { version: z.string().check(z.maxLength(20)) },
    who: { stranger: 'stranger' },
    gives: gives<{ personId: string }>(),
  }),
  'people.setPreferences': command({
    input: {
      language: z.optional(z.enum(['zh', 'en'])),
      largeType: z.optional(z.boolean()),
      name: z.optional(Line(40)),
    },
    who: { stranger: 'stranger' },
    refuses: ['people.consent_needed', 'people.name_registered'],
    gives: gives<{ personId: string }>(),
  }),
  /** The phone number that WeChat vouches for, by the code its button gives. */
  'people.phone': command({
    input: { code: z.string().check(z.maxLength(200)) },
    who: { stranger: 'stranger' },
    refuses: ['people.consent_needed', 'people.phone_unverified'],
    gives: gives<{ personId: string }>(),
  }),
  'people.identify': command({
    input: { estateId: Id, houseCode: Line(40), surname: Line(20) },
    who: { stranger: 'stranger' },
    refuses: [
      'people.consent_needed',
      'people.house_unknown',
      'people.house_ambiguous',
      'people.no_match',
      'people.locked',
      'people.already_member',
      'people.phone_unverified',
    ],
    gives: gives<{ houseId: string }>(),
  }),
  'people.claim': command({
    input: {
      estateId: Id,
      houseCode: Line(40),
      name: Line(40),
      role: z.enum(['owner', 'tenant']),
      evidence: z.array(FileId).check(z.minLength(1), z.maxLength(6)),
    },
    who: { stranger: 'stranger' },
    refuses: [
      'people.consent_needed',
      'people.house_unknown',
      'people.house_ambiguous',
      'people.claim_exists',
      'people.claims_waiting',
      'people.already_member',
      ...OF_PHOTOS,
    ],
    gives: gives<{ claimId: string }>(),
  }),
  'people.claims': query({
    input: { estateId: Id, cursor: Cursor },
    who: { clerk: 'estate', supervisor: 'estate' },
    gives: gives<Page<ClaimRow>>(),
  }),
  /** Grants on houses that the register does not back any more, page by page. */
  'people.unbacked': query({
    input: { estateId: Id, cursor: Cursor },
    who: { clerk: 'estate', supervisor: 'estate' },
    gives: gives<Page<UnbackedRow>>(),
  }),
  'people.settleGrant': command({
    input: { houseId: Id, grantId: Id, keep: z.boolean(), reason: Line(300) },
    who: { clerk: 'estate', supervisor: 'estate' },
    refuses: ['place.not_found', 'people.not_found', 'approval.own_household'],
    gives: gives<{ grantId: string }>(),
  }),
  'people.approveClaim': command({
    input: { claimId: Id },
    who: { clerk: 'estate', supervisor: 'estate' },
    refuses: [
      'people.not_found',
      'approval.wrong_state',
      'approval.expired',
      'approval.same_person',
      'approval.own_household',
    ],
    gives: gives<{ claimId: string }>(),
  }),
  'people.rejectClaim': command({
    input: { claimId: Id, reason: Line(300) },
    who: { clerk: 'estate', supervisor: 'estate' },
    refuses: ['people.not_found', 'approval.wrong_state'],
    gives: gives<{ claimId: string }>(),
  }),
  /** An owner invites family or a tenant to a house, with an end. */
  'people.inviteToHouse': command({
    input: {
      houseId: Id,
      role: z.enum(['family', 'tenant']),
      name: Line(40),
      phone: Phone,
      until: z.optional(z.int()),
    },
    who: { owner: 'own' },
    refuses: ['place.not_found', 'people.until_past', 'people.own_invitation'],
    gives: gives<{ invitationId: string }>(),
  }),
  /** Who lives in a house, for the owner who answers for it. */
  'people.household': query({
    input: { houseId: Id },
    who: { owner: 'own' },
    refuses: ['place.not_found'],
    gives: gives<Household>(),
  }),
  /** Takes back an invitation that nobody has accepted: an owner to the own house, a manager to the estate. */
  'people.revokeInvitation': command({
    input: { invitationId: Id },
    who: { owner: 'own', manager: 'estate' },
    refuses: ['people.invitation_invalid'],
    gives: gives<{ invitationId: string }>(),
  }),
  /** Whom a role may invite stands in `MAKES`: administrators are made by the system's own alone. */
  'people.inviteStaff': command({
    input: { estateId: Id, role: z.enum(STAFF), name: Line(40), phone: Phone },
    who: { manager: 'estate', admin: 'system' },
    refuses: ['people.not_yours_to_make', 'people.own_invitation', 'estate.not_found'],
    gives: gives<{ invitationId: string }>(),
  }),
  /** Imported staff become invitations only when a manager says so. */
  'people.approveInvitation': command({
    input: { invitationId: Id },
    who: { manager: 'estate' },
    refuses: ['people.invitation_invalid', 'people.own_invitation', 'people.not_yours_to_make'],
    gives: gives<{ invitationId: string }>(),
  }),
  'people.invitations': query({
    input: { estateId: Id, cursor: Cursor },
    who: { manager: 'estate', admin: 'system' },
    gives: gives<Page<InvitationRow>>(),
  }),
  'people.acceptInvitation': command({
    input: { invitationId: Id },
    who: { stranger: 'stranger' },
    refuses: [
      'people.consent_needed',
      'people.invitation_invalid',
      'people.own_invitation',
      'people.duties_conflict',
      'people.already_member',
    ],
    gives: gives<{ grantId: string }>(),
  }),
  'people.staff': query({
    input: { estateId: Id },
    who: { clerk: 'estate', supervisor: 'estate', manager: 'estate', admin: 'system' },
    gives: gives<Page<StaffRow>>(),
  }),
  /** Ends a grant at once: anybody the own, and whoever may make somebody (`MAKES`) theirs. */
  'people.endGrant': command({
    input: { personId: Id, grantId: Id },
    who: { stranger: 'stranger', owner: 'own', manager: 'estate', admin: 'system' },
    refuses: ['people.not_found', 'people.last_manager'],
    gives: gives<{ grantId: string }>(),
  }),
  /** A browser asks for a session; the code is scanned and confirmed in WeChat; the browser polls for its token. */
  'people.openSession': query({
    input: {},
    who: { public: 'public' },
    refuses: ['session.too_many'],
    gives: gives<{ sessionId: string; pollSecret: string; scanCode: string; expiresAt: number }>(),
  }),
  'people.confirmSession': command({
    input: { scanCode: z.string().check(z.maxLength(100)), label: z.optional(z.string().check(z.maxLength(60))) },
    who: { stranger: 'stranger' },
    refuses: ['session.expired'],
    gives: gives<{ personId: string }>(),
  }),
  'people.pollSession': query({
    input: { sessionId: Id, pollSecret: z.string().check(z.maxLength(100)) },
    who: { public: 'public' },
    refuses: ['session.expired', 'session.not_confirmed'],
    gives: gives<{ token: string }>(),
  }),
  'people.signOut': command({ input: {}, who: { stranger: 'stranger' }, gives: gives<{ personId: string }>() }),
  /** What is kept about the caller (PIPL art. 45); tickets and fees come from their own lists. */
  'people.exportData': query({ input: {}, who: { stranger: 'stranger' }, gives: gives<PersonalData>() }),
  /**
   * Forgets the caller (PIPL art. 47): name, phone, sessions, claims and their evidence go, every household grant ends.
   * Tickets and fees stay as law asks, under an id that names nobody.
   */
  'people.erase': command({
    /** The caller's own name, typed again (or DELETE, when none is known): nobody does this by a slip. */
    input: { confirm: Line(40) },
    who: { stranger: 'stranger' },
    refuses: ['people.consent_needed', 'people.still_employed', 'people.confirm_differs'],
    gives: gives<{ personId: string }>(),
  }),
  /** Once, for the very first administrator, with the code from the environment. */
  'people.bootstrap': command({
    input: { code: z.string().check(z.maxLength(200)), name: Line(40) },
    who: { stranger: 'stranger' },
    refuses: ['people.bootstrap_closed', 'people.consent_needed'],
    gives: gives<{ personId: string }>(),
  }),
}
