import type { MoveIn } from '../../shared/movein/schema'
import type { Audience, Emitted } from '../operation/journal'

export const moveInEvent = (event: string, moveIn: MoveIn, now: number, more: Audience[] = []): Emitted => ({
  event,
  estateId: moveIn.estateId,
  reference: { moveInId: moveIn._id, house: moveIn.houseLabel },
  audiences: [{ house: moveIn.houseId, at: now }, ...more],
})
export const supervisor = (moveIn: MoveIn): Audience[] => [{ roles: ['supervisor'], estateId: moveIn.estateId }]
