import { createHash } from 'node:crypto'
import { Store } from './store'

/**
 * Whom an event concerns: persons by id, the household of a house (or `only` some of its roles), whoever pays there as one
 * of these payers (money is told to nobody else), or roles of an estate.
 */
export type Audience =
  | { persons: readonly string[] }
  | { house: string; at: number; only?: readonly string[] }
  | { house: string; at: number; payers: readonly string[] }
  | { roles: readonly string[]; estateId: string }

export interface Emitted {
  event: string
  estateId: string
  /** References only, never personal data. */
  reference: Record<string, string>
  audiences: Audience[]
  /** False: for the inbox alone; missing: on phones and in groups too. */
  push?: boolean
}

/** One per command: the idempotency record, the audit trail and the outbox at once. */
export interface JournalEntry {
  _id: string
  operation: string
  actorId: string
  estateId: string | null
  at: number
  digest: string
  result: Record<string, unknown>
  events: Emitted[]
  /** Whether events still wait to become deliveries: 1 or 0, indexable. */
  pending: 0 | 1
}

export const journal = new Store<JournalEntry>('journal', {
  notFound: 'internal',
  indexes: [{ on: ['pending', '_id'] }, { on: ['estateId', 'at'] }],
})

/** Their events have become deliveries. */
export const delivered = (entries: readonly JournalEntry[]): Promise<number> =>
  journal.update({ _id: { in: entries.map(entry => entry._id) } }, { pending: 0 })

const canonical = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, canonical(inner)]),
      )
    : Array.isArray(value)
      ? value.map(canonical)
      : value

/** What makes two inputs the same request, whatever the order of their keys. */
export const digestOf = (input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(input)))
    .digest('base64url')
