import { stillHere } from '../../shared/estate/noted'
import type { Found } from '../../shared/search/schema'
import { foundHouse, foundPerson, foundPlate } from '../search/keep'
import { labelsOf } from './lookup'
import type { Place, Resident } from './store'

/** What the desk finds houses by, and whom the register names. */
export const foundPlaces = (places: readonly Place[], now: number): Found[] =>
  places
    .filter(one => one.kind === 'house')
    .flatMap(house => [
      foundHouse(house),
      ...stillHere(house.plates ?? [], house.members, now).map(({ plate }) => foundPlate(house, plate)),
    ])
export async function foundResidents(named: readonly Resident[]): Promise<Found[]> {
  const labels = await labelsOf([...new Set(named.map(one => one.houseId))])
  return named.map(({ _id: id, estateId, houseId, name, phone, contact }) =>
    foundPerson({ id, estateId, houseId, houseLabel: labels.get(houseId) ?? '', name, phone: phone ?? contact }),
  )
}
