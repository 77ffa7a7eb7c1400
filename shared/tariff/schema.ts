import * as z from 'zod/mini'
import { type Day, firstDay, type Period } from '../calendar/day'
import type { Decimal } from '../money/decimal'
import { PRORATION, type Proration } from './prorate'

export const ITEMS = [
  'MANAGEMENT_FEE',
  'LIFT_FEE',
  'SHARED_WATER',
  'SHARED_ELECTRICITY',
  'WATER',
  'ELECTRICITY',
  'PARKING',
  'GARBAGE',
  'RENOVATION_MANAGEMENT',
  'RENOVATION_WASTE',
  'REPAIR',
  'KEY',
  'CARD',
] as const
export type Item = (typeof ITEMS)[number]
/** Collected for a supplier: no surcharge and no late penalty. */
export const AGENCY: readonly Item[] = ['WATER', 'ELECTRICITY', 'SHARED_WATER', 'SHARED_ELECTRICITY']
/** Charged one at a time, outside runs. */
export const ONE_OFF: readonly Item[] = ['RENOVATION_WASTE', 'REPAIR', 'KEY', 'CARD']
export const utilityOf = (item: Item): Utility | null =>
  item.endsWith('WATER') ? 'WATER' : item.endsWith('ELECTRICITY') ? 'ELECTRICITY' : null
export const UTILITIES = ['WATER', 'ELECTRICITY'] as const
export type Utility = (typeof UTILITIES)[number]
/** The registers of a meter that counts by time of day. */
export const REGISTERS = ['SHARP', 'PEAK', 'FLAT', 'VALLEY'] as const
export type Register = (typeof REGISTERS)[number]
const BASES = ['AREA', 'HOUSEHOLD', 'USAGE', 'FIXED_RATIO'] as const
export type Basis = (typeof BASES)[number]

/** A number as text, not negative, with at most this many decimals. */
export const Number_ = (decimals: number) => z.string().check(z.regex(new RegExp(`^\\d{1,9}(\\.\\d{1,${decimals}})?$`)))
export const PeriodField = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/))
/** Looser than a price may be, so that too many decimals are refused by a sentence. */
const UnitPrice = Number_(12)
const Bound = Number_(12)
export const FenField = z.int().check(z.minimum(1), z.maximum(1_000_000_000))

export const Price = z.discriminatedUnion('model', [
  z.object({ model: z.literal('AREA'), unitPrice: UnitPrice }),
  z.object({ model: z.literal('FIXED'), amountFen: FenField }),
  z.object({ model: z.literal('PER_DAY'), dayFen: FenField }),
  z.object({
    model: z.literal('FLOOR'),
    bands: z
      .array(z.object({ from: z.int(), to: z.int(), amountFen: z.int().check(z.minimum(0)) }))
      .check(z.minLength(1)),
  }),
  z.object({
    model: z.literal('TIERS'),
    bounds: z.array(Bound).check(z.maxLength(9)),
    prices: z.array(UnitPrice).check(z.minLength(1), z.maxLength(10)),
  }),
  z.object({
    model: z.literal('TIME_OF_USE'),
    /** Register → price of one unit. */
    prices: z.partialRecord(z.enum(REGISTERS), UnitPrice),
    bounds: z._default(z.array(Bound).check(z.maxLength(9)), []),
    /** What each tier of the year adds to every unit, one more than bounds. */
    adders: z._default(z.array(UnitPrice).check(z.minLength(1), z.maxLength(10)), ['0']),
  }),
  z.object({
    model: z.literal('APPORTION'),
    unitPrice: UnitPrice,
    basis: z.enum(BASES),
    from: z.enum(['COMMON_METERS', 'MASTER_MINUS_SUBS']),
    /** House type → ratio, for `FIXED_RATIO`. */
    ratios: z._default(z.record(z.string(), Number_(6)), {}),
    /** Floors that take no part. */
    exemptFloors: z._default(z.array(z.int()), []),
  }),
  z.object({ model: z.literal('UNIT'), unitPrice: UnitPrice }),
  z.object({ model: z.literal('REPAIR'), hourlyRate: UnitPrice }),
])
export type Price = z.output<typeof Price>

export const Scope = z.object({
  houseTypes: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.minLength(1))),
  uses: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.minLength(1))),
  floors: z.optional(z.object({ from: z.int(), to: z.int() })),
})
export type Scope = z.output<typeof Scope>

/** One version of one price. It never changes after approval; a later version takes over on its day. */
export interface Tariff {
  tariffId: string
  item: Item
  price: Price
  scope: Scope
  effectiveFrom: Day
  /** Exclusive; null: until a later version of the same scope begins. */
  effectiveUntil: Day | null
  state: 'proposed' | 'approved' | 'withdrawn' | 'rejected'
  proposedBy: string
  proposedAt: number
  approvedBy: string | null
  approvedAt: number | null
  /** Who took it back or turned it down, and why. */
  ended?: { by: string; at: number; reason: string }
}
/** What the estate's contract and covenant say. */
export interface Policy {
  proration: Proration
  vacancyRatio: Decimal
  minVacantDays: number
  dueDay: number
  /** A day; `0`: the contract provides no penalty. */
  penaltyRate: Decimal
  /** Days between publication and effect; 0: none required. */
  publishedAheadDays: number
  waiverLimitFen?: number | undefined
  /** What one person charges alone, by item; absent: the usual. */
  chargeLimitsFen?: Partial<Record<Item, number>> | undefined
  lpr?: Decimal | undefined
  /** Who owes a meter's month when the house is sold in it: split at the reading of that day, or by days. */
  meteredTransfer: (typeof METERED_TRANSFER)[number]
}
const METERED_TRANSFER = ['READING', 'DAYS'] as const
export const DEFAULT_POLICY: Policy = {
  proration: 'NEXT_MONTH',
  vacancyRatio: '1',
  minVacantDays: 30,
  dueDay: 25,
  penaltyRate: '0',
  publishedAheadDays: 0,
  meteredTransfer: 'READING',
}
export const PolicyField = z.object({
  proration: z.enum(PRORATION),
  vacancyRatio: z.string().check(z.regex(/^(0(\.\d{1,4})?|1)$/)),
  minVacantDays: z.int().check(z.minimum(0), z.maximum(366)),
  dueDay: z.int().check(z.minimum(1), z.maximum(31)),
  penaltyRate: z.string().check(z.regex(/^0(\.\d{1,6})?$/)),
  publishedAheadDays: z.int().check(z.minimum(0), z.maximum(90)),
  meteredTransfer: z._default(z.enum(METERED_TRANSFER), 'READING'),
  /** What a supervisor may let go alone, fen. */
  waiverLimitFen: z.optional(z.int().check(z.minimum(0), z.maximum(100_000_000))),
  chargeLimitsFen: z.optional(z.partialRecord(z.enum(ONE_OFF), z.int().check(z.minimum(0), z.maximum(100_000_000)))),
  /** The yearly loan prime rate, `0.031`: 1.3 × of it is shown beside a penalty. */
  lpr: z.optional(z.string().check(z.regex(/^0\.\d{1,5}$/))),
})

/** What a price looks at in a house. */
export interface PricedHouse {
  houseType: string | null
  floor: number | null
  use: string | null
}
export const inScope = ({ houseTypes, uses, floors }: Scope, house: PricedHouse): boolean =>
  (!houseTypes || houseTypes.includes(house.houseType ?? '')) &&
  (!uses || uses.includes(house.use ?? '')) &&
  (!floors || (house.floor !== null && house.floor >= floors.from && house.floor <= floors.to))
const precision = (scope: Scope): number => Object.values(scope).filter(part => part !== undefined).length
export const inForce = (tariff: Tariff, day: Day): boolean =>
  tariff.effectiveFrom <= day && (tariff.effectiveUntil === null || tariff.effectiveUntil > day)

/**
 * The price of an item for a house: in force on the month's first day; the narrowest scope, then the latest version. A
 * price by time of day only fits a meter that counts so (`timeOfUse`), and fits it best.
 */
export function priceFor(
  tariffs: readonly Tariff[],
  item: Item,
  house: PricedHouse,
  period: Period,
  timeOfUse = false,
): Tariff | null {
  const byDay = (one: Tariff) => one.price.model === 'TIME_OF_USE'
  const fitting = tariffs.filter(
    one =>
      one.item === item && inForce(one, firstDay(period)) && inScope(one.scope, house) && (timeOfUse || !byDay(one)),
  )
  fitting.sort(
    (a, b) =>
      Number(byDay(b)) - Number(byDay(a)) ||
      precision(b.scope) - precision(a.scope) ||
      (a.effectiveFrom < b.effectiveFrom ? 1 : a.effectiveFrom > b.effectiveFrom ? -1 : 0),
  )
  return fitting[0] ?? null
}

type Scoped = Pick<Tariff, 'item' | 'price' | 'scope'>
/** What is proposed of a price. */
export type Proposed = Scoped & Pick<Tariff, 'effectiveFrom'> & { effectiveUntil?: Day | null | undefined }
const isByDay = (one: Scoped) => one.price.model === 'TIME_OF_USE'
/** Prices by time of day and ordinary ones are for different meters, so they stand side by side. */
export const sameScope = (a: Scoped, b: Scoped) =>
  a.item === b.item && isByDay(a) === isByDay(b) && JSON.stringify(a.scope) === JSON.stringify(b.scope)
