import { houseKey } from '../estate/spelling'
import { HOUSEHOLDS, type Reader, STAFF } from './schema'

const ALL = '*'
const isHousehold = (role: string): boolean => HOUSEHOLDS.some(one => one === role)
const isStaff = (role: string): boolean => STAFF.some(one => one === role)

/** What the keys of a door's houses begin with, or the one key: `3-2-*` is `3-2-`. */
function doorMark(door: string): string {
  const some = /^(.*?)[-\s]*[*＊]$/.exec(door.trim())
  return some ? `${houseKey(some[1] ?? '')}-` : houseKey(door)
}
/** Whom a bulletin is to: staff by their role, households by role and door. */
export function audienceOf(roles: readonly Reader[], doors: readonly string[]): string[] {
  const marks = doors.length > 0 ? [...new Set(doors.map(doorMark))] : [ALL]
  return [...new Set(roles)].flatMap(role => (isHousehold(role) ? marks.map(mark => `${role}|${mark}`) : [role]))
}
/** What a member of a house has of such marks: its own door, and all that it lies in. */
export function marksOf(role: string, key: string): string[] {
  if (!isHousehold(role)) return []
  const parts = key.split('-')
  const above = parts.slice(1).map((_, at) => `${parts.slice(0, at + 1).join('-')}-`)
  return [ALL, ...above, key].map(mark => `${role}|${mark}`)
}
export const staffMarks = (role: string): string[] => (isStaff(role) ? [role] : [])
export const concerns = (audience: readonly string[], marks: readonly string[]): boolean =>
  marks.some(mark => audience.includes(mark))
