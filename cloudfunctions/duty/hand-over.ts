import { replace } from '../../shared/duty/handover'
import type { HandOver } from '../../shared/duty/schema'
import { signed } from '../../shared/inspection/signature'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { inHand } from './in-hand'
import { crewOf } from './people'
import { handOvers, offerIdOf, offers } from './store'
import { toTaker } from './told'

export const handOver = operation(
  'duty.handOver',
  { prepare: ({ input: { estateId }, actor: { personId } }) => inHand(estateId, personId) },
  async ({ input, actor, reach, now, tx, emit, ownId, prepared: { tickets: open, keys } }) => {
    const { estateId, takerId, ticketIds, notes, signature } = input
    if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
    if (takerId === actor.personId) throw new Refusal('duty.to_oneself')
    const taker = (await crewOf(tx, estateId)).find(one => one.personId === takerId)
    if (!taker) throw new Refusal('duty.not_staff', { name: '—' })
    const tickets = open.filter(one => ticketIds.includes(one.ticketId))
    if (tickets.length < new Set(ticketIds).size) throw new Refusal('duty.not_in_hand')
    if (tickets.length + keys.length === 0 && !notes) throw new Refusal('duty.nothing')
    const offerId = offerIdOf(estateId, actor.personId)
    const offer = await offers.find(tx, offerId)
    const before = offer && (await handOvers.find(tx, offer.handOverId))
    if (before?.state === 'offered') await handOvers.put(tx, replace(before, now))
    const made: HandOver = {
      ...{ _id: ownId('hov'), estateId, giver: { personId: actor.personId, name: actor.name } },
      ...{ taker: { personId: taker.personId, name: taker.name }, tickets, keys, notes },
      ...{ givenAt: now, giverSignature: signed(signature), state: 'offered', answeredAt: null },
      ...{ takerSignature: null, reason: null },
    }
    await handOvers.insert(tx, made)
    await offers.put(tx, { _id: offerId, handOverId: made._id })
    emit(toTaker(made))
    return { handOverId: made._id }
  },
)
