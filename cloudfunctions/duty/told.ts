import type { HandOver } from '../../shared/duty/schema'
import type { Emitted } from '../operation/journal'

const about = ({ _id, giver, taker, tickets, reason }: HandOver) => ({
  ...{ handOverId: _id, giver: giver.name, taker: taker.name, count: String(tickets.length) },
  ...(reason && { reason }),
})
export const toTaker = (one: HandOver): Emitted => ({
  ...{ event: 'duty.offered', estateId: one.estateId, reference: about(one) },
  audiences: [{ persons: [one.taker.personId] }],
})
export const toGiver = (event: string, one: HandOver): Emitted => ({
  ...{ event, estateId: one.estateId, reference: about(one) },
  audiences: [{ persons: [one.giver.personId] }],
})
