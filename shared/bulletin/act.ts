import { Refusal } from '../refusal'
import { type Bulletin, type BulletinState, type Hand, MOST_PHOTOS } from './schema'

/** What may be done in which state; everything else is `bulletin.wrong_state`. */
export const ACTS = {
  change: ['draft', 'approved'],
  approve: ['draft'],
  publish: ['approved'],
  withdraw: ['draft', 'approved', 'scheduled', 'published'],
  read: ['published'],
  remind: ['published'],
} as const satisfies Record<string, readonly BulletinState[]>
export function mayAct({ state }: Pick<Bulletin, 'state'>, act: keyof typeof ACTS): void {
  const states: readonly BulletinState[] = ACTS[act]
  if (!states.includes(state)) throw new Refusal('bulletin.wrong_state')
}
const DAY = 86_400_000
const MOST_DAYS_AHEAD = 180
const MARKUP = /<\/?[a-z!][^<>]*>|javascript:|&#?\w+;/i

type Written = Pick<Bulletin, 'title' | 'text' | 'photos' | 'roles' | 'endsAt'>
/** Refuses one to nobody, one with markup (nothing of it would be shown as meant), too many pictures, one that is over. */
export function refuseWritten({ title, text, photos, roles, endsAt }: Written, now: number): void {
  if (roles.length === 0) throw new Refusal('bulletin.nobody')
  if (MARKUP.test(title) || MARKUP.test(text)) throw new Refusal('bulletin.markup')
  if (photos.length > MOST_PHOTOS) throw new Refusal('bulletin.too_many_photos', { most: MOST_PHOTOS })
  if (endsAt !== null && endsAt <= now) throw new Refusal('bulletin.over')
}
/** By somebody who wrote nothing of it. */
export function approve(bulletin: Bulletin, by: Hand, isOwn: boolean): Bulletin {
  mayAct(bulletin, 'approve')
  if (isOwn) throw new Refusal('bulletin.own_draft')
  return { ...bulletin, state: 'approved', approved: by }
}
/** It goes out now, or at its time. */
export function publish(bulletin: Bulletin, at: number, by: Hand): Bulletin {
  mayAct(bulletin, 'publish')
  const from = Math.max(at, by.at)
  if (from - by.at > MOST_DAYS_AHEAD * DAY) throw new Refusal('bulletin.too_far', { days: MOST_DAYS_AHEAD })
  if (bulletin.endsAt !== null && bulletin.endsAt <= from) throw new Refusal('bulletin.over')
  return { ...bulletin, state: 'scheduled', published: by, at: from, telling: 'addressing', tellAt: from, cursor: '' }
}
/** Nobody is told of it any more; who was can still see that there was one, and why it is gone. */
export function withdraw(bulletin: Bulletin, why: string, by: Hand): Bulletin {
  mayAct(bulletin, 'withdraw')
  return { ...bulletin, state: 'withdrawn', withdrawn: by, why, telling: null, tellAt: 0 }
}
/** Once, those who have not read it by then. */
export function remind(bulletin: Bulletin, by: Hand): Bulletin {
  mayAct(bulletin, 'remind')
  if (bulletin.telling) throw new Refusal('bulletin.still_telling')
  if (bulletin.reminded) throw new Refusal('bulletin.reminded_already')
  if (bulletin.endsAt !== null && bulletin.endsAt <= by.at) throw new Refusal('bulletin.over')
  return { ...bulletin, reminded: by, telling: 'reminded', tellAt: by.at, cursor: '' }
}
/** A stretch of its phase is done, as far as `cursor`; null: all of it. Addressed to everybody, it is out. */
export function goneOn(bulletin: Bulletin, cursor: string | null): Bulletin {
  if (cursor !== null) return { ...bulletin, cursor }
  if (bulletin.telling === 'addressing')
    return { ...bulletin, state: 'published', out: true, telling: 'published', cursor: '' }
  return { ...bulletin, telling: null, tellAt: 0, cursor: '' }
}
