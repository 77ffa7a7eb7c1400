import { Refusal } from '../refusal'
import { gains } from './persons'
import type { Approval, ApprovalState, ApprovalVerb, Beneficiary, Hand, Rule, Stepper } from './schema'

/** From which states each verb leads on: by two persons, or with a check between. What is approved is carried out. */
const STEPS = {
  two: { check: [], approve: ['requested'], reject: ['requested'] },
  three: { check: ['requested'], approve: ['checked'], reject: ['requested', 'checked'] },
} as const satisfies Record<Rule['persons'], Record<ApprovalVerb, readonly ApprovalState[]>>
const LEADS_TO = { check: 'checked', approve: 'approved', reject: 'rejected' } as const
/** The step that whoever may is asked for now; null: it has been decided, or has ended. */
export const nextStep = (rule: Rule, state: string): 'check' | 'approve' | null =>
  (['check', 'approve'] as const).find(verb => STEPS[rule.persons][verb].some(from => from === state)) ?? null
/** A request, waiting. */
export const request = (rule: Rule, { byId, byName, at, note }: Hand): Approval => ({
  state: 'requested',
  requested: { byId, byName, at, note },
  checked: null,
  decided: null,
  expiresAt: rule.waitsMs === null ? null : at + rule.waitsMs,
})
/** Whether this person has taken a step of it already, and so takes no other one. */
export const hasHand = (of: Approval<string>, is: Stepper['is']): boolean =>
  is(of.requested.byId) || (of.checked !== null && is(of.checked.byId))

const after = <A extends Approval<string>>(rule: Rule, of: A, verb: ApprovalVerb, by: Hand): A => {
  const from: readonly string[] = STEPS[rule.persons][verb]
  if (!from.includes(of.state))
    throw new Refusal(verb === 'approve' && of.state === 'requested' ? 'approval.not_checked' : 'approval.wrong_state')
  const { byId, byName, at, note } = by
  const hand: Hand = { byId, byName, at, note }
  const to = { ...of, state: LEADS_TO[verb] }
  return verb === 'check' ? { ...to, checked: hand } : { ...to, decided: hand, expiresAt: null }
}
/**
 * Checked or approved, by a person who had no hand in it and gains nothing by it (`household`). Refuses
 * `approval.wrong_state`, `approval.not_checked`, `approval.expired`, `approval.same_person` and `approval.own_household`.
 */
export function takeStep<A extends Approval<string>>(
  rule: Rule,
  of: A,
  verb: 'check' | 'approve',
  by: Stepper,
  household: readonly Beneficiary[] = [],
): A {
  const taken = after(rule, of, verb, by)
  if (of.expiresAt !== null && of.expiresAt <= by.at) throw new Refusal('approval.expired')
  if (hasHand(of, by.is)) throw new Refusal('approval.same_person')
  if (gains(by.is, household, by.at)) throw new Refusal('approval.own_household')
  return taken
}
/** Rejected, which nobody gains by, and so by anybody with that duty. Refuses `approval.wrong_state`. */
export const reject = <A extends Approval<string>>(rule: Rule, of: A, by: Hand): A => after(rule, of, 'reject', by)
/** What nobody approved in time; null: it has been decided meanwhile, or still has time. */
export const expire = <A extends Approval<string>>(of: A, now: number): A | null =>
  of.expiresAt === null || of.expiresAt > now ? null : { ...of, state: 'expired', expiresAt: null }
