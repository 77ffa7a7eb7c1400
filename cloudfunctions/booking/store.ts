import type { PersonCalendar, Span, Team } from '../../shared/booking/calendar'
import type { BookingKind, KindRule, RuleOverrides } from '../../shared/booking/kinds'
import type { Booking, HouseGuard, PersonGuard, Slot } from '../../shared/booking/schema'
import type { Calendar } from '../../shared/calendar/schema'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'

const estateOnly = (reach: { estateId: string }) => [{ estateId: reach.estateId }]

export const slots = new Store<Slot>('slots', {
  notFound: 'booking.slot_not_found',
  indexes: [{ on: ['estateId', 'kind', 'start', '_id'] }, { on: ['lineEndsAt'] }],
  reach: { own: estateOnly, estate: estateOnly },
})
export const bookings = new Store<Booking>('bookings', {
  notFound: 'booking.not_found',
  indexes: [
    { on: ['estateId', 'day', 'orderKey', '_id'] },
    { on: ['houseId', '-_id'] },
    { on: ['serverId', '-_id'] },
    { on: ['bookedById', '-_id'] },
    { on: ['estateId', '-_id'] },
    { on: ['state', 'remindAt'] },
  ],
  reach: {
    own: reach => [{ houseId: { in: reach.houseIds }, createdAt: { from: reach.from, until: reach.until } }],
    assigned: reach => [{ serverId: reach.personId, estateId: reach.estateId }],
    estate: estateOnly,
  },
})
export const houseGuards = new Shelf<HouseGuard>('guards', 'bookingHouse')
export const personGuards = new Shelf<PersonGuard>('guards', 'bookingPerson')

/** An estate's own rules, and what its people and teams do differently: one document, since they are read together. */
interface BookingConfig {
  _id: string
  /** What was kept here before the estate had one calendar for everything. */
  calendar?: Omit<Calendar, 'years'>
  kinds: RuleOverrides
  people: Record<string, PersonCalendar>
  teams: Record<string, Team>
  /** How often each part was saved, by `partOf`. */
  versions: Record<string, number>
}
export const configs = new Shelf<BookingConfig>('settings', 'booking')

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

const LISTED = ['start', 'end', 'remaining', 'buildingId', 'serverName', 'closesAt', 'state', 'waiting'] as const
/** One request a thousand: only what a list shows is read. */
export const slotsBetween = (
  estateId: string,
  kind: BookingKind,
  from: number,
  until: number,
): Promise<Pick<Slot, (typeof LISTED)[number] | '_id'>[]> =>
  slots.all({ estateId, kind, start: { from, until } }, { order: 'start', fields: LISTED })
export const knownSlots = async (ids: string[]): Promise<Set<string>> =>
  new Set((await slots.byIds(ids, ['_id'])).map(slot => slot._id))
export const guardsOf = (ids: string[]): Promise<HouseGuard[]> => houseGuards.byIds(ids)
export const slotsOf = (ids: string[]): Promise<Slot[]> => slots.byIds(ids)
export const linesOver = (now: number, limit: number): Promise<Slot[]> => slots.due('lineEndsAt', now, limit)
export const firstLineEnd = (): Promise<number | null> => slots.next('lineEndsAt')
export const runningOpening = (): Promise<Opening | null> => openings.oldest({ state: 'running' })
export const remindersDue = (now: number, limit: number): Promise<Booking[]> =>
  bookings.due('remindAt', now, limit, { state: 'booked' })
export const firstReminder = (): Promise<number | null> => bookings.next('remindAt', { state: 'booked' })
