import { Refusal } from '../refusal'
import { move } from './act'
import type { DefectBatch, LinkState } from './batch-schema'
import type { Defect, DefectState, DueDays } from './schema'

const DAY_MS = 24 * 3_600_000

export const linkState = (batch: Pick<DefectBatch, 'expiresAt' | 'revokedAt'>, now: number): LinkState =>
  batch.revokedAt !== null ? 'revoked' : batch.expiresAt <= now ? 'expired' : 'open'

/** No telephone number leaves with a text that somebody typed. */
export const withoutPhones = (text: string): string =>
  text.replace(/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)/g, '***')

/** A defect given to a contractor: one that nobody has sent yet is sent by this. Refuses one that is closed. */
export function give(
  defect: Defect,
  batch: Pick<DefectBatch, '_id' | 'party'>,
  by: { personId: string; name: string },
  now: number,
): Defect {
  if (defect.state === 'closed' || defect.state === 'reinspected')
    throw new Refusal('defect.wrong_state', { from: defect.state, to: 'sent_to_developer' })
  const given = { ...defect, batchId: batch._id, party: batch.party }
  if (defect.state !== 'open') return given
  return move(given, { to: 'sent_to_developer', party: batch.party }, { ...by, supervisor: false }, now)
}

interface ContractorAnswer {
  scheduledAt?: number | undefined
  done?: boolean | undefined
  note?: string | undefined
  photos: string[]
}
/** The steps an answer stands for: a date accepts what was only sent; done needs a date before it. */
const stepsOf = (state: DefectState, answer: ContractorAnswer): DefectState[] => {
  const steps: DefectState[] = []
  if (answer.scheduledAt !== undefined) {
    if (state === 'sent_to_developer') steps.push('accepted')
    steps.push('scheduled')
  }
  if (answer.done) steps.push('fixed')
  return steps
}
/**
 * What a contractor says by the link: a date, that it is done, a note, photos. The table of moves decides as for
 * everybody; done is looked at again before anything is closed. Refuses an answer that says nothing.
 */
export function answer(
  defect: Defect,
  said: ContractorAnswer,
  by: { linkId: string; party: string },
  now: number,
  dueDays: DueDays,
): Defect {
  const steps = stepsOf(defect.state, said)
  if (steps.length === 0 && said.photos.length === 0 && !said.note) throw new Refusal('defect.nothing_said')
  if (said.scheduledAt !== undefined && said.scheduledAt > now + 365 * DAY_MS) throw new Refusal('defect.date_needed')
  const who = { personId: by.linkId, name: by.party, supervisor: false }
  let after = defect
  for (const [index, to] of steps.entries()) {
    const last = index === steps.length - 1
    const { scheduledAt, note = '' } = said
    after = move(after, { to, scheduledAt, ...(last && { note, photos: said.photos }) }, who, now, dueDays)
  }
  if (steps.length > 0) return after
  if (['closed', 'reinspected', 'open'].includes(defect.state))
    throw new Refusal('defect.wrong_state', { from: defect.state, to: defect.state })
  const { state } = defect
  const remark = { from: state, to: state, at: now, byId: by.linkId, byName: by.party }
  return {
    ...defect,
    photos: [...defect.photos, ...said.photos].slice(0, 30),
    history: [...defect.history, { ...remark, note: said.note ?? '', photos: said.photos }],
  }
}
