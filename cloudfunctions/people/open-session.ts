import { randomBytes } from 'node:crypto'
import { newId } from '../../shared/id'
import { look } from '../operation/operation'
import { hashOf } from './actor'
import { pendingSessions } from './store'

const OPEN_FOR_MS = 5 * 60_000

/** Not a command: nobody is known yet, so there is no journal to write it to. */
export const openSession = look('people.openSession', async ({ now }) => {
  const pollSecret = randomBytes(24).toString('base64url')
  const scanCode = randomBytes(12).toString('base64url')
  const sessionId = newId('ses', now)
  const expiresAt = now + OPEN_FOR_MS
  await pendingSessions.insertMany([
    {
      _id: sessionId,
      pollHash: hashOf(pollSecret),
      scanHash: hashOf(scanCode),
      expiresAt,
      personId: null,
      token: null,
    },
  ])
  return { sessionId, pollSecret, scanCode, expiresAt }
})
