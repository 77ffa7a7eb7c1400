import { type Bill, isPriced } from '../billing/schema'
import { type Day, nextPeriod, type Period, periodOf, today } from '../calendar/day'
import type { Decimal, Fen } from '../money/decimal'
import type { Apportionment } from '../tariff/apportion'
import type { Basis, Item, Policy, Tariff } from '../tariff/schema'

const RUN_STATES = ['working', 'draft', 'issued', 'cancelling', 'cancelled', 'reversed'] as const
export type RunState = (typeof RUN_STATES)[number]
/** How one shared price falls on the estate this period. */
export interface Shared {
  tariffId: string
  quantity: Decimal
  unitPrice: Decimal
  amountFen: Fen
  apportionment: Apportionment
  published: Published
}
/** What is put up for everybody to see each cycle: where the quantity comes from, and how it falls on the buildings. */
export interface Published {
  item: Item
  basis: Basis
  from: 'COMMON_METERS' | 'MASTER_MINUS_SUBS'
  meters: { meter: string; previous: Decimal; value: Decimal; multiplier: Decimal; quantity: Decimal }[]
  /** What the houses' own meters counted of a master's quantity; null: common meters are shared as they are. */
  subsQuantity: Decimal | null
  buildings: { building: string; houses: number; weight: Decimal; amountFen: Fen }[]
}
export interface ItemSum {
  item: Item
  bills: number
  amountFen: Fen
}
export const addSums = (sums: readonly ItemSum[], bills: readonly Bill[]): ItemSum[] => {
  const all = new Map(sums.map(one => [one.item, { ...one }]))
  for (const { item, amountFen } of bills) {
    if (!isPriced(item)) continue
    const one = all.get(item) ?? { item, bills: 0, amountFen: 0 }
    all.set(item, { item, bills: one.bills + 1, amountFen: one.amountFen + amountFen })
  }
  return [...all.values()]
}
/** One sum an item, of several runs. */
export const mergeSums = (sums: readonly ItemSum[]): ItemSum[] => {
  const all = new Map<Item, ItemSum>()
  for (const { item, bills, amountFen } of sums) {
    const one = all.get(item)
    all.set(item, { item, bills: bills + (one?.bills ?? 0), amountFen: amountFen + (one?.amountFen ?? 0) })
  }
  return [...all.values()]
}
/**
 * Whether a draft is too old to be issued: its bills stand in the month it was made in (or bills), and accounts close
 * what is three months past. Two months at most leave no doubt.
 */
export const isStale = (run: Pick<Run, 'period' | 'startedAt'>, now: number): boolean => {
  const [, last = run.period] = [periodOf(today(run.startedAt)), run.period].sort()
  return nextPeriod(last) < periodOf(today(now))
}
/** Billing one period of one estate; worked off in chunks, each advancing the cursor it began at. */
export interface Run {
  _id: string
  estateId: string
  period: Period
  /** How many runs of the period were reversed before: part of each bill's id. */
  revision: number
  /** The run it adds to: a supplementary run bills whoever came late. Null: the period's own. */
  lateTo: string | null
  /** Issued runs of the period when it began: what they billed is not billed again. */
  besides: string[]
  /** Issued runs of the period before, to compare with. */
  before: string[]
  state: RunState
  /** 1: the clock has something to do. */
  todo: 0 | 1
  /** The last house worked, by code; empty: none yet. */
  cursor: string
  fence: number
  /** What was approved when it began; a later approval changes nothing here. */
  tariffs: Tariff[]
  proposedItems: Item[]
  policy: Policy
  /** Null: the shares are still to be computed. */
  shared: Shared[] | null
  houses: number
  done: number
  bills: number
  amountFen: Fen
  /** The same, by item: what the rollup adds when the run is issued. */
  sums: ItemSum[]
  /** The day all its bills are due. */
  dueOn: Day
  /** Whether that day's year was confirmed when it began; missing: begun before anybody asked. */
  dueKnown?: boolean
  /** Where its issue, or its reversal, stands in the stream that the rollup follows. */
  movedKey: string | null
  /** Houses that other runs had billed and this one adds nothing to. */
  billedBefore: number
  blocking: number
  warnings: number
  /** The exceptions by kind; together as many as blocking and warnings. */
  kinds: ExceptionCounts
  startedBy: string
  startedAt: number
  issuedAt: number | null
  issuedBy: string | null
  endedAt: number | null
}
const EXCEPTIONS = [
  'price_missing',
  'price_unapproved',
  'payer_missing',
  'area_missing',
  'area_invalid',
  'reading_missing',
  'reading_held',
  'reading_waiting',
  'shared_reading_missing',
  'shared_meter_missing',
  'shared_negative',
  'transfer_reading_missing',
  'zero',
  'jump',
] as const
export type ExceptionKind = (typeof EXCEPTIONS)[number]
/** What must be put right before bills go out; the others only deserve a look. */
const BLOCKING: readonly ExceptionKind[] = [
  'price_missing',
  'price_unapproved',
  'payer_missing',
  'area_missing',
  'area_invalid',
]
export interface RunException {
  _id: string
  runId: string
  estateId: string
  /** `0` blocks, `1` does not; then the house: the order of the list. */
  orderKey: string
  period: Period
  /** Null: it is the estate's, of a shared meter. */
  houseId: string | null
  /** The house, or where the shared meter hangs. */
  houseLabel: string
  item: Item | null
  field: string
  /** The meter it is about. */
  meterId: string | null
  kind: ExceptionKind
  detail: string
}
/** What a run comes to for one house. */
export interface HouseRow {
  _id: string
  runId: string
  estateId: string
  houseId: string
  label: string
  code: string
  /** How the house is found by whatever way people write it. */
  key: string
  spellings: string[]
  bills: number
  amountFen: Fen
  /** The month before; null: the house had no bill in it. */
  beforeFen: Fen | null
  /** How far both lie apart: what is looked at first. */
  change: Fen
}
export type ExceptionCounts = Partial<Record<ExceptionKind, number>>
export const addKinds = (counts: ExceptionCounts, found: readonly RunException[]): ExceptionCounts => {
  const all = { ...counts }
  for (const { kind } of found) all[kind] = (all[kind] ?? 0) + 1
  return all
}
export const isBlocking = (kind: ExceptionKind): boolean => BLOCKING.includes(kind)
