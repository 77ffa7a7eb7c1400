import { isSame } from '../../shared/meter/take'
import { countRows, READINGS } from '../../shared/meter/workbook'
import type { Fault } from '../../shared/workbook/table'
import { isDuplicate } from '../operation/database'
import { commit } from '../operation/operation'
import { enter } from './enter'
import { releaseMeters } from './hold'
import { CHUNK } from './import'
import { meters, metersIn, nextReadingsJob, type ReadingsJob, readingsChunks, readingsJobs } from './store'

/** Works one step of the oldest workbook that waits; 0: none does. A crash anywhere repeats a step that changed nothing. */
export async function workReadings(now: number): Promise<number> {
  const job = await nextReadingsJob()
  if (!job) return 0
  await (job.state === 'checking' ? checkAgain(job, now) : enterChunk(job, now)).catch(error => {
    // Another clock has done this step.
    if (!isDuplicate(error)) throw error
  })
  return 1
}
const chunkOf = async (job: ReadingsJob, index: number) =>
  (await readingsChunks.find(null, `${job._id}:${job.attempt}:${index}`))?.rows ?? []

/** The meters are held now: what was entered between the check and this moment is counted in. All rows, or none. */
async function checkAgain(job: ReadingsJob, now: number): Promise<void> {
  const faults: Fault[] = []
  const rows = []
  for (let index = 0; index * CHUNK < job.total; index += 1) rows.push(...(await chunkOf(job, index)))
  const all = new Map((await metersIn(job.estateId)).map(one => [one._id, one]))
  countRows(rows, all, (row, column, zh, en) => faults.push({ sheet: READINGS.name, row, column, zh, en }))
  await step(job, `check`, now, async (tx, current) => {
    if (faults.length === 0 && job.total > 0) return readingsJobs.put(tx, { ...current, state: 'applying' })
    await releaseMeters(tx, job.estateId, job._id)
    const state = faults.length > 0 ? ('failed' as const) : ('done' as const)
    await readingsJobs.put(tx, { ...current, state, todo: 0, faults: faults.slice(0, 200) })
  })
}
async function enterChunk(job: ReadingsJob, now: number): Promise<void> {
  const rows = await chunkOf(job, Math.floor(job.done / CHUNK))
  await step(job, String(job.done), now, async (tx, current) => {
    for (const { meterId, value, dials, readOn, rollover, estimate, confirmed } of rows) {
      const meter = await meters.find(tx, meterId)
      if (!meter) throw new Error(`${job._id} names ${meterId}, which is gone`)
      const shown = { value: value ?? undefined, dials: dials ?? undefined, readOn }
      if (isSame(meter, shown)) continue
      const marks = { rollover, estimate, confirmed, photo: null, by: job.by, at: now }
      await enter(tx, meter, { ...shown, ...marks })
    }
    const done = current.done + rows.length
    const ended = done >= job.total
    if (ended) await releaseMeters(tx, job.estateId, job._id)
    await readingsJobs.put(tx, { ...current, done, ...(ended && { state: 'done' as const, todo: 0 as const }) })
  })
}
type Work = (tx: Parameters<Parameters<typeof commit>[1]>[0], current: ReadingsJob) => Promise<void>
/** One transaction with its journal entry: the id says which step, so none is done twice. */
async function step(job: ReadingsJob, name: string, now: number, work: Work): Promise<void> {
  const journalId = `system:readings:${job._id}:${job.attempt}:${name}`
  await commit({ journalId, digest: '', name: 'meter.import', actor: null, now }, async tx => {
    const current = await readingsJobs.find(tx, job._id)
    if (current?.state === job.state && current.done === job.done) await work(tx, current)
    return { importId: job._id }
  })
}
