import { addDays, type Day, startOf, today } from '../../shared/calendar/day'
import { begun, FROM_DAYS, isTellingMinute, reached, TOLD_STAGES, tellingOf, told } from '../../shared/dunning/act'
import { noticesOf } from '../billing/notices'
import { housesById } from '../estate/houses'
import { estateAfter } from '../estate/store'
import { rowsBetween } from '../ledger/store'
import { commitOnce } from '../operation/operation'
import { transaction } from '../operation/transaction'
import { debtsOf } from './debts'
import { type DunningCursor, dunningCursors, dunnings } from './store'

const CHUNK = 20
const ID = 'stages'
const MINUTE_MS = 60_000
const fresh = (day: Day, since: Day): DunningCursor => ({
  ...{ _id: ID, day, since, estateId: '', stage: 0, after: '', done: false },
})
const minuteOf = (now: number): number => (now - startOf(today(now))) / MINUTE_MS

/**
 * Each day, in daylight, whoever's oldest debt has reached a stage is told, once a stage; first those whose pause has
 * ended. The list of arrears goes by that debt, so that nobody else's row is read. Works one chunk.
 */
export async function tellStages(now: number): Promise<number> {
  if (!isTellingMinute(minuteOf(now))) return 0
  const day = today(now)
  const awake = await dunnings.some({ wakesOn: { after: '', through: day } }, { limit: CHUNK, fields: ['wakesOn'] })
  if (awake.length > 0) return tell(`wake:${awake[0]?.wakesOn}:${awake[0]?._id}`, ids(awake), now)
  const kept = await dunningCursors.find(null, ID)
  const cursor = kept?.day === day ? kept : fresh(day, since(kept) ?? addDays(day, -1))
  if (cursor.done) return 0
  const estateId = cursor.estateId || (await estateAfter(''))?._id
  const stage = TOLD_STAGES[cursor.stage]
  if (!estateId || !stage) return keep({ ...cursor, done: true })
  const due = (on: Day): string => `${addDays(on, -FROM_DAYS[stage])};`
  const rows = await rowsBetween(estateId, cursor.after || due(cursor.since), due(day), CHUNK)
  if (rows.length > 0) await tell(`${day}:${stage}:${rows[0]?._id}`, ids(rows), now)
  if (rows.length === CHUNK) return keep({ ...cursor, estateId, after: rows.at(-1)?.orderKey ?? '' })
  if (cursor.stage + 1 < TOLD_STAGES.length) return keep({ ...cursor, estateId, stage: cursor.stage + 1, after: '' })
  const next = await estateAfter(estateId)
  return keep({ ...cursor, estateId: next?._id ?? '', stage: 0, after: '', done: next === null })
}
const ids = (rows: readonly { _id: string }[]): string[] => rows.map(row => row._id)
/** A day that was not finished is gone through again from where the one before it ended. */
const since = (kept: DunningCursor | null): Day | undefined => (kept?.done ? kept.day : kept?.since)
const keep = (cursor: DunningCursor): Promise<number> =>
  transaction(async tx => {
    await dunningCursors.put(tx, cursor)
    return 1
  })

/** What is told and that it was told are one write: a repeat finds it told. Whoever was asleep is awake afterwards. */
async function tell(what: string, houseIds: readonly string[], now: number): Promise<number> {
  const day = today(now)
  const debts = await debtsOf(await housesById(houseIds), day)
  await commitOnce({ journalId: `system:dunning:${what}`, name: 'dunning.tell', now }, async (tx, emit) => {
    for (const houseId of houseIds) {
      const debt = debts.find(one => one.house._id === houseId)
      const kept = await dunnings.find(tx, houseId)
      const before = kept ?? (debt && begun(houseId, debt.house.estateId))
      if (!before) continue
      const awake = before.wakesOn !== null && before.wakesOn <= day ? { ...before, wakesOn: null } : before
      const stage = debt ? tellingOf(awake, debt.oldestDueOn, day) : null
      const notices =
        debt && stage
          ? noticesOf(`dunning.${stage}`, [debt.house], reached(debt.bills, stage, day), debt.accounts, now)
          : []
      emit(...notices)
      // Where nobody is there to hear it, nothing was told.
      const after = debt && stage && notices.length > 0 ? told(awake, stage, debt.oldestDueOn, now) : awake
      if (after !== before) await dunnings.put(tx, after)
    }
    return { day }
  })
  return 1
}
/** When somebody is to be told. */
export async function nextStages(now: number): Promise<number> {
  const day = today(now)
  const cursor = await dunningCursors.find(null, ID)
  const done = cursor?.day === day && cursor.done
  const over = minuteOf(now) >= 21 * 60
  return startOf(done || over ? addDays(day, 1) : day) + 9 * 60 * MINUTE_MS
}
