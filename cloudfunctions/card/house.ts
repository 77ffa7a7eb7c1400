import { dwellersOf } from '../../shared/card/people'
import { READS_PEOPLE } from '../../shared/card/schema'
import type { Caller } from '../../shared/contract'
import { type Care, isCareOf } from '../../shared/estate/care'
import { estateContract } from '../../shared/estate/contract'
import { Refusal } from '../../shared/refusal'
import { ticketContract } from '../../shared/ticket/contract'
import { registerOf } from '../estate/lookup'
import { places } from '../estate/store'
import { look } from '../operation/operation'
import { type Reaches, rolesIn } from '../operation/reach'
import { newestTickets } from '../ticket/newest'

const SHOWN = 5
const readsTickets = (role: Caller): boolean => role in ticketContract['ticket.queue'].who
const readsCare = (role: Caller): boolean => role in estateContract['estate.care'].who
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
  const roles = rolesIn(reach, estateId)
  const people = roles.some(readsPeople) ? dwellersOf(register, place.members, now) : { people: [], earlier: [] }
  const careNoted =
    roles.some(readsCare) && isNoted(place.care) && isCareOf(place.care, [...register, ...place.members], now)
  return {
    ...{ houseId, estateId, label, code, grossFloorArea, houseType, floor, occupancy },
    ...{ ...people, careNoted, tickets: reported },
  }
})

const isNoted = (care: Care | undefined): care is Care =>
  care !== undefined && (care.needs.length > 0 || care.note !== '')
/** Only where the role reads tickets; nothing is asked for anybody else. */
async function newest(houseId: string, reach: Reaches) {
  const readers = reach.filter(hold => readsTickets(hold.role))
  if (readers.length === 0) return null
  const { items, cursor } = await newestTickets(readers, { filter: { houseId }, limit: SHOWN })
  return { items, more: cursor !== undefined }
}
