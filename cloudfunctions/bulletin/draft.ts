import { mayAct, refuseWritten } from '../../shared/bulletin/act'
import type { Bulletin } from '../../shared/bulletin/schema'
import { audienceOf } from '../../shared/bulletin/whom'
import { housesAt } from '../../shared/network/written'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { freezePhotos, isKept } from '../file/attach'
import { housesNamed } from '../network/houses'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { nextVersion } from '../operation/seen'
import { bulletins } from './store'
import { bulletinEvent } from './told'

export const draft = operation(
  'bulletin.draft',
  {
    prepare: async ({ input, reach, now }) => {
      const { estateId, bulletinId, doors, photos } = input
      if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
      refuseWritten({ ...input, endsAt: input.endsAt ?? null }, now)
      const before = bulletinId ? await bulletins.get(null, bulletinId, reach) : null
      const foreign = photos.some(one => isKept(one) && !before?.photos.includes(one))
      if (foreign) throw new Refusal('file.not_yours')
      const houses = doors.length > 0 ? await housesNamed(estateId, doors) : new Map()
      const unknown = doors.find(door => housesAt(door, houses).length === 0)
      if (unknown !== undefined) throw new Refusal('bulletin.unknown_door', { door: unknown })
    },
    freeze: async ({ input, actor }) =>
      freezePhotos(
        input.photos.filter(one => !isKept(one)),
        actor.personId,
      ),
  },
  async ({ input, actor, reach, now, tx, ownId, emit }) => {
    const estate = await estates.get(tx, input.estateId, reach)
    const before = input.bulletinId ? await bulletins.get(tx, input.bulletinId, reach) : null
    if (before && before.estateId !== estate._id) throw new Refusal('bulletin.not_found')
    if (before) mayAct(before, 'change')
    const version = nextVersion(before?.version, input.version)
    const { title, text, photos, doors, roles, pinned, mustRead, endsAt = null } = input
    const bulletin: Bulletin = {
      ...{ _id: before?._id ?? ownId('bul'), estateId: estate._id, title, text, photos, doors, roles },
      ...{ audience: audienceOf(roles, doors), pinned, mustRead, endsAt, state: 'draft' },
      authors: [...new Set([...(before?.authors ?? []), actor.personId])],
      drafted: { personId: actor.personId, name: actor.name, at: now },
      ...{ approved: null, published: null, at: null, out: false, withdrawn: null, why: '', reminded: null },
      ...{ telling: null, tellAt: 0, cursor: '', version },
    }
    await bulletins.put(tx, bulletin)
    if (before?.state !== 'draft')
      emit(bulletinEvent('bulletin.asked', bulletin, [{ roles: ['supervisor', 'manager'], estateId: estate._id }]))
    return { bulletinId: bulletin._id, version }
  },
)
