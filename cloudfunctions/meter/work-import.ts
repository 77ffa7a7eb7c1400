import { isSame } from '../../shared/meter/take'
import { countRows, READINGS, type ReadingRow } from '../../shared/meter/workbook'
import type { Fault } from '../../shared/workbook/table'
import type { WorkbookWork } from '../workbook/work'
import { enter } from './enter'
import { releaseMeters } from './hold'
import { meters, metersIn, rulesOf } from './store'

/** How a workbook of readings comes in while the estate's meters are held. */
export const readingsWork: WorkbookWork = {
  async recheck(job, rows) {
    const faults: Fault[] = []
    const all = new Map((await metersIn(job.estateId)).map(one => [one._id, one]))
    const fault = (row: number, column: string, zh: string, en: string) =>
      faults.push({ sheet: READINGS.name, row, column, zh, en })
    countRows(rows as ReadingRow[], all, await rulesOf(null, job.estateId), fault, () => {})
    return faults
  },
  async enter(tx, job, rows, now) {
    for (const { meterId, value, dials, readOn, rollover, estimate, reason } of rows as ReadingRow[]) {
      const meter = await meters.find(tx, meterId)
      if (!meter) throw new Error(`${job._id} names ${meterId}, which is gone`)
      const shown = { value: value ?? undefined, dials: dials ?? undefined, readOn }
      if (isSame(meter, shown)) continue
      const of = { ...shown, rollover, estimate, reason: reason ?? undefined, photo: null, by: job.by, at: now }
      await enter(tx, meter, { ...of, from: 'workbook', submissionId: null })
    }
  },
  release: (tx, job) => releaseMeters(tx, job.estateId, job._id),
}
