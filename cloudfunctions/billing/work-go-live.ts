import { clashes } from '../../shared/billing/going-live'
import type { OpeningRow } from '../../shared/billing/opening-sheets'
import { today } from '../../shared/calendar/day'
import { places } from '../estate/store'
import { enter } from '../meter/enter'
import { releaseMeters } from '../meter/hold'
import { freshMeter } from '../meter/install'
import { meterIdOf } from '../meter/store'
import type { Tx } from '../operation/transaction'
import type { WorkbookJob, WorkbookWork } from '../workbook/work'
import { bring } from './bring'
import { releaseBooks } from './opening-guard'
import { standingOf } from './standing'

/** How an estate's first day comes in while its books and its meters are held. */
export const openingWork: WorkbookWork = {
  recheck: async (job, rows, now) => clashes(rows as OpeningRow[], await standingOf(job.estateId, today(now))),
  async enter(tx, job, rows, now) {
    for (const row of rows as OpeningRow[]) await enterRow(tx, job, row, now)
  },
  async release(tx, job) {
    await releaseMeters(tx, job.estateId, job._id)
    await releaseBooks(tx, job.estateId)
  },
}
async function enterRow(tx: Tx, job: WorkbookJob, row: OpeningRow, now: number): Promise<void> {
  if (row.what === 'meters') {
    const { houseId, where, code, kind, utility, multiplier, digits, registers, readOn, value, dials } = row
    const _id = meterIdOf(job.estateId, code)
    const apportionable = kind === 'COMMON'
    const of = { houseId, where, code, kind, utility, multiplier, digits, registers, apportionable }
    const meter = freshMeter({ _id, estateId: job.estateId, ...of })
    const marks = { rollover: false, estimate: false, photo: null, by: job.by, at: now }
    const from = { from: 'workbook', submissionId: null } as const
    await enter(tx, meter, { value: value ?? undefined, dials: dials ?? undefined, readOn, ...marks, ...from })
    return
  }
  const place = await places.find(tx, row.houseId)
  if (!place) throw new Error(`${job._id} names ${row.houseId}, which is gone`)
  const { amountFen, note } = row
  const what =
    row.what === 'arrears'
      ? { kind: 'ARREARS' as const, item: row.item, amountFen, dueOn: row.dueOn, note }
      : { kind: row.what === 'deposits' ? ('DEPOSIT' as const) : ('PREPAYMENT' as const), amountFen, note }
  const { fresh, reference } = await bring(tx, place, what, now)
  if (!fresh) throw new Error(`${job._id}: ${reference} came in although the books were held`)
}
