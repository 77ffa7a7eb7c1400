import type { KeyBunch } from '../../shared/key/schema'
import type { Audience, Emitted } from '../operation/journal'

export const keyEvent = (event: string, bunch: KeyBunch, audiences: Audience[]): Emitted => ({
  event,
  estateId: bunch.estateId,
  reference: { keyId: bunch._id, number: bunch.number },
  audiences,
})
export const household = (bunch: KeyBunch, now: number): Audience[] => [{ house: bunch.houseId, at: now }]
