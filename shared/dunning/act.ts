import { addDays, type Day, daysBetween, today } from '../calendar/day'
import { Refusal } from '../refusal'
import type { Act, Dunning, How, Promised, Result, Stage } from './schema'

/** The first day past due of each stage. */
export const FROM_DAYS = { gentle: 1, notice: 15, demand: 30, lawyer: 60, suit: 91 } as const satisfies Record<
  Stage,
  number
>
/** Stages that the household hears of from here; the others are told by billing, or are for people to decide. */
export const TOLD_STAGES = ['notice', 'demand', 'lawyer'] as const satisfies readonly Stage[]
type ToldStage = (typeof TOLD_STAGES)[number]
const LATEST_FIRST = ['suit', 'lawyer', 'demand', 'notice', 'gentle'] as const satisfies readonly Stage[]
const MOST_KEPT = 200
const LONGEST_PROMISE_DAYS = 31

const RESULTS_OF: Record<How, readonly Result[]> = {
  call: ['reached', 'not_reached'],
  visit: ['reached', 'not_reached'],
  letter: ['delivered', 'returned'],
}
export const resultsOf = (how: How): readonly Result[] => RESULTS_OF[how]
export const begun = (houseId: string, estateId: string): Dunning => ({
  ...{ _id: houseId, estateId },
  ...{ told: [], acts: [], promise: null, wakesOn: null },
})
/** The stage of a debt that was due then; null: it is not late. */
export const stageOf = (dueOn: Day, day: Day): Stage | null =>
  LATEST_FIRST.find(stage => daysBetween(dueOn, day) >= FROM_DAYS[stage]) ?? null
export const isPaused = ({ promise }: Pick<Dunning, 'promise'>, day: Day): boolean =>
  promise !== null && day <= promise.day

/** Messages go out in daylight only: from nine, and never in the quiet hours from 21:00 to 08:00. */
export const isTellingMinute = (minute: number): boolean => minute >= 9 * 60 && minute < 21 * 60

/** What the household is to be told today of its oldest debt; null: nothing, it has heard or there is a pause. */
export function tellingOf(dunning: Dunning, oldestDueOn: Day, day: Day): ToldStage | null {
  if (isPaused(dunning, day)) return null
  const stage = TOLD_STAGES.find(one => one === stageOf(oldestDueOn, day))
  if (!stage || dunning.told.some(one => one.stage === stage && one.dueOn === oldestDueOn)) return null
  return stage
}
/** Of what is late, what has come this far itself: of a debt of yesterday nobody hears that a lawyer writes of it. */
export const reached = <T extends { dueOn: Day }>(late: readonly T[], stage: Stage, day: Day): T[] =>
  late.filter(({ dueOn }) => daysBetween(dueOn, day) >= FROM_DAYS[stage])
/** What was promised of what is late now; null: nothing, or it was of another debt, before this one was late. */
export const promisedOf = ({ promise }: Pick<Dunning, 'promise'>, oldestDueOn: Day): Promised | null =>
  promise && today(promise.at) > oldestDueOn ? promise : null
export const told = (dunning: Dunning, stage: ToldStage, dueOn: Day, now: number): Dunning => ({
  ...dunning,
  told: [...dunning.told, { stage, dueOn, at: now }].slice(-MOST_KEPT),
})
/** A call, a visit or a letter. Refuses a result that such an act cannot have. */
export function record(dunning: Dunning, act: Act): Dunning {
  if (!RESULTS_OF[act.how].includes(act.result)) throw new Refusal('dunning.result')
  return { ...dunning, acts: [...dunning.acts, act].slice(-MOST_KEPT) }
}
/** Said to be paid by a day: until its end nobody is told. A further promise takes the place of the one before. */
export function promise(dunning: Dunning, promised: Promised, owedFen: number, day: Day): Dunning {
  if (promised.day < day || daysBetween(day, promised.day) > LONGEST_PROMISE_DAYS)
    throw new Refusal('dunning.promise_day')
  if (promised.amountFen > owedFen) throw new Refusal('dunning.promise_amount')
  return { ...dunning, promise: promised, wakesOn: addDays(promised.day, 1) }
}
