import { LEVELS, type Level, SUSPEND_REASONS, type SuspendReason } from './schema'
import { COMPLEX_MS, KIND_TERMS, LEVEL_RULES } from './urgency'

/** What can be missed of a ticket: nobody says they come, nobody is there, it is not done. */
export const BREACHES = ['response', 'arrival', 'resolution'] as const
export type Breach = (typeof BREACHES)[number]
/** Who may be told as a role. */
export const STEP_ROLES = ['clerk', 'supervisor', 'manager'] as const
export type StepRole = (typeof STEP_ROLES)[number]
/** Who hears how long after a deadline was missed; the minutes are the ticket's own (P0 and P1: by the clock on the wall). */
export interface Step {
  breach: Breach
  afterMinutes: number
  roles: StepRole[]
  persons: string[]
  /** Told on the phone and in the group too, not in the app alone. */
  push: boolean
}
/** What is promised, in working minutes; `arrive` null: as agreed. */
interface TermMinutes {
  respond: number
  arrive: number | null
  resolve: number
}
export const TERM_KINDS = ['complaint', 'inquiry', 'suggestion'] as const
export type TermKind = (typeof TERM_KINDS)[number]
export interface ServiceTerms {
  levels: Record<Level, TermMinutes>
  /** Kinds with terms of their own, where it is no danger. */
  kinds: Record<TermKind, Omit<TermMinutes, 'arrive'>>
  /** What a complaint gets once more time was approved. */
  complexMinutes: number
  /** How long waiting for each of these may hold the clock. */
  holdMinutes: Record<SuspendReason, number>
}
export type Chains = Record<Level, Step[]>
/** What an estate promises of its tickets, and who hears when a promise is broken. */
export interface Service {
  terms: ServiceTerms
  chains: Chains
}
const MINUTE = 60_000
export const MOST_STEPS = 8
const HOLD_MINUTES = 3 * 24 * 60

/** A value for each of these. */
export const each = <K extends string, V>(keys: readonly K[], of: (key: K) => V) =>
  Object.fromEntries(keys.map(key => [key, of(key)])) as Record<K, V>
const step = (afterMs: number, role: StepRole): Step => ({
  ...{ breach: 'response', afterMinutes: afterMs / MINUTE, roles: [role], persons: [], push: true },
})
/** What holds until an estate says otherwise. */
export const DEFAULT_SERVICE: Service = {
  terms: {
    levels: each(LEVELS, level => {
      const { respondMs, arriveMs, resolveMs } = LEVEL_RULES[level]
      return {
        respond: respondMs / MINUTE,
        arrive: arriveMs === null ? null : arriveMs / MINUTE,
        resolve: resolveMs / MINUTE,
      }
    }),
    kinds: each(TERM_KINDS, kind => {
      const { respondMs, resolveMs } = KIND_TERMS[kind]
      return { respond: respondMs / MINUTE, resolve: resolveMs / MINUTE }
    }),
    complexMinutes: COMPLEX_MS / MINUTE,
    holdMinutes: each(SUSPEND_REASONS, () => HOLD_MINUTES),
  },
  chains: each(LEVELS, level => {
    const { supervisorMs, managerMs } = LEVEL_RULES[level]
    return [step(0, 'supervisor'), step(managerMs - supervisorMs, 'manager')]
  }),
}

export const stepKey = ({ breach, afterMinutes }: Pick<Step, 'breach' | 'afterMinutes'>): string =>
  `${breach}:${afterMinutes}`
