import { signed } from '../inspection/signature'
import type { Strokes } from '../inspection/strokes'
import { Refusal } from '../refusal'
import type { KeyBunch, KeyState, LedgerLine, Reservation, StockDifference } from './schema'

const DAY_MS = 24 * 3_600_000
const LONGEST_LOAN_MS = 30 * DAY_MS

/** Each verb: the states it may start from, and where it leads. */
export const KEY_MACHINE = {
  handOver: { from: ['in_custody'], to: 'handed_over' },
  lend: { from: ['in_custody'], to: 'lent' },
  return: { from: ['lent', 'handed_over'], to: 'in_custody' },
  lose: { from: ['in_custody', 'lent', 'handed_over'], to: 'lost' },
  overdue: { from: ['lent'], to: 'lent' },
  reserve: { from: ['in_custody'], to: 'in_custody' },
  release: { from: ['in_custody', 'lent'], to: null },
} as const satisfies Record<string, { from: readonly KeyState[]; to: KeyState | null }>
export type KeyVerb = keyof typeof KEY_MACHINE

/** The state after `verb` (null: the same); refuses `key.wrong_state` where the table has no such cell. */
export function nextKey(verb: KeyVerb, state: KeyState): KeyState {
  if (!(KEY_MACHINE[verb].from as readonly KeyState[]).includes(state)) throw new Refusal('key.wrong_state', { state })
  return KEY_MACHINE[verb].to ?? state
}
interface By {
  personId: string
  name: string
}
const told = (bunch: KeyBunch, what: LedgerLine['what'], at: number, by: By | null, more: Partial<LedgerLine> = {}) => [
  ...bunch.ledger,
  { what, at, byId: by?.personId ?? null, byName: by?.name ?? '', ...more },
]

interface Recipient {
  toName: string
  signature: Strokes
  note?: string | undefined
}
export const handOver = (bunch: KeyBunch, by: By, to: Recipient, now: number): KeyBunch => ({
  ...bunch,
  state: nextKey('handOver', bunch.state),
  holderName: to.toName,
  reservedFor: null,
  ledger: told(bunch, 'handed_over', now, by, {
    toName: to.toName,
    signature: signed(to.signature),
    ...(to.note && { note: to.note }),
  }),
})

interface Loan extends Recipient {
  purpose: string
  dueAt: number
  witnessName: string | null
  authorisation?: string | undefined
  /** The appointment it goes out for; a reservation for another one stands in the way. */
  bookingId?: string | undefined
}
/** Whether a bunch opens a home: its use needs the owner's leave and two people. */
export const opensHome = (bunch: Pick<KeyBunch, 'items'>): boolean =>
  bunch.items.some(item => item.kind === 'UNIT_DOOR')
export function lend(bunch: KeyBunch, by: By, loan: Loan, now: number): KeyBunch {
  const state = nextKey('lend', bunch.state)
  const kept = bunch.reservedFor
  if (kept && kept.bookingId !== loan.bookingId && kept.end > now && loan.dueAt > kept.start)
    throw new Refusal('key.reserved', { name: kept.byName }, { bookingId: kept.bookingId })
  if (loan.dueAt <= now || loan.dueAt > now + LONGEST_LOAN_MS) throw new Refusal('key.due_wrong', { days: 30 })
  if (opensHome(bunch)) {
    if (!bunch.authorisation && !loan.authorisation) throw new Refusal('key.no_authorisation')
    if (!loan.witnessName) throw new Refusal('key.witness_needed')
  }
  const { toName, purpose, dueAt, witnessName, authorisation } = loan
  return {
    ...bunch,
    state,
    reservedFor: kept && kept.bookingId === loan.bookingId ? null : kept,
    holderName: toName,
    lentById: by.personId,
    dueAt,
    remindAt: dueAt,
    ledger: told(bunch, 'lent', now, by, {
      toName,
      purpose,
      dueAt,
      signature: signed(loan.signature),
      ...(witnessName && { witnessName }),
      ...(authorisation && { note: authorisation }),
    }),
  }
}
const home = { holderName: '', lentById: null, dueAt: null, remindAt: null }
export const giveBack = (bunch: KeyBunch, by: By, signature: Strokes, now: number, note?: string): KeyBunch => ({
  ...bunch,
  ...home,
  state: nextKey('return', bunch.state),
  ledger: told(bunch, 'returned', now, by, {
    toName: bunch.holderName,
    signature: signed(signature),
    ...(note && { note }),
  }),
})
export const lose = (bunch: KeyBunch, by: By, note: string, now: number): KeyBunch => ({
  ...bunch,
  ...home,
  reservedFor: null,
  state: nextKey('lose', bunch.state),
  ledger: told(bunch, 'lost', now, by, { note, toName: bunch.holderName }),
})
/** Pointed out when due, then every day. */
export const overdue = (bunch: KeyBunch, now: number): KeyBunch => ({
  ...bunch,
  state: nextKey('overdue', bunch.state),
  remindAt: now + DAY_MS,
  ledger: told(bunch, 'overdue', now, null),
})

/** Keeps the bunch for an appointment; refuses `key.reserved` while another one has it. */
export function reserve(bunch: KeyBunch, by: By, kept: Omit<Reservation, 'byName'>, now: number): KeyBunch {
  const state = nextKey('reserve', bunch.state)
  const held = bunch.reservedFor
  if (kept.end <= now) throw new Refusal('key.booking_over')
  if (held && held.end > now && held.bookingId !== kept.bookingId)
    throw new Refusal('key.reserved', { name: held.byName }, { bookingId: held.bookingId })
  return {
    ...bunch,
    state,
    reservedFor: { ...kept, byName: by.name },
    ledger: told(bunch, 'reserved', now, by, { dueAt: kept.start, note: kept.bookingId }),
  }
}
export function releaseKey(bunch: KeyBunch, by: By, now: number): KeyBunch {
  if (!bunch.reservedFor) throw new Refusal('key.not_reserved')
  return {
    ...bunch,
    state: nextKey('release', bunch.state),
    reservedFor: null,
    ledger: told(bunch, 'released', now, by),
  }
}

/** What was counted against the books: missing from the cabinet, there although the books say away, or in no book. */
export function compareStock(
  books: readonly Pick<KeyBunch, 'number' | 'state'>[],
  found: readonly string[],
): StockDifference[] {
  const counted = new Set(found)
  const known = new Set(books.map(bunch => bunch.number))
  const differs = books.flatMap(({ number, state }): StockDifference[] => {
    if (state === 'in_custody') return counted.has(number) ? [] : [{ number, kind: 'missing' }]
    return counted.has(number) ? [{ number, kind: 'unexpected' }] : []
  })
  const unknown = [...counted]
    .filter(number => !known.has(number))
    .map((number): StockDifference => ({ number, kind: 'unknown' }))
  return [...differs, ...unknown].sort((a, b) => (a.number < b.number ? -1 : 1))
}
