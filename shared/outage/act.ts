import { Refusal } from '../refusal'
import { UTILITY_SAID } from './said'
import { type Hand, type Notice, noticeHours, type Outage, type OutageState, type Phase } from './schema'

/** What may be done in which state; everything else is `outage.wrong_state`. */
export const ACTS = {
  change: ['draft'],
  publish: ['draft', 'asked'],
  decline: ['asked'],
  extend: ['published'],
  restore: ['published'],
  cancel: ['draft', 'asked', 'published'],
} as const satisfies Record<string, readonly OutageState[]>
type Act = keyof typeof ACTS
export function mayAct(outage: Pick<Outage, 'state'>, act: Act): void {
  const states: readonly OutageState[] = ACTS[act]
  if (!states.includes(outage.state)) throw new Refusal('outage.wrong_state')
}
const HOUR = 3_600_000
const tells = (phase: Phase, now: number) => ({ telling: phase, tellAt: now })

/** Refuses an outage that ends before it begins. */
export function refuseOrder({ startsAt, endsAt }: Pick<Outage, 'startsAt' | 'endsAt'>): void {
  if (endsAt <= startsAt) throw new Refusal('outage.ends_before')
}
interface Publishing {
  by: Hand
  /** A manager's word. */
  approves: boolean
  /** Whether the caller drafted or asked for it, under whatever account. */
  isOwn: boolean
  notice: Notice
  houseCount: number
}
/**
 * A draft on its way out: a planned one is asked for, and a manager who did not write it publishes it; anything else goes
 * out at once. Refuses a scope with no house, one that is over, and less notice than the estate gives.
 */
export function publish(outage: Outage, { by, approves, isOwn, notice, houseCount }: Publishing): Outage {
  mayAct(outage, 'publish')
  if (houseCount === 0) throw new Refusal('outage.nobody')
  if (outage.endsAt <= by.at) throw new Refusal('outage.over')
  if (outage.reason === 'PLANNED') {
    const hours = noticeHours(notice, outage.utility)
    if (outage.startsAt - by.at < hours * HOUR)
      throw new Refusal('outage.short_notice', { hours, utility: UTILITY_SAID[outage.utility] })
    if (!approves) {
      if (outage.state === 'asked') throw new Refusal('outage.not_approver')
      return { ...outage, state: 'asked', asked: by }
    }
    if (isOwn) throw new Refusal('outage.own_draft')
  }
  return { ...outage, state: 'published', published: by, ...tells('published', by.at) }
}
export function decline(outage: Outage, why: string): Outage {
  mayAct(outage, 'decline')
  return { ...outage, state: 'draft', asked: null, why }
}
export function extend(outage: Outage, until: number, why: string, by: Hand): Outage {
  mayAct(outage, 'extend')
  if (until <= outage.endsAt || until <= by.at) throw new Refusal('outage.not_later')
  const extensions = [...outage.extensions, { until, why, by }]
  return { ...outage, endsAt: until, extensions, ...tells('extended', by.at) }
}
export function restore(
  outage: Outage,
  { at, cause, waterNote }: { at: number; cause: string; waterNote: string },
  by: Hand,
): Outage {
  mayAct(outage, 'restore')
  if (at < outage.startsAt) throw new Refusal('outage.restored_before')
  if (at > by.at) throw new Refusal('outage.restored_later')
  return { ...outage, state: 'restored', restored: { at, cause, waterNote, by }, ...tells('restored', by.at) }
}
/** Called off; who was told that it would come is told that it does not. */
export function cancel(outage: Outage, why: string, by: Hand): Outage {
  mayAct(outage, 'cancel')
  if (outage.state === 'published' && outage.startsAt <= by.at) throw new Refusal('outage.begun')
  const isKnown = outage.state === 'published'
  return { ...outage, state: 'cancelled', why, ...(isKnown && tells('cancelled', by.at)) }
}
/** A part of the households has been told; with the last of them nobody waits any more. */
export function toldPart(outage: Outage, part: number, now: number): Outage {
  const told = outage.told.map((one, at) => (at === part ? markOf(outage) : one))
  const isLast = told.every(one => one === markOf(outage))
  const isBack = outage.telling === 'restored'
  return {
    ...outage,
    told,
    ...(isLast && { telling: null, tellAt: 0, ...(isBack && { restoredToldAt: now }) }),
  }
}
/** Under which name a telling is kept: a second extension is another one. */
export const markOf = ({ telling, extensions }: Pick<Outage, 'telling' | 'extensions'>): string =>
  telling === 'extended' ? `extended-${extensions.length}` : (telling ?? '')
/** The next part that waits to be told; -1: none. */
export const nextPart = (outage: Outage): number =>
  outage.telling ? outage.told.findIndex(one => one !== markOf(outage)) : -1
