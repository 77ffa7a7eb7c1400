import { today } from '../../shared/calendar/day'
import { checkReadings, READINGS, type ReadingRow } from '../../shared/meter/workbook'
import { Refusal } from '../../shared/refusal'
import { textsOf } from '../../shared/workbook/table'
import { openTables } from '../estate/open-workbook'
import { estates } from '../estate/store'
import { readOwn } from '../file/attach'
import { digestOf } from '../operation/journal'
import { operation } from '../operation/operation'
import { holdMeters } from './hold'
import { answerOf, told } from './import-status'
import { metersIn, readingsChunks, readingsJobs } from './store'
import { wakeReadings } from './wake'

export const CHUNK = 20

/**
 * Readings by workbook. `check` says row by row what is wrong and changes nothing. `publish` holds the estate's meters
 * and leaves the rows to a job, which counts them once more and then enters all of them. The id is the content: the same
 * workbook again is the same import.
 */
export const importWorkbook = operation(
  'meter.import',
  {
    prepare: async ({ input, actor, reach, now }) => {
      const estate = await estates.get(null, input.estateId, reach)
      const tables = await openTables(await readOwn(input.file, actor.personId))
      const digest = digestOf({ estateId: estate._id, rows: textsOf(tables, READINGS) })
      const importId = `rdi_${estate.code}_${digest.slice(0, 22)}`
      const checked = checkReadings(tables, await metersIn(estate._id), today(now))
      // Already in: what its rows say now is only that they are there.
      const earlier = await readingsJobs.find(null, importId)
      if (input.mode === 'publish' && checked.faults.length > 0 && (!earlier || earlier.state === 'failed')) {
        const problems = told(checked.faults, actor.language)
        throw new Refusal('estate.workbook_has_problems', { count: checked.faults.length }, { problems })
      }
      return { ...checked, digest, importId }
    },
    after: async ({ reach, input, actor }, result) => {
      if (!result.importId) return result
      if (input.mode === 'publish') await wakeReadings()
      return answerOf(await readingsJobs.get(null, result.importId, reach), actor.language)
    },
  },
  async ({ input, actor, reach, now, tx, prepared: { rows, faults, same, digest, importId } }) => {
    const estate = await estates.get(tx, input.estateId, reach)
    const found = { rows: rows.length, same, done: 0 }
    if (input.mode === 'check') return { importId: null, state: null, problems: told(faults, actor.language), ...found }
    const earlier = await readingsJobs.find(tx, importId)
    const problems: { sheet: string; row: number; column: string; message: string }[] = []
    if (earlier && earlier.state !== 'failed') return { importId, state: earlier.state, problems, ...found }
    await holdMeters(tx, estate._id, importId)
    const attempt = (earlier?.attempt ?? 0) + 1
    for (const [index, some] of chunks(rows).entries())
      await readingsChunks.put(tx, { _id: `${importId}:${attempt}:${index}`, rows: some })
    const state = 'checking' as const
    const job = { _id: importId, estateId: estate._id, digest, state, attempt, total: rows.length, same, done: 0 }
    await readingsJobs.put(tx, { ...job, todo: 1, faults: [], by: actor.personId, at: now })
    return { importId, state, problems, ...found }
  },
)
const chunks = (rows: readonly ReadingRow[]): ReadingRow[][] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) => rows.slice(index * CHUNK, (index + 1) * CHUNK))
