import { gains } from '../approval/persons'
import type { Beneficiary, Hand, Stepper } from '../approval/schema'
import { reject as rejected, request, takeStep } from '../approval/step'
import { Refusal } from '../refusal'
import { counted } from './facts'
import {
  APPEAL_MS,
  type Asked,
  COMPLAINT_RULE,
  type Complaint,
  type Decision,
  MOST_NOTES,
  type Somebody,
  type Way,
} from './schema'

/** Whoever takes a step, and who lives in the house it is about. */
export interface Staff extends Stepper {
  household: readonly Beneficiary[]
}
const handIn = ({ byId, byName, at, note }: Hand): Hand => ({ byId, byName, at, note })
const complained = (of: Complaint, { is, household, at }: Staff): boolean =>
  gains(is, household, at) || (!of.onBehalf && is(of.reporterId))
/** Nobody decides about what is said of themselves, nor about what their own household complains of. */
function impartial(of: Complaint, by: Staff): void {
  if (of.about && by.is(of.about.personId)) throw new Refusal('complaint.about_you')
  if (complained(of, by)) throw new Refusal('approval.own_household')
}

/** Whether it is valid, which somebody else approves where it is not. Refuses `complaint.evidence_needed` without any. */
export function judge(of: Complaint, decision: Decision, evidence: string[], by: Staff): Complaint {
  impartial(of, by)
  const { validity } = of
  if (validity?.state === 'requested') throw new Refusal('complaint.judged')
  if (validity?.state === 'approved' && validity.decision !== 'VALID') throw new Refusal('complaint.judged')
  const found = evidence.length + of.notes.length
  if (decision !== 'VALID' && found === 0) throw new Refusal('complaint.evidence_needed')
  const asked = request(COMPLAINT_RULE, handIn(by))
  const state = decision === 'VALID' ? 'approved' : asked.state
  return counted({ ...of, validity: { ...asked, state, decision, evidence } })
}
/** That a case takes seven days, which somebody else approves. */
export function askTime(of: Complaint, by: Staff): Complaint {
  impartial(of, by)
  if (of.extension && of.extension.state !== 'rejected') throw new Refusal('complaint.time_asked')
  if (of.outcome) throw new Refusal('complaint.over')
  return counted({ ...of, extension: request(COMPLAINT_RULE, handIn(by)) })
}
const waitingFor = (of: Complaint, what: Asked) => (what === 'time' ? of.extension : of.validity)
const withStep = <S>(of: Complaint, what: Asked, step: S): Complaint =>
  counted({ ...of, ...(what === 'time' ? { extension: step } : { validity: step }) } as Complaint)
/** Refuses what takeStep does, and the person it is about. */
export function approve(of: Complaint, what: Asked, by: Staff): Complaint {
  const asked = waitingFor(of, what)
  if (!asked) throw new Refusal('approval.wrong_state')
  impartial(of, by)
  return withStep(of, what, takeStep(COMPLAINT_RULE, asked, 'approve', by, by.household))
}
export function reject(of: Complaint, what: Asked, by: Staff): Complaint {
  const asked = waitingFor(of, what)
  if (!asked) throw new Refusal('approval.wrong_state')
  impartial(of, by)
  return withStep(of, what, rejected(COMPLAINT_RULE, asked, by))
}

/** Until when the complainant may appeal; null: there is nothing to appeal against, or it has been. */
export function appealUntil({ validity, appeal }: Complaint): number | null {
  if (appeal || validity?.state !== 'approved' || validity.decision === 'VALID') return null
  return (validity.decided?.at ?? 0) + APPEAL_MS
}
export function appeal(of: Complaint, by: Hand): Complaint {
  if (of.appeal) throw new Refusal('complaint.appealed_once')
  const until = appealUntil(of)
  if (until === null) throw new Refusal('complaint.nothing_to_appeal')
  if (by.at > until) throw new Refusal('complaint.appeal_late')
  return counted({ ...of, appeal: { asked: handIn(by), decided: null, stands: null } })
}
/** The manager's word on an appeal, by none who judged or approved it. Whoever won it is complained to no more. */
export function settle(of: Complaint, stands: boolean, by: Staff): Complaint {
  const { appeal: made, validity } = of
  if (made?.stands !== null || !validity) throw new Refusal('complaint.no_appeal')
  impartial(of, by)
  const hands = [validity.requested, validity.decided].flatMap(hand => (hand ? [hand.byId] : []))
  if (hands.some(by.is)) throw new Refusal('approval.same_person')
  return counted({ ...of, appeal: { ...made, decided: handIn(by), stands } })
}

/** What the complainant was told; the first that says how it ends is the outcome. */
export function reply(of: Complaint, how: Way, outcome: boolean, by: Staff): Complaint {
  impartial(of, by)
  if (of.replies.length >= MOST_NOTES) throw new Refusal('complaint.too_many')
  const { byId, byName, at } = by
  const ended = of.outcome ?? (outcome ? { at, dueBy: of.dueBy, byId, byName } : null)
  return counted({
    ...of,
    replies: [...of.replies, { ...handIn(by), how, outcome }],
    outcome: ended,
    ...(ended && ended !== of.outcome && { personId: byId, personName: byName }),
  })
}
export function note(of: Complaint, photos: string[], by: Staff): Complaint {
  impartial(of, by)
  if (of.notes.length >= MOST_NOTES) throw new Refusal('complaint.too_many')
  return { ...of, notes: [...of.notes, { ...handIn(by), photos }] }
}
/** Whom of the staff it is about; nobody takes the own name out. */
export function nameAbout(of: Complaint, about: Somebody | null, by: Staff): Complaint {
  impartial(of, by)
  return { ...of, about }
}
