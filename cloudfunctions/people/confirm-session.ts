import { randomBytes } from 'node:crypto'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { hashOf } from './actor'
import { consented } from './consented'
import { pendingSessions, persons } from './store'

const LASTS_MS = 30 * 24 * 3_600_000
const MOST = 5

/** The mini-program says yes to a browser's code: the session now belongs to whoever WeChat says is holding the phone. */
export const confirmSession = operation(
  'people.confirmSession',
  {
    prepare: async ({ input }) => {
      const found = await pendingSessions.one({ scanHash: hashOf(input.scanCode) })
      if (!found) throw new Refusal('session.expired')
      return found._id
    },
  },
  async ({ input, actor, now, tx, prepared }) => {
    const person = await consented(tx, actor.personId)
    const pending = await pendingSessions.find(tx, prepared)
    if (!pending || pending.expiresAt < now || pending.personId) throw new Refusal('session.expired')
    const secret = randomBytes(24).toString('base64url')
    const session = {
      sessionId: pending._id,
      hash: hashOf(secret),
      expiresAt: now + LASTS_MS,
      label: input.label ?? '',
    }
    const others = person.sessions.filter(other => other.expiresAt > now).slice(1 - MOST)
    await persons.put(tx, { ...person, sessions: [...others, session] })
    await pendingSessions.put(tx, { ...pending, personId: person._id, token: `${person._id}.${secret}` })
    return { personId: person._id }
  },
)
