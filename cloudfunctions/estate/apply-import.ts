import { asCounted, houseKey, idOfCode, spellingsOf } from '../../shared/estate/spelling'
import type { ImportRow } from '../../shared/estate/workbook'
import { stem } from '../../shared/id'
import { digestOf } from '../operation/journal'
import type { Store } from '../operation/store'
import { keepMany } from '../search/keep'
import { CHUNK, closeRegister, houseIdOf, residentIdOf } from './close-register'
import { doorkeeper } from './doorkeeper'
import { foundPlaces, foundResidents } from './found'
import { type ImportJob, importChunks, imports, type Place, places, type Resident, residents } from './store'

type Doc = { _id: string }

/** Works one chunk of the oldest running import; answers whether there was one. Repeating a chunk changes nothing. */
export async function applyImport(now: number): Promise<number> {
  const job = await imports.oldest({ state: 'running' })
  if (!job) return 0
  const chunk = await importChunks.find(null, `${job._id}:${Math.floor(job.done / CHUNK)}`)
  const rows = (chunk?.rows ?? []) as unknown as ImportRow[]
  const fresh = rows.flatMap(row => placeOf(row, job))
  await upsert(places, fresh, keepMembers)
  const named = rows.flatMap(row => residentOf(row, job, now))
  await upsert(residents, named, nameAgain)
  await keepMany([...foundPlaces(fresh, now), ...(await foundResidents(named))])
  const staff = rows.flatMap(row =>
    row.what === 'staff' ? [{ role: row.role, name: row.name, phone: row.phone }] : [],
  )
  await (await doorkeeper.ask()).propose(job.estateId, staff, now)
  const done = job.done + rows.length
  const isLast = done >= job.total || rows.length === 0
  if (isLast) await closeRegister(job, now)
  await imports.update({ _id: job._id }, { done, state: isLast ? 'done' : 'running' })
  return rows.length || 1
}

const placeOf = (row: ImportRow, { estateId }: ImportJob): Place[] =>
  row.what !== 'place'
    ? []
    : [
        {
          _id: row.kind === 'house' ? houseIdOf(estateId, row.code) : `plc_${stem(estateId)}_${idOfCode(row.code)}`,
          estateId,
          kind: row.kind,
          code: row.code,
          key: houseKey(row.code),
          spellings: spellingsOf(row.code),
          counted: asCounted(row.code),
          label: row.label,
          buildingId: row.building,
          grossFloorArea: row.area,
          houseType: row.type,
          floor: row.floor,
          use: row.use,
          occupancy: row.occupancy,
          members: [],
          digest: digestOf(row),
        },
      ]
const residentOf = (row: ImportRow, { estateId }: ImportJob, now: number): Resident[] =>
  row.what !== 'resident'
    ? []
    : [
        {
          _id: residentIdOf(estateId, row),
          estateId,
          houseId: houseIdOf(estateId, row.houseCode),
          name: row.name,
          phone: row.phone,
          contact: row.contact,
          role: row.role,
          digest: digestOf(row),
          from: now,
          until: null,
          toLookAt: false,
        },
      ]
/** Whom the register names again lives there from now on; whoever it goes on naming, since they came. */
const nameAgain = (old: Resident, fresh: Resident): Resident | null => {
  if (old.until !== null) return fresh
  return old.digest === fresh.digest ? null : { ...fresh, from: old.from }
}
/** Claims and history hang on the house: a later workbook touches what it describes and nothing else. */
const keepMembers = (old: Place, fresh: Place): Place | null =>
  old.digest === fresh.digest ? null : { ...fresh, members: old.members, ...noted(old) }

/** What people noted of the household. */
const noted = ({ plates, care }: Place): Partial<Place> => ({ ...(plates && { plates }), ...(care && { care }) })

/** Adds what is missing and, where `merge` says so, replaces what differs: two requests a chunk when nothing changed. */
async function upsert<T extends Doc>(
  store: Store<T>,
  fresh: T[],
  merge: (old: T, fresh: T) => T | null,
): Promise<void> {
  if (fresh.length === 0) return
  const known = new Map((await store.byIds(fresh.map(one => one._id))).map(one => [one._id, one]))
  const missing = new Map(fresh.filter(one => !known.has(one._id)).map(one => [one._id, one]))
  await store.insertMany([...missing.values()])
  for (const one of fresh) {
    const old = known.get(one._id)
    const merged = old && merge(old, one)
    if (!merged || JSON.stringify(merged) === JSON.stringify(old)) continue
    const { _id, ...rest } = merged
    await store.update({ _id }, rest)
  }
}
