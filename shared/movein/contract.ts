import * as z from 'zod/mini'
import { DayField } from '../calendar/schema'
import { auditedQuery, Cursor, command, FileId, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import { Strokes } from '../inspection/strokes'
import { FenField, Number_, ONE_OFF } from '../tariff/schema'
import { CAPACITIES, DOCUMENTS, KEY_POLICIES, MOVEIN_STATES, type MoveInRow, PRESENCES, type Signatory } from './schema'
import type { MoveInSettings, MoveInView } from './view'

const desk = { clerk: 'estate', supervisor: 'estate' } as const
const households = { owner: 'own', family: 'own' } as const
const state = ['movein.not_found', 'movein.wrong_state', 'movein.step_missing'] as const
const Version = z.string().check(z.regex(/^[A-Za-z0-9.-]{1,20}$/))
const ChargeId = z.string().check(z.regex(/^[a-z0-9_-]{1,24}$/))
const Quantity = Number_(3)
const Text = z.string().check(z.maxLength(20_000))
type Ref = { moveInId: string }
const ref = gives<Ref>()

export const moveInContract = {
  /** The versions to accept, the handover list and whether keys wait for defects. */
  'movein.settings': query({
    input: { estateId: Id },
    who: { ...desk, ...households, manager: 'estate', accountant: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<MoveInSettings>(),
  }),
  'movein.configure': command({
    input: {
      estateId: Id,
      covenantVersion: Version,
      privacyVersion: Version,
      covenantText: z._default(Text, ''),
      privacyText: z._default(Text, ''),
      keyPolicy: z.enum(KEY_POLICIES),
      version: SeenVersion,
      charges: z
        .array(
          z.union([
            z.object({
              kind: z.literal('fee'),
              chargeId: ChargeId,
              zh: Line(30),
              en: Line(60),
              item: z.enum(ONE_OFF),
              quantity: Quantity,
            }),
            z.object({
              kind: z.literal('deposit'),
              chargeId: ChargeId,
              zh: Line(30),
              en: Line(60),
              amountFen: FenField,
            }),
          ]),
        )
        .check(z.maxLength(20)),
    },
    who: { manager: 'estate' },
    refuses: ['estate.not_found', 'movein.charge_unknown'],
    gives: gives<{ estateId: string }>(),
  }),
  /** The notice: from here on the household sees what is next and what to bring. */
  'movein.start': command({
    input: { houseId: Id, ownerNames: z.array(Line(40)).check(z.minLength(1), z.maxLength(8)) },
    who: desk,
    refuses: ['place.not_found', 'movein.running'],
    gives: ref,
  }),
  /** Takes the house's appointment for a handover inspection as this move-in's. */
  'movein.appoint': command({
    input: { moveInId: Id, bookingId: Id },
    who: { ...desk, ...households },
    refuses: [...state, 'booking.not_found', 'booking.wrong_state'],
    gives: ref,
  }),
  /** Who came, for whom, and what they showed: a checklist, with as few copies as the file needs. */
  'movein.identify': command({
    input: {
      moveInId: Id,
      signatories: z
        .array(
          z.object({
            name: Line(40),
            capacity: z.enum(CAPACITIES),
            presence: z.enum(PRESENCES),
            actsFor: z.optional(Line(40)),
            note: z.optional(Line(200)),
            documents: z
              .array(
                z.object({
                  kind: z.enum(DOCUMENTS),
                  last4: z.optional(z.string().check(z.regex(/^[0-9]{3}[0-9X]$/))),
                  copy: z.optional(FileId),
                  validUntil: z.optional(DayField),
                }),
              )
              .check(z.maxLength(6)),
          }),
        )
        .check(z.minLength(1), z.maxLength(12)),
    },
    who: desk,
    refuses: [
      ...state,
      'movein.owner_missing',
      'movein.absence_unexplained',
      'movein.nobody_here',
      'movein.document_missing',
      'movein.proxy_unfit',
      ...OF_PHOTOS,
    ],
    gives: ref,
  }),
  /** Covenant and privacy notice, in the versions that were read. An owner may do it on the own phone. */
  'movein.accept': command({
    input: {
      moveInId: Id,
      covenantVersion: Version,
      privacyVersion: Version,
      signatures: z.array(z.object({ name: Line(40), signature: Strokes })).check(z.maxLength(12)),
    },
    who: { ...desk, owner: 'own' },
    refuses: [...state, 'movein.version_old', 'movein.signer_missing', 'movein.not_owner', 'signature.empty'],
    gives: ref,
  }),
  /** An owner who was absent signs after all, also once the rest is archived. At the desk with the ID, or on the own phone. */
  'movein.signLater': command({
    input: {
      moveInId: Id,
      name: Line(40),
      last4: z.optional(z.string().check(z.regex(/^[0-9]{3}[0-9X]$/))),
      covenantVersion: Version,
      privacyVersion: Version,
      signature: Strokes,
    },
    who: { ...desk, owner: 'own' },
    refuses: [
      'movein.not_found',
      'movein.wrong_state',
      'movein.signs_nothing',
      'movein.version_old',
      'movein.not_owner',
      'signature.empty',
    ],
    gives: ref,
  }),
  /** Lines that had no approved price go to fees once more. */
  'movein.chargeAgain': command({
    input: { moveInId: Id },
    who: desk,
    refuses: ['movein.not_found', 'movein.wrong_state', 'movein.all_billed'],
    gives: ref,
  }),
  /** The handover list goes to fees: priced items become bills, deposits what is owed back. */
  'movein.charge': command({
    input: { moveInId: Id, chargeIds: z.array(ChargeId).check(z.maxLength(20)) },
    who: desk,
    refuses: [...state, 'movein.charge_unknown', 'movein.charged'],
    gives: ref,
  }),
  'movein.inspect': command({
    input: { moveInId: Id, inspectionId: Id },
    who: desk,
    refuses: [...state, 'inspection.not_found', 'movein.form_open', 'movein.keys_gone', 'inspection.date_past'],
    gives: gives<Ref & { outcome: 'accepted' | 'refused' }>(),
  }),
  /** Somebody does not accept the house or will not sign: with the reason and a day to try again. */
  'movein.refuse': command({
    input: { moveInId: Id, reason: Line(500), newDate: z.optional(z.int()) },
    who: desk,
    refuses: [...state, 'movein.keys_gone', 'inspection.date_past'],
    gives: ref,
  }),
  /** Opening readings, from the sealed form's meters to the meters' baselines. */
  'movein.readMeters': command({
    input: { moveInId: Id, note: z.optional(Line(200)) },
    who: desk,
    refuses: [
      ...state,
      'movein.metered',
      'movein.no_meters',
      'movein.meter_elsewhere',
      'meter.falling',
      'meter.import_running',
      'meter.digits',
      'meter.out_of_order',
    ],
    gives: ref,
  }),
  'movein.handKeys': command({
    input: {
      moveInId: Id,
      keyIds: z.array(Id).check(z.minLength(1), z.maxLength(20)),
      toName: Line(40),
      signature: Strokes,
    },
    who: desk,
    refuses: [
      ...state,
      'movein.defects_open',
      'movein.key_elsewhere',
      'key.not_found',
      'key.wrong_state',
      'signature.empty',
    ],
    gives: ref,
  }),
  'movein.archive': command({
    input: { moveInId: Id, note: z._default(z.string().check(z.maxLength(200)), '') },
    who: desk,
    refuses: state,
    gives: ref,
  }),
  'movein.cancel': command({
    input: { moveInId: Id, reason: Line(200) },
    who: { supervisor: 'estate' },
    refuses: [...state, 'movein.keys_gone'],
    gives: ref,
  }),
  'movein.list': query({
    input: {
      estateId: z.optional(Id),
      houseId: z.optional(Id),
      state: z.optional(z.enum(MOVEIN_STATES)),
      cursor: Cursor,
    },
    who: { ...desk, ...households, manager: 'estate' },
    gives: gives<Page<MoveInRow>>(),
  }),
  'movein.get': query({
    input: { moveInId: Id },
    who: { ...desk, ...households, manager: 'estate' },
    refuses: ['movein.not_found'],
    gives: gives<MoveInView>(),
  }),
  /** What was shown and the copies that were kept: who looks at another's papers says why, and it is on record. */
  'movein.documents': auditedQuery({
    input: { moveInId: Id, reason: z.optional(Line(200)) },
    who: { ...desk, manager: 'estate', owner: 'own' },
    refuses: ['movein.not_found', 'billing.reason_needed'],
    gives: gives<{ signatories: Signatory[]; copies: { fileId: string; url: string }[] }>(),
  }),
}
