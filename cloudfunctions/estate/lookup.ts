import { database } from '../operation/database'
import { type Estate, estates, type Place, type Resident } from './store'

/** A house by the code on its door; null when there is none. */
export async function houseByCode(estateId: string, code: string): Promise<Place | null> {
  const { data } = await database().collection('places').where({ estateId, kind: 'house', code }).limit(1).get()
  return (data[0] as Place | undefined) ?? null
}
export async function residentsOf(houseId: string): Promise<Resident[]> {
  const { data } = await database().collection('residents').where({ houseId }).limit(50).get()
  return data as Resident[]
}

const TTL_MS = 60_000
const cached = new Map<string, { estate: Estate; readAt: number }>()
/** An estate's settings, at most a minute old. */
export async function estateSettings(estateId: string): Promise<Estate | null> {
  const hit = cached.get(estateId)
  if (hit && Math.abs(Date.now() - hit.readAt) < TTL_MS) return hit.estate
  const estate = await estates.find(null, estateId)
  if (estate) cached.set(estateId, { estate, readAt: Date.now() })
  return estate
}
