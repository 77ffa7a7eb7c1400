import { type Place, places } from './store'

const BY_CODE = { field: 'code', direction: 'asc' } as const
const houses = { kind: 'house' } as const

/** An estate's houses in the order of their codes, from after one on. At most 1000. */
export const housesAfter = (estateId: string, code: string, limit: number): Promise<Place[]> =>
  places.some({ estateId, ...houses, code: { after: code } }, { order: BY_CODE, limit })
export const countHouses = (estateId: string): Promise<number> => places.count({ estateId, ...houses })
export const housesById = async (houseIds: readonly string[]): Promise<Place[]> =>
  (await places.byIds(houseIds)).filter(place => place.kind === 'house')
/** Every house of a building, by code: codes begin with the building's. */
export async function housesOfBuilding(estateId: string, buildingId: string): Promise<string[]> {
  const code = { from: `${buildingId}-`, until: `${buildingId}.` }
  return (await places.all({ estateId, ...houses, code }, { order: 'code', fields: ['code'] })).map(place => place._id)
}
