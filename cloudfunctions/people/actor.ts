import { createHash, timingSafeEqual } from 'node:crypto'
import { CONSENT_VERSION } from '../../shared/people/consent'
import { Refusal } from '../../shared/refusal'
import type { Nobody, Somebody } from '../operation/reach'
import { type Person, persons } from './store'

/** The person behind a WeChat identity: always the same id, so that one read by id finds the document. */
const personIdOf = (openId: string): string =>
  `per_${createHash('sha256').update(`anju:${openId}`).digest('hex').slice(0, 32)}`
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const NOBODY: Nobody = {
  personId: null,
  openId: null,
  name: '',
  language: 'zh',
  largeType: false,
  grants: [],
  consented: false,
  phone: null,
}

export const freshPerson = (openId: string): Person => ({
  _id: personIdOf(openId),
  openId,
  name: '',
  phone: null,
  phones: [],
  language: 'zh',
  largeType: false,
  consent: null,
  grants: [],
  sessions: [],
  attempts: [],
})

const actorOf = (person: Person): Somebody => ({
  personId: person._id,
  openId: person.openId,
  name: person.name,
  language: person.language,
  largeType: person.largeType,
  grants: person.grants,
  consented: person.consent?.version === CONSENT_VERSION,
  phone: person.phone,
})

/** Who WeChat says is calling. A first visitor is a person without a document yet. */
export async function byOpenId(openId: string): Promise<Somebody> {
  return actorOf((await persons.find(null, personIdOf(openId))) ?? freshPerson(openId))
}

/** Somebody whose work the clock goes on with: what they may do is what they may do now. Null: there is no such person. */
export async function byPersonId(personId: string): Promise<Somebody | null> {
  const person = await persons.find(null, personId)
  return person && actorOf(person)
}

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Who a browser's token (`personId.secret`) belongs to: one read gives person, grants and session. */
export async function byToken(token: string, now: number): Promise<Somebody> {
  const [personId = '', secret = ''] = token.split('.')
  if (!/^per_[0-9a-f]{32}$/.test(personId) || secret.length < 20) throw new Refusal('identity.expired')
  const person = await persons.find(null, personId)
  const hash = hashOf(secret)
  if (!person?.sessions.some(session => session.expiresAt > now && same(session.hash, hash))) {
    throw new Refusal('identity.expired')
  }
  return actorOf(person)
}
