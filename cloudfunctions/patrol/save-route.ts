import { createHash, randomBytes } from 'node:crypto'
import { ALPHABET, newId } from '../../shared/id'
import { CHECKLISTS } from '../../shared/patrol/checklists'
import type { Item } from '../../shared/patrol/schema'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { routes, type SavedRoute, versionIdOf, versions } from './store'

const spelt = (bytes: Uint8Array): string => [...bytes].map(byte => ALPHABET[byte % 32]).join('')
/** Says nothing to whoever reads it, and nobody can guess another. */
const newCode = (): string => spelt(randomBytes(12))
/** A line keeps its id while it keeps its words, so that what was found wrong stays the same thing. */
const ownItem = (text: string): Item => ({
  itemId: `own-${spelt(createHash('sha256').update(text).digest().subarray(0, 10))}`,
  zh: text,
  en: text,
})

export const saveRoute = operation('patrol.saveRoute', async ({ input, reach, now, tx, ownId }) => {
  const estate = await estates.get(tx, input.estateId, reach)
  const earlier = input.routeId ? await routes.get(tx, input.routeId, reach) : null
  if (earlier && earlier.estateId !== estate._id) throw new Refusal('patrol.not_found')
  const _id = earlier?._id ?? ownId('prt')
  const version = nextVersion(earlier?.version, input.version)
  const codes = new Map(earlier?.points.map(point => [point.pointId, point.code]))
  const points = input.points.map(({ pointId, label, kind, position, own }) => {
    const code = pointId ? codes.get(pointId) : newCode()
    if (!code) throw new Refusal('patrol.unknown_point')
    // Named twice, a point would have one code at two places.
    if (pointId) codes.delete(pointId)
    const lines = [...new Set(own)]
    const items = [...CHECKLISTS[kind], ...lines.map(ownItem)]
    return { pointId: pointId ?? newId('pnt', now), code, label, kind, position: position ?? null, own: lines, items }
  })
  const { name, gapSeconds } = input
  const route: SavedRoute = { _id, estateId: estate._id, name, gapSeconds, points, version }
  await routes.put(tx, route)
  await versions.put(tx, { ...route, _id: versionIdOf(route) })
  return { routeId: _id, version }
})
