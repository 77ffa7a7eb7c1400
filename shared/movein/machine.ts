import { Refusal } from '../refusal'
import { type MoveIn, type MoveInState, STEPS, type Step } from './schema'

interface StepRule {
  /** What must be done before. */
  needs: readonly Step[]
  /** Whether the household can do it on the own phone. */
  household: boolean
  bring: { zh: string; en: string } | null
}
/** The order of a move-in. Steps whose needs are met may be done on any day, in any order. */
export const STEP_TABLE: Record<Step, StepRule> = {
  notice: { needs: [], household: false, bring: null },
  appointment: { needs: ['notice'], household: true, bring: null },
  identity: {
    needs: ['notice'],
    household: false,
    bring: {
      zh: '业主身份证原件、购房合同；代办另带授权委托书与代办人身份证',
      en: 'The owners’ ID, the purchase contract; a proxy brings the power of attorney and the own ID',
    },
  },
  covenant: { needs: ['notice'], household: true, bring: null },
  charges: { needs: ['identity'], household: false, bring: null },
  inspection: {
    needs: ['appointment', 'identity'],
    household: false,
    bring: { zh: '收楼通知书；建议穿平底鞋', en: 'The handover notice; flat shoes help' },
  },
  meters: { needs: ['inspection'], household: false, bring: null },
  keys: {
    needs: ['covenant', 'charges', 'inspection', 'meters'],
    household: false,
    bring: { zh: '身份证原件，签收钥匙', en: 'ID, to sign for the keys' },
  },
  archive: { needs: ['keys'], household: false, bring: null },
}

/** Each verb: the states it may start from, and where it leads; null: the state stays. */
export const MOVEIN_MACHINE = {
  appoint: { from: ['open', 'refused'], to: 'open' },
  identify: { from: ['open', 'refused'], to: null },
  accept: { from: ['open', 'refused'], to: null },
  signLater: { from: ['open', 'refused', 'done'], to: null },
  chargeAgain: { from: ['open', 'refused', 'done'], to: null },
  charge: { from: ['open', 'refused'], to: null },
  inspect: { from: ['open'], to: null },
  refuse: { from: ['open'], to: 'refused' },
  readMeters: { from: ['open'], to: null },
  handKeys: { from: ['open'], to: null },
  archive: { from: ['open'], to: 'done' },
  cancel: { from: ['open', 'refused'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly MoveInState[]; to: MoveInState | null }>
export type MoveInVerb = keyof typeof MOVEIN_MACHINE

/** The state after `verb`; refuses `movein.wrong_state` where the table has no such cell. */
export function nextMoveIn(verb: MoveInVerb, state: MoveInState): MoveInState {
  const { from, to } = MOVEIN_MACHINE[verb]
  if (!(from as readonly MoveInState[]).includes(state)) throw new Refusal('movein.wrong_state', { state })
  return to ?? state
}
/** Refuses `movein.step_missing` with the first step that has to come before. */
export function requireNeeds(moveIn: Pick<MoveIn, 'steps'>, step: Step): void {
  const missing = STEP_TABLE[step].needs.find(need => !moveIn.steps[need])
  if (missing) throw new Refusal('movein.step_missing', { step: missing })
}
/** What comes next: the first step that is not done and whose needs are. Null: nothing is left. */
export const nextStep = (moveIn: Pick<MoveIn, 'steps'>): Step | null =>
  STEPS.find(step => !moveIn.steps[step] && STEP_TABLE[step].needs.every(need => moveIn.steps[need])) ?? null
