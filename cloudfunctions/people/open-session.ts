import { createHmac, randomBytes } from 'node:crypto'
import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { settings } from '../operation/settings'
import { hashOf } from './actor'
import { pendingSessions } from './store'

const OPEN_FOR_MS = 5 * 60_000
/** An office behind one address opens a dozen; a page that is left open opens one every five minutes. */
const MOST_AT_ONCE = 60

/** Not a command: nobody is known yet, so there is no journal to write it to. Each address counts for itself. */
export const openSession = look('people.openSession', async ({ actor, now }) => {
  const source = createHmac('sha256', settings().ANJU_MASTER_KEY)
    .update(`source:${actor.source ?? actor.personId ?? ''}`)
    .digest('base64url')
  const open = await pendingSessions.some(
    { source, expiresAt: { after: now } },
    { limit: MOST_AT_ONCE, fields: ['_id'] },
  )
  if (open.length >= MOST_AT_ONCE) throw new Refusal('session.too_many')
  const pollSecret = randomBytes(24).toString('base64url')
  const scanCode = randomBytes(12).toString('base64url')
  const sessionId = newId('ses', now)
  const expiresAt = now + OPEN_FOR_MS
  await pendingSessions.insertMany([
    {
      _id: sessionId,
      source,
      pollHash: hashOf(pollSecret),
      scanHash: hashOf(scanCode),
      expiresAt,
      personId: null,
      token: null,
    },
  ])
  return { sessionId, pollSecret, scanCode, expiresAt }
})
