import { places } from '../estate/store'
import type { Reaches } from '../operation/reach'

export interface HouseInReach {
  houseId: string
  estateId: string
  /** One's own household: nothing to record. */
  own: boolean
  holds: Reaches
  /** As people call it; null: it was not read. */
  label: string | null
}
/** The house as far as this reach covers it; out of reach looks like not existing. Own houses cost no request. */
export async function houseInReach(houseId: string, reach: Reaches): Promise<HouseInReach> {
  const mine = reach.filter(hold => hold.level === 'own' && hold.houseIds.includes(houseId))
  const [first] = mine
  if (first) return { houseId, estateId: first.estateId, own: true, holds: mine, label: null }
  const staff = reach.filter(hold => hold.level === 'estate')
  const place = await places.get(null, houseId, staff)
  return {
    houseId,
    estateId: place.estateId,
    own: false,
    holds: staff.filter(hold => hold.estateId === place.estateId),
    label: place.label,
  }
}
