import { livesHere } from '../../shared/estate/lives'
import { idOfCode } from '../../shared/estate/spelling'
import type { ImportRow, ResidentRow } from '../../shared/estate/workbook'
import { stem } from '../../shared/id'
import { nameKey } from '../../shared/normalise'
import { digestOf } from '../operation/journal'
import { commitOnce } from '../operation/operation'
import { loseFound } from '../search/keep'
import { housesById } from './houses'
import { registerAfter } from './lookup'
import { setMembers } from './members'
import { type ImportJob, importChunks, places, type Resident, residents } from './store'

export const CHUNK = 200
export const houseIdOf = (estateId: string, code: string): string => `hse_${stem(estateId)}_${idOfCode(code)}`
/** A couple may share a number, and a name may have two. */
export const residentIdOf = (estateId: string, { houseCode, name, phone }: ResidentRow): string =>
  `rsd_${houseIdOf(estateId, houseCode).slice(4)}_${phone ?? 'x'}_${digestOf(nameKey(name)).slice(0, 8)}`

/**
 * Whom the register names today and this workbook does not, in the houses it speaks about. A workbook without residents
 * says nothing about who lives where.
 */
export async function leavingBy(estateId: string, rows: readonly ImportRow[]): Promise<Resident[]> {
  const named = rows.filter(row => row.what === 'resident')
  if (named.length === 0) return []
  const stay = new Set(named.map(row => residentIdOf(estateId, row)))
  const codes = rows.flatMap(row => (row.what === 'resident' ? row.houseCode : row.what === 'place' ? row.code : []))
  const houses = new Set(codes.map(code => houseIdOf(estateId, code)))
  const leaving: Resident[] = []
  for (let after = ''; ; ) {
    const page = await registerAfter(estateId, after)
    leaving.push(...page.filter(one => houses.has(one.houseId) && !stay.has(one._id)))
    if (page.length < 1000) return leaving
    after = page.at(-1)?._id ?? ''
  }
}
/** The register is the truth: what the workbook does not name any more ends. Repeating it changes nothing. */
export async function closeRegister(job: ImportJob, now: number): Promise<void> {
  const rows: ImportRow[] = []
  for (let index = 0; index * CHUNK < job.total; index += 1)
    rows.push(...(((await importChunks.find(null, `${job._id}:${index}`))?.rows ?? []) as unknown as ImportRow[]))
  const leaving = await leavingBy(job.estateId, rows)
  for (let from = 0; from < leaving.length; from += 100) {
    const some = leaving.slice(from, from + 100)
    await loseFound(
      'person',
      some.map(one => one._id),
    )
    const houses = await housesById([...new Set(some.map(one => one.houseId))])
    const isHeld = (houseId: string) =>
      houses.some(({ _id, members }) => _id === houseId && members.some(one => livesHere(one, now)))
    const idsOf = (held: boolean) => some.filter(one => isHeld(one.houseId) === held).map(one => one._id)
    for (const held of [true, false])
      if (idsOf(held).length > 0) await residents.update({ _id: { in: idsOf(held) } }, { until: now, toLookAt: held })
    for (const { _id, care } of houses) if (care) await withoutOldCare(_id, job._id, now)
  }
}
/** What was noted of those who have left goes, as it does when a grant ends. */
const withoutOldCare = (houseId: string, importId: string, now: number) =>
  commitOnce({ journalId: `system:care:${importId}:${houseId}`, name: 'care', now }, async tx => {
    const place = await places.find(tx, houseId)
    if (place) await setMembers(tx, place, place.members, now)
    return place && { houseId }
  })
