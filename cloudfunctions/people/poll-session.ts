import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { transaction } from '../operation/transaction'
import { hashOf } from './actor'
import { pendingSessions } from './store'

/** Hands the token out once and forgets it. */
export const pollSession = look('people.pollSession', ({ input, now }) =>
  transaction(async tx => {
    const pending = await pendingSessions.find(tx, input.sessionId)
    if (!pending || pending.expiresAt < now || pending.pollHash !== hashOf(input.pollSecret))
      throw new Refusal('session.expired')
    if (!pending.token) throw new Refusal('session.not_confirmed')
    await pendingSessions.remove(tx, pending._id)
    return { token: pending.token }
  }),
)
