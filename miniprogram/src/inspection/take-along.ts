import type { BookingRow } from '../../../shared/booking/schema'
import { ulid } from '../../../shared/id'
import * as walks from '../../../shared/inspection/walk'
import { CallRefused, call } from '../app/call'
import { storageLeft } from '../platform/storage-left'
import { carry, walkOf } from './device'

/** Why a form of the day is not on the device. */
interface Left {
  houseLabel: string
  /** Null: the device is full. */
  why: string | null
}
export interface Taking {
  done: number
  of: number
  left: Left[]
  /** There was no answer: what is here stays, the rest wants a network. */
  offline: boolean
}

/** The form of an appointment, opened where it is not yet. */
async function formFor({ houseId, bookingId, kind }: BookingRow): Promise<string> {
  const asked = { houseId, bookingId, kind: kind === 'reinspection' ? 'reinspection' : 'handover' } as const
  try {
    return (await call('inspection.open', { ...asked, requestId: ulid(Date.now()) })).inspectionId
  } catch (error) {
    const going = error instanceof CallRefused && error.reference?.inspectionId
    if (typeof going === 'string') return going
    throw error
  }
}

/** Brings one form; answers whether the device has room for it. What was noted here before stays. */
async function bring(booking: BookingRow): Promise<boolean> {
  const inspectionId = await formFor(booking)
  const form = await call('inspection.get', { inspectionId })
  const held = walkOf(inspectionId)
  const walk = held ? walks.received(held, form) : walks.begin(form)
  if (!held && !walks.fits(walk, storageLeft())) return false
  try {
    const { bookingId, start, end } = booking
    carry(walk, { bookingId, start, end })
    return true
  } catch {
    return false
  }
}

/** All forms of a day onto the device, one after the other, in the order they are walked. */
export async function takeAlong(bookings: readonly BookingRow[], report: (taking: Taking) => void): Promise<Taking> {
  let taking: Taking = { done: 0, of: bookings.length, left: [], offline: false }
  const say = (part: Partial<Taking>) => {
    taking = { ...taking, ...part }
    report(taking)
  }
  say({})
  for (const booking of bookings) {
    const { houseLabel } = booking
    try {
      const here = await bring(booking)
      say(here ? { done: taking.done + 1 } : { left: [...taking.left, { houseLabel, why: null }] })
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      if (error.code === 'network') {
        say({ offline: true })
        break
      }
      say({ left: [...taking.left, { houseLabel, why: error.message }] })
    }
  }
  return taking
}
