import { standingOf } from '../../shared/duty/roster'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { inHand } from './in-hand'
import { crewOf } from './people'
import { handOvers, offerIdOf, offers, shiftsAround } from './store'

/** So long before a shift begins, who is on it may take over. */
const AHEAD_MS = 60 * 60_000
export const leaving = look('duty.leaving', async ({ input: { estateId }, actor: { personId }, reach, now }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const [has, crew, shifts, offer] = await Promise.all([
    inHand(estateId, personId),
    crewOf(null, estateId),
    shiftsAround(estateId, now + AHEAD_MS),
    offers.find(null, offerIdOf(estateId, personId)),
  ])
  const waiting = offer ? await handOvers.find(null, offer.handOverId) : null
  const takers = crew
    .filter(one => one.personId !== personId)
    .map(({ role: _, ...one }) => ({ ...one, on: standingOf(shifts, one.personId, now + AHEAD_MS)?.on ?? false }))
    .sort((a, b) => Number(b.on) - Number(a.on))
  return { ...has, takers, offered: waiting?.state === 'offered' ? waiting.taker.name : null }
})
