import { checkOpening } from '../../shared/billing/going-live'
import { OPENING_SHEETS } from '../../shared/billing/opening-sheets'
import { today } from '../../shared/calendar/day'
import { Refusal } from '../../shared/refusal'
import { textsOf } from '../../shared/workbook/table'
import { openSheets } from '../estate/open-workbook'
import { estates } from '../estate/store'
import { readOwn } from '../file/attach'
import { holdMeters } from '../meter/hold'
import { digestOf } from '../operation/journal'
import { operation } from '../operation/operation'
import { answerOf, told } from '../workbook/answer'
import { begin, workbookJobs } from '../workbook/store'
import { wakeWorkbooks } from '../workbook/wake'
import { holdBooks } from './opening-guard'
import { standingOf } from './standing'

export const openingJobOf = (estateCode: string): string => `opn_${estateCode}`

/**
 * The first day of an estate's books by workbook: arrears, prepayments, deposits, meters with their first readings. An
 * estate goes live once: its job has the estate's id, and only the same workbook is answered with it again.
 */
export const goLive = operation(
  'billing.goLive',
  {
    prepare: async ({ input, actor, reach, now }) => {
      const estate = await estates.get(null, input.estateId, reach)
      const opened = openSheets(await readOwn(input.file, actor.personId))
      const sheets = Object.values(OPENING_SHEETS).map(spec => textsOf(opened, spec))
      const digest = digestOf({ estateId: estate._id, sheets })
      const importId = openingJobOf(estate.code)
      const earlier = await workbookJobs.find(null, importId)
      const isIn = earlier !== null && earlier.state !== 'failed'
      if (isIn && earlier.digest !== digest) throw new Refusal('billing.went_live', {}, { importId })
      const checked = isIn
        ? { rows: [], faults: [], hints: [] }
        : checkOpening(opened, await standingOf(estate._id, today(now)))
      if (input.mode === 'publish' && checked.faults.length > 0) {
        const problems = told(checked.faults, actor.language)
        throw new Refusal('estate.workbook_has_problems', { count: checked.faults.length }, { problems })
      }
      return { ...checked, digest, importId, same: isIn ? earlier.total : 0 }
    },
    after: async ({ reach, actor }, result) => {
      if (!result.importId) return result
      await wakeWorkbooks()
      return answerOf(await workbookJobs.get(null, result.importId, reach), actor.language)
    },
  },
  async ({ input, actor, reach, now, tx, prepared: { rows, faults, hints, digest, importId, same } }) => {
    const estate = await estates.get(tx, input.estateId, reach)
    const found = { rows: rows.length, same, done: 0, hints: told(hints, actor.language) }
    if (input.mode === 'check') return { importId: null, state: null, problems: told(faults, actor.language), ...found }
    const earlier = await workbookJobs.find(tx, importId)
    if (earlier && earlier.state !== 'failed' && earlier.digest !== digest)
      throw new Refusal('billing.went_live', {}, { importId })
    if (!earlier || earlier.state === 'failed') {
      await holdBooks(tx, estate._id, importId)
      await holdMeters(tx, estate._id, importId)
      const of = { _id: importId, estateId: estate._id, kind: 'opening' as const, digest, same: 0 }
      await begin(tx, { ...of, by: actor.personId, at: now }, rows, earlier)
    }
    return { importId, state: 'checking' as const, problems: [], ...found }
  },
)
