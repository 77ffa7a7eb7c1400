import type { BookingKind } from './kinds'

export const BOOKING_STATES = ['booked', 'done', 'no_show', 'cancelled'] as const
export type BookingState = (typeof BOOKING_STATES)[number]

/** One document holds who comes at a time and how many may: whoever wants a place writes it. */
export interface Slot {
  _id: string
  estateId: string
  kind: BookingKind
  start: number
  end: number
  capacity: number
  remaining: number
  taken: { bookingId: string; houseId: string }[]
  waiting: Waiter[]
  /** When nobody who waits gets a place any more; null: nobody waits. */
  lineEndsAt: number | null
  /** Who serves; null: whoever of the team is free. */
  serverId: string | null
  serverName: string
  /** The team whose time it is; null: a person's, or anybody's. */
  teamId: string | null
  /** Only houses of this building; null: all. */
  buildingId: string | null
  closesAt: number
  cutoffMinutes: number
  noShowLimit: number
  noShowDays: number
  state: 'open' | 'closed'
}
export interface Waiter {
  houseId: string
  personId: string
  name: string
  at: number
}
export interface Booking {
  _id: string
  estateId: string
  kind: BookingKind
  slotId: string
  houseId: string
  houseLabel: string
  buildingId: string | null
  day: string
  start: number
  end: number
  serverId: string | null
  serverName: string
  teamId: string | null
  /** Somebody of the team was named for this appointment alone. */
  assigned: boolean
  bookedById: string
  bookedByName: string
  onBehalf: boolean
  state: BookingState
  /** Until when the household may reschedule or cancel. */
  changeBy: number
  createdAt: number
  /** When the next reminder is due; null: none is. */
  remindAt: number | null
  /** Day, building, time: the way somebody walks through the estate. */
  orderKey: string
  history: { what: string; at: number; byId: string | null; note?: string }[]
}
/** `house:kind`: a house has one appointment of a kind at a time. */
export interface HouseGuard {
  _id: string
  bookingId: string | null
  until: number
  noShows: number[]
  /** Where the house may stand in line; the slots say where it does. */
  waits: { slotId: string; start: number }[]
}
/** `person:day`: nobody serves in two places at once. */
export interface PersonGuard {
  _id: string
  spans: { slotId: string; start: number; end: number }[]
}
export interface SlotRow {
  slotId: string
  start: number
  end: number
  remaining: number
  buildingId: string | null
  serverName: string
  /** How many households wait for a place, and which of the caller's own do. */
  waiting: number
  ownWaiting: string[]
}
/** Where a household stands in line. */
export interface WaitRow {
  slotId: string
  kind: BookingKind
  houseId: string
  start: number
  end: number
  serverName: string
  /** 1: first. */
  place: number
  of: number
  /** Until when a place that becomes free is handed on. */
  until: number
}
export interface BookingRow {
  bookingId: string
  estateId: string
  kind: BookingKind
  slotId: string
  houseId: string
  houseLabel: string
  buildingId: string | null
  start: number
  end: number
  serverName: string
  serverId: string | null
  teamId: string | null
  state: BookingState
  changeBy: number
}
export const toBookingRow = (booking: Booking): BookingRow => ({
  bookingId: booking._id,
  estateId: booking.estateId,
  kind: booking.kind,
  slotId: booking.slotId,
  houseId: booking.houseId,
  houseLabel: booking.houseLabel,
  buildingId: booking.buildingId,
  start: booking.start,
  end: booking.end,
  serverName: booking.serverName,
  serverId: booking.serverId,
  teamId: booking.teamId,
  state: booking.state,
  changeBy: booking.changeBy,
})
