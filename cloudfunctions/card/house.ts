import { dwellersOf } from '../../shared/card/people'
import { READS_PEOPLE } from '../../shared/card/schema'
import type { Caller } from '../../shared/contract'
import type { Care } from '../../shared/estate/care'
import { Refusal } from '../../shared/refusal'
import { ticketContract } from '../../shared/ticket/contract'
import { registerOf } from '../estate/lookup'
import { places } from '../estate/store'
import { look } from '../operation/operation'
import { type Reaches, rolesIn } from '../operation/reach'
import { newestTickets } from '../ticket/newest'

const SHOWN = 5
const readsTickets = (role: Caller): boolean => role in ticketContract['ticket.queue'].who
const readsPeople = (role: Caller): boolean => (READS_PEOPLE as readonly Caller[]).includes(role)

/** House, register and tickets side by side: one wait. */
export const house = look('card.house', async ({ input: { houseId }, reach, now }) => {
  const [place, register, reported] = await Promise.all([
    places.get(null, houseId, reach),
    registerOf([houseId]),
    newest(houseId, reach),
  ])
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  const { estateId, label, code, grossFloorArea, houseType, floor, occupancy } = place
  const people = rolesIn(reach, estateId).some(readsPeople)
    ? {
        ...dwellersOf(register, place.members, now),
        plates: (place.plates ?? []).map(one => one.plate),
        careNoted: isNoted(place.care),
      }
    : { people: [], earlier: [], plates: [], careNoted: false }
  return { houseId, estateId, label, code, grossFloorArea, houseType, floor, occupancy, ...people, tickets: reported }
})

const isNoted = (care: Care | undefined): boolean => Boolean(care && (care.needs.length > 0 || care.note))
/** Only where the role reads tickets; nothing is asked for anybody else. */
async function newest(houseId: string, reach: Reaches) {
  const readers = reach.filter(hold => readsTickets(hold.role))
  if (readers.length === 0) return null
  const { items, cursor } = await newestTickets(readers, { filter: { houseId }, limit: SHOWN })
  return { items, more: cursor !== undefined }
}
