import { type Dweller, READS_PEOPLE } from '../../shared/estate/card'
import { nameKey } from '../../shared/normalise'
import { maskPhone } from '../../shared/people/mask'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { registerOf } from './lookup'
import { type Place, places, type Resident } from './store'

/** House and register side by side: one wait. */
export const house = look('estate.house', async ({ input: { houseId }, reach, now }) => {
  const [place, register] = await Promise.all([places.get(null, houseId, reach), registerOf([houseId])])
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  const { estateId, label, code, grossFloorArea, houseType, floor, occupancy } = place
  const roles = reach.filter(hold => hold.estateId === estateId).map(hold => hold.role)
  const reads = roles.some(role => (READS_PEOPLE as readonly string[]).includes(role))
  const people = reads ? dwellers(place, register, now) : []
  return { houseId, estateId, label, code, grossFloorArea, houseType, floor, occupancy, people }
})

/** Whom the register names today, and who came by the app without it. */
function dwellers(place: Place, register: readonly Resident[], now: number): Dweller[] {
  const members = place.members.filter(one => one.until === null || one.until > now)
  const named = register.filter(one => one.until === null)
  const is = (one: { name: string; role: string }) => `${one.role} ${nameKey(one.name)}`
  const known = new Set(named.map(is))
  const here = new Set(members.map(is))
  return [
    ...named.map(one => ({
      ...{ residentId: one._id, name: one.name, role: one.role },
      ...{ phone: maskPhone(one.phone ?? one.contact), here: here.has(is(one)) },
    })),
    ...members
      .filter(one => !known.has(is(one)))
      .map(({ name, role }) => ({ residentId: null, name, role, phone: null, here: true })),
  ]
}
