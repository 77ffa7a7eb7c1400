import * as z from 'zod/mini'
import { DayField, DaysField } from '../calendar/schema'
import { auditedQuery, command, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import type { Effect } from './effect'
import type { FeeFile } from './fee-file'
import { ITEMS, PeriodField, type Policy, PolicyField, Price, Scope, type Tariff } from './schema'

export interface PreviewRow {
  houseId: string
  label: string
  beforeFen: number | null
  afterFen: number
}
export type TariffView = Omit<Tariff, 'proposedBy' | 'approvedBy' | 'ended'> & {
  mine: boolean
  /** Why it was turned down. */
  reason?: string
}
type Assignments = Omit<FeeFile, '_id' | 'estateId'> & {
  houseId: string
  label: string
  /** The owners in the app today, of whom some may be the buyers of a sale. */
  owners: { personId: string; name: string }[]
}
const Subject = z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,30}$/))

export const tariffContract = {
  'tariff.request': command({
    input: {
      estateId: Id,
      item: z.enum(ITEMS),
      price: Price,
      scope: z._default(Scope, {}),
      effectiveFrom: DayField,
      effectiveUntil: z.optional(DayField),
    },
    who: { accountant: 'estate' },
    refuses: [
      'estate.not_found',
      'tariff.dates',
      'tariff.date_far',
      'tariff.too_many_decimals',
      'tariff.floors_reversed',
      'tariff.floors_twice',
      'tariff.tiers_unsound',
    ],
    gives: gives<{ tariffId: string }>(),
  }),
  'tariff.approve': command({
    input: { estateId: Id, tariffId: Id },
    who: { manager: 'estate' },
    refuses: [
      'estate.not_found',
      'tariff.not_found',
      'tariff.wrong_state',
      'approval.same_person',
      'tariff.overlap',
      'tariff.gap',
      'tariff.published_too_late',
    ],
    gives: gives<{ tariffId: string }>(),
  }),
  /** Its author takes a proposal back. */
  'tariff.withdraw': command({
    input: { estateId: Id, tariffId: Id },
    who: { accountant: 'estate' },
    refuses: ['estate.not_found', 'tariff.not_found', 'tariff.wrong_state', 'tariff.not_yours'],
    gives: gives<{ tariffId: string }>(),
  }),
  'tariff.reject': command({
    input: { estateId: Id, tariffId: Id, reason: Line(200) },
    who: { manager: 'estate' },
    refuses: ['estate.not_found', 'tariff.not_found', 'tariff.wrong_state'],
    gives: gives<{ tariffId: string }>(),
  }),
  /** Which bills a price would touch: shown before it is proposed and to whoever approves it. */
  'tariff.effect': query({
    input: {
      estateId: Id,
      item: z.enum(ITEMS),
      price: Price,
      scope: z._default(Scope, {}),
      effectiveFrom: DayField,
      effectiveUntil: z.optional(DayField),
    },
    who: { accountant: 'estate', manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<Effect>(),
  }),
  'tariff.list': query({
    input: { estateId: Id },
    who: {
      owner: 'own',
      family: 'own',
      tenant: 'own',
      clerk: 'estate',
      cashier: 'estate',
      accountant: 'estate',
      manager: 'estate',
    },
    gives: gives<Page<TariffView> & { policy: Policy | null; policyVersion: number }>(),
  }),
  /** What a version would make of every house's month, beside what it pays now. Metered prices have no preview. */
  'tariff.preview': query({
    input: { estateId: Id, tariffId: Id, period: PeriodField, cursor: z.optional(z.string().check(z.maxLength(60))) },
    who: { accountant: 'estate', manager: 'estate' },
    refuses: ['estate.not_found', 'tariff.not_found'],
    gives: gives<Page<PreviewRow> & { tariffId: string }>(),
  }),
  'tariff.setPolicy': command({
    input: {
      estateId: Id,
      /** An app of before sends the days it knows along: they are added to the estate's calendar, none is taken off. */
      policy: z.extend(PolicyField, { holidays: z.optional(DaysField), workdays: z.optional(DaysField) }),
      version: SeenVersion,
    },
    who: { manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<{ estateId: string }>(),
  }),
  /** What was assigned to a house, for whoever is about to change it; leaves a trace like every look at a household. */
  'tariff.assignments': auditedQuery({
    input: { houseId: Id, reason: z.optional(Line(200)) },
    who: { cashier: 'estate', accountant: 'estate', manager: 'estate' },
    refuses: ['place.not_found', 'billing.reason_needed'],
    gives: gives<Assignments>(),
  }),
  /** What a house is charged by: handover, a sale, vacancy, a parking space. Earlier bills stay as they are. */
  'tariff.assign': command({
    input: {
      houseId: Id,
      handover: z.optional(DayField),
      transferOn: z.optional(DayField),
      /** Owners in the app before the day of the sale who are the buyers: their time begins with it. */
      buyers: z.optional(z.array(Id).check(z.maxLength(10))),
      vacancy: z.optional(
        z.object({ from: DayField, until: DayField, reason: z.string().check(z.minLength(1), z.maxLength(200)) }),
      ),
      charge: z.optional(
        z.object({
          item: z.enum(['PARKING', 'RENOVATION_MANAGEMENT']),
          subject: Subject,
          from: DayField,
          until: z.optional(DayField),
          payer: z._default(z.enum(['owner', 'tenant']), 'owner'),
        }),
      ),
      /** The tenant pays the running costs (jointly with the owner). */
      tenantPays: z.optional(z.array(z.enum(ITEMS)).check(z.maxLength(ITEMS.length))),
    },
    who: { accountant: 'estate' },
    refuses: [
      'place.not_found',
      'tariff.dates',
      'tariff.already_assigned',
      'tariff.vacancy_overlap',
      'tariff.transfer_order',
      'tariff.buyer_unknown',
    ],
    gives: gives<{ houseId: string }>(),
  }),
}
