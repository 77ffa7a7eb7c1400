import { today } from '../../shared/calendar/day'
import { checkReadings, READINGS } from '../../shared/meter/workbook'
import { Refusal } from '../../shared/refusal'
import { textsOf } from '../../shared/workbook/table'
import { openSheets } from '../estate/open-workbook'
import { estates } from '../estate/store'
import { readOwn } from '../file/attach'
import { digestOf } from '../operation/journal'
import { operation } from '../operation/operation'
import { answerOf, told } from '../workbook/answer'
import { begin, workbookJobs } from '../workbook/store'
import { wakeWorkbooks } from '../workbook/wake'
import { holdMeters } from './hold'
import { metersIn, rulesOf } from './store'

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
      const sheets = openSheets(await readOwn(input.file, actor.personId))
      const digest = digestOf({ estateId: estate._id, rows: textsOf(sheets, READINGS) })
      const importId = `rdi_${estate.code}_${digest.slice(0, 22)}`
      const [all, rules] = await Promise.all([metersIn(estate._id), rulesOf(null, estate._id)])
      const checked = checkReadings(sheets, all, rules, today(now))
      // Already in: what its rows would do a second time does not matter.
      const earlier = await workbookJobs.find(null, importId)
      if (input.mode === 'publish' && checked.faults.length > 0 && (!earlier || earlier.state === 'failed')) {
        const problems = told(checked.faults, actor.language)
        throw new Refusal('estate.workbook_has_problems', { count: checked.faults.length }, { problems })
      }
      return { ...checked, digest, importId }
    },
    after: async ({ reach, actor }, result) => {
      if (!result.importId) return result
      await wakeWorkbooks()
      return answerOf(await workbookJobs.get(null, result.importId, reach), actor.language)
    },
  },
  async ({ input, actor, reach, now, tx, prepared: { rows, faults, hints, same, held, digest, importId } }) => {
    const estate = await estates.get(tx, input.estateId, reach)
    const found = { rows: rows.length, same, held, done: 0, hints: told(hints, actor.language) }
    if (input.mode === 'check') return { importId: null, state: null, problems: told(faults, actor.language), ...found }
    const earlier = await workbookJobs.find(tx, importId)
    if (!earlier || earlier.state === 'failed') {
      await holdMeters(tx, estate._id, importId)
      const of = { _id: importId, estateId: estate._id, kind: 'readings' as const, digest, same }
      await begin(tx, { ...of, by: actor.personId, at: now }, rows, earlier)
    }
    return { importId, state: 'checking' as const, problems: [], ...found }
  },
)
