import { Refusal } from '../../shared/refusal'
import { database } from './database'

/** Where a page ended: the value that orders the list, and the id, which no two documents share. */
export interface Place {
  value: string | number
  id: string
}
export interface Order {
  field: string
  direction: 'asc' | 'desc'
}

/** The order that `sort` names, with `-` the other way round; `fields` says by which field each of them goes. */
export function orderOf<N extends string>(sort: N | `-${N}`, fields: Readonly<Record<N, string>>): Order {
  const down = sort.startsWith('-')
  const name = (down ? sort.slice(1) : sort) as N
  return { field: fields[name], direction: down ? 'desc' : 'asc' }
}

export const BY_ID: Order = { field: '_id', direction: 'asc' }

/** Of a document as it was answered; the order's field must be there. */
export function placeOf(document: { _id: string }, { field }: Order): Place {
  const value = (document as Record<string, unknown>)[field]
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${document._id} has no ${field}`)
  return { value, id: document._id }
}
/** What the caller is given: to hand back, not to read. A number stays a number. */
export const toCursor = ({ value, id }: Place): string =>
  Buffer.from(JSON.stringify(value === id ? [id] : [value, id])).toString('base64url')
/** Refuses `request.malformed` for what we never gave. */
export function fromCursor(cursor: string): Place {
  const [first, second = first] = parsed(cursor)
  const whole = typeof first === 'string' || typeof first === 'number'
  if (!whole || typeof second !== 'string') throw new Refusal('request.malformed', { field: 'cursor' })
  return { value: first, id: second }
}
function parsed(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(read) ? read : []
  } catch {
    return []
  }
}

/**
 * What lies beyond a place, as queries any of which suffices: a later value, or the same value and a later id. Both go
 * along an index that ends with the order's field and `_id`.
 */
export function beyond(place: Place, { field, direction }: Order): Record<string, unknown>[] {
  const _ = database().command
  const past = (value: string | number) => (direction === 'asc' ? _.gt(value) : _.lt(value))
  if (field === '_id') return [{ _id: past(place.id) }]
  return [{ [field]: past(place.value) }, { [field]: place.value, _id: past(place.id) }]
}
