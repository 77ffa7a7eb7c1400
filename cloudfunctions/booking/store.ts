import type { Calendar, PersonCalendar, Span, Team } from '../../shared/booking/calendar'
import type { BookingKind, KindRule, RuleOverrides } from '../../shared/booking/kinds'
import type { Booking, HouseGuard, PersonGuard, Slot } from '../../shared/booking/schema'
import { database } from '../operation/database'
import { Store } from '../operation/store'

const estateOnly = (reach: { estateId: string }) => [{ estateId: reach.estateId }]

export const slots = new Store<Slot>('slots', {
  notFound: 'booking.slot_not_found',
  indexes: [{ on: ['estateId', 'kind', 'start'] }, { on: ['lineEndsAt'] }],
  reach: { own: estateOnly, estate: estateOnly },
})
export const bookings = new Store<Booking>('bookings', {
  notFound: 'booking.not_found',
  indexes: [
    { on: ['estateId', 'day', 'orderKey'] },
    { on: ['houseId', '-_id'] },
    { on: ['serverId', '-_id'] },
    { on: ['estateId', '-_id'] },
    { on: ['state', 'remindAt'] },
  ],
  reach: {
    own: reach => [{ houseId: { in: reach.houseIds }, createdAt: { from: reach.from, until: reach.until } }],
    assigned: reach => [{ serverId: reach.personId, estateId: reach.estateId }],
    estate: estateOnly,
  },
})
export const houseGuards = new Store<HouseGuard>('bookingHouses', { notFound: 'booking.not_found' })
export const personGuards = new Store<PersonGuard>('bookingPersons', { notFound: 'booking.not_found' })

/** An estate's own rules and calendars: one document, since they are read together. */
interface BookingConfig {
  _id: string
  calendar: Calendar
  kinds: RuleOverrides
  people: Record<string, PersonCalendar>
  teams: Record<string, Team>
}
export const configs = new Store<BookingConfig>('bookingConfigs', { notFound: 'estate.not_found' })

/** What somebody opened: its times were fixed when it was decided, the slots follow. */
export interface Opening {
  _id: string
  estateId: string
  kind: BookingKind
  rule: KindRule
  spans: Span[]
  serverId: string | null
  serverName: string
  teamId: string | null
  buildingId: string | null
  state: 'running' | 'done'
  at: number
}
export const openings = new Store<Opening>('bookingOpenings', {
  notFound: 'booking.slot_not_found',
  indexes: [{ on: ['state', '_id'] }],
})

const MOST_SLOTS = 600
const LISTED = ['start', 'end', 'remaining', 'buildingId', 'serverName', 'closesAt', 'state', 'waiting'] as const
/** One request, whatever the month: only what a list shows is read. */
export async function slotsBetween(
  estateId: string,
  kind: BookingKind,
  from: number,
  until: number,
): Promise<Pick<Slot, (typeof LISTED)[number] | '_id'>[]> {
  const _ = database().command
  const { data } = await database()
    .collection('slots')
    .where({ estateId, kind, start: _.gte(from).and(_.lt(until)) })
    .orderBy('start', 'asc')
    .limit(MOST_SLOTS)
    .field(Object.fromEntries(LISTED.map(field => [field, true])))
    .get()
  return data as Slot[]
}
export async function knownSlots(ids: string[]): Promise<Set<string>> {
  const _ = database().command
  const { data } = await database()
    .collection('slots')
    .where({ _id: _.in(ids) })
    .limit(1000)
    .field({ _id: true })
    .get()
  return new Set((data as { _id: string }[]).map(slot => slot._id))
}
const MOST_IDS = 200
async function byIds<T>(collection: string, ids: string[]): Promise<T[]> {
  const _ = database().command
  const wanted = { _id: _.in(ids.slice(0, MOST_IDS)) }
  return (await database().collection(collection).where(wanted).limit(MOST_IDS).get()).data as T[]
}
export const guardsOf = (ids: string[]): Promise<HouseGuard[]> => byIds('bookingHouses', ids)
export const slotsOf = (ids: string[]): Promise<Slot[]> => byIds('slots', ids)
const lines = (limit: number, until: number | null) => {
  const _ = database().command
  return database()
    .collection('slots')
    .where({ lineEndsAt: until === null ? _.gt(0) : _.gt(0).and(_.lte(until)) })
    .orderBy('lineEndsAt', 'asc')
    .limit(limit)
    .get()
}
export const linesOver = async (now: number, limit: number): Promise<Slot[]> => (await lines(limit, now)).data as Slot[]
export const firstLineEnd = async (): Promise<number | null> =>
  ((await lines(1, null)).data as Slot[])[0]?.lineEndsAt ?? null
export async function runningOpening(): Promise<Opening | null> {
  const { data } = await database().collection('bookingOpenings').where({ state: 'running' }).limit(1).get()
  return (data[0] as Opening | undefined) ?? null
}
const dueBookings = (limit: number, until: number | null) => {
  const _ = database().command
  return database()
    .collection('bookings')
    .where({ state: 'booked', remindAt: until === null ? _.gt(0) : _.gt(0).and(_.lte(until)) })
    .orderBy('remindAt', 'asc')
    .limit(limit)
    .get()
}
export const remindersDue = async (now: number, limit: number): Promise<Booking[]> =>
  (await dueBookings(limit, now)).data as Booking[]
export const firstReminder = async (): Promise<number | null> =>
  ((await dueBookings(1, null)).data as Booking[])[0]?.remindAt ?? null

/** Every house of a building, by code: codes begin with the building's. */
export async function housesOfBuilding(estateId: string, buildingId: string): Promise<string[]> {
  const _ = database().command
  const { data } = await database()
    .collection('places')
    .where({ estateId, kind: 'house', code: _.gte(`${buildingId}-`).and(_.lt(`${buildingId}.`)) })
    .orderBy('code', 'asc')
    .limit(1000)
    .field({ code: true })
    .get()
  return (data as { _id: string }[]).map(place => place._id)
}
