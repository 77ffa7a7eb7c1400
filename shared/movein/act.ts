import type { DefectState, Severity } from '../defect/schema'
import { signed } from '../inspection/signature'
import type { Strokes } from '../inspection/strokes'
import { isSameName } from '../normalise'
import { Refusal } from '../refusal'
import { requireIdentity, stillToSign } from './identity'
import { type MoveInVerb, nextMoveIn, nextStep, requireNeeds } from './machine'
import {
  type ChargeLine,
  type HistoryWord,
  isStep,
  type KeyPolicy,
  type MoveIn,
  type MoveInConfig,
  type MoveInRow,
  type OpeningReading,
  type Signatory,
} from './schema'

interface By {
  personId: string
  name: string
}
interface House {
  _id: string
  estateId: string
  label: string
  buildingId: string | null
}
const told = (moveIn: MoveIn, what: HistoryWord, by: By, at: number, note = '') => [
  ...moveIn.history,
  { what, at, byId: by.personId, byName: by.name, note },
]
/** The move-in after `verb`, which did a step or something that is none. Refuses a wrong state and a step whose needs are not met. */
function after(moveIn: MoveIn, verb: MoveInVerb, what: HistoryWord, by: By, now: number, note = ''): MoveIn {
  const step = isStep(what) ? what : null
  const state = nextMoveIn(verb, moveIn.state)
  if (step) requireNeeds(moveIn, step)
  const done = { at: now, byId: by.personId, byName: by.name, note }
  return {
    ...moveIn,
    state,
    steps: step ? { ...moveIn.steps, [step]: done } : moveIn.steps,
    history: told(moveIn, what, by, now, note),
  }
}

/** The notice is the first step: a move-in begins with it. */
export function start(moveInId: string, house: House, ownerNames: string[], by: By, now: number): MoveIn {
  const fresh: MoveIn = {
    _id: moveInId,
    estateId: house.estateId,
    houseId: house._id,
    houseLabel: house.label,
    buildingId: house.buildingId,
    state: 'open',
    ownerNames,
    steps: {},
    bookingId: null,
    appointment: null,
    signatories: [],
    acceptances: [],
    charges: [],
    inspectionId: null,
    refusals: [],
    readings: [],
    keys: [],
    startedAt: now,
    history: [],
  }
  const done = { at: now, byId: by.personId, byName: by.name, note: '' }
  return { ...fresh, steps: { notice: done }, history: told(fresh, 'notice', by, now) }
}
export const appoint = (
  moveIn: MoveIn,
  booking: { _id: string; start: number; end: number },
  by: By,
  now: number,
): MoveIn => ({
  ...after(moveIn, 'appoint', 'appointment', by, now),
  bookingId: booking._id,
  appointment: { start: booking.start, end: booking.end },
})
export function identify(moveIn: MoveIn, signatories: Signatory[], today: string, by: By, now: number): MoveIn {
  const next = after(moveIn, 'identify', 'identity', by, now)
  requireIdentity(signatories, moveIn.ownerNames, today)
  return { ...next, signatories }
}

interface Accepting {
  covenantVersion: string
  privacyVersion: string
  signatures: { name: string; signature: Strokes }[]
}
/** What was accepted, in which version, by whom. At the desk everybody who is here signs; refuses an old version. */
export function accept(
  moveIn: MoveIn,
  { covenantVersion, privacyVersion, signatures }: Accepting,
  config: Pick<MoveInConfig, 'covenantVersion' | 'privacyVersion'>,
  by: By,
  atDesk: boolean,
  now: number,
): MoveIn {
  const next = after(moveIn, 'accept', 'covenant', by, now, `${covenantVersion} / ${privacyVersion}`)
  if (covenantVersion !== config.covenantVersion || privacyVersion !== config.privacyVersion)
    throw new Refusal('movein.version_old')
  const signs = (name: string) => signatures.some(one => isSameName(one.name, name))
  if (signatures.length === 0) throw new Refusal('signature.empty')
  const missing = moveIn.signatories.find(one => one.presence === 'present' && !signs(one.name))
  if (atDesk && missing) throw new Refusal('movein.signer_missing', { who: missing.name })
  const fresh = signatures.map(({ name, signature }) => ({
    name,
    at: now,
    byId: by.personId,
    covenantVersion,
    privacyVersion,
    signature: signed(signature),
  }))
  return { ...next, acceptances: [...moveIn.acceptances.filter(one => !signs(one.name)), ...fresh] }
}
interface SigningLater {
  name: string
  /** What was looked at at the desk; null: the owner signs on the own phone. */
  seen: { last4?: string | undefined } | null
  covenantVersion: string
  privacyVersion: string
  signature: Strokes
}
/** An owner who was absent signs after all, also once the rest is archived; what the others signed stays as it is. */
export function signLater(
  moveIn: MoveIn,
  { name, seen, covenantVersion, privacyVersion, signature }: SigningLater,
  config: Pick<MoveInConfig, 'covenantVersion' | 'privacyVersion'>,
  by: By,
  now: number,
): MoveIn {
  const next = after(moveIn, 'signLater', 'signLater', by, now, name)
  const isWho = (other: string) => isSameName(other, name)
  if (!stillToSign(moveIn.signatories).some(isWho)) throw new Refusal('movein.signs_nothing', { who: name })
  if (covenantVersion !== config.covenantVersion || privacyVersion !== config.privacyVersion)
    throw new Refusal('movein.version_old')
  const fresh = { name, at: now, byId: by.personId, covenantVersion, privacyVersion, signature: signed(signature) }
  return {
    ...next,
    signatories: moveIn.signatories.map(one =>
      isWho(one.name) && one.presence === 'absent'
        ? { ...one, presence: 'present', documents: seen ? [...one.documents, { kind: 'ID', ...seen }] : one.documents }
        : one,
    ),
    acceptances: [...moveIn.acceptances.filter(one => !isWho(one.name)), fresh],
  }
}
/** Lines without a price are offered to fees once more. */
export const chargeAgain = (moveIn: MoveIn, by: By, now: number): MoveIn =>
  after(moveIn, 'chargeAgain', 'chargeAgain', by, now)
/** The lines of the estate's handover list that this house takes; refuses one that the list does not have. */
export function charge(moveIn: MoveIn, chargeIds: string[], list: ChargeLine[], by: By, now: number): MoveIn {
  const next = after(moveIn, 'charge', 'charges', by, now)
  if (moveIn.steps.charges) throw new Refusal('movein.charged')
  const lines = [...new Set(chargeIds)].map(chargeId => {
    const line = list.find(one => one.chargeId === chargeId)
    if (!line) throw new Refusal('movein.charge_unknown', { charge: chargeId })
    return line
  })
  return { ...next, charges: lines }
}
/** The sealed form of the house: accepted, the step is done; refused, there is a reason and a new date. */
export function inspect(
  moveIn: MoveIn,
  form: { _id: string; sealed: { outcome: 'accepted' | 'refused'; reason: string; newDate: number | null } | null },
  by: By,
  now: number,
): MoveIn {
  if (!form.sealed) throw new Refusal('movein.form_open')
  const { outcome, reason, newDate } = form.sealed
  requireNeeds(moveIn, 'inspection')
  if (outcome === 'accepted') return { ...after(moveIn, 'inspect', 'inspection', by, now), inspectionId: form._id }
  return { ...refuse(moveIn, { reason, newDate }, by, now), inspectionId: form._id }
}
/** Somebody will not accept or not sign: an outcome with a reason and a day to try again, not the end. */
export function refuse(
  moveIn: MoveIn,
  { reason, newDate }: { reason: string; newDate: number | null },
  by: By,
  now: number,
): MoveIn {
  const next = after(moveIn, 'refuse', 'refuse', by, now, reason)
  if (moveIn.steps.keys) throw new Refusal('movein.keys_gone')
  if (newDate !== null && newDate <= now) throw new Refusal('inspection.date_past')
  const { appointment: _gone, inspection: _undone, ...steps } = next.steps
  return {
    ...next,
    steps,
    bookingId: null,
    appointment: null,
    refusals: [...moveIn.refusals, { at: now, byName: by.name, reason, newDate }],
  }
}
export function readMeters(moveIn: MoveIn, readings: OpeningReading[], by: By, now: number, note = ''): MoveIn {
  const next = after(moveIn, 'readMeters', 'meters', by, now, note)
  if (moveIn.steps.meters) throw new Refusal('movein.metered')
  if (readings.length === 0 && !note) throw new Refusal('movein.no_meters')
  return { ...next, readings }
}
/** Whether the estate's policy lets keys go while these defects are open. */
export function requireKeysAllowed(
  policy: KeyPolicy,
  defects: readonly { state: DefectState; severity: Severity }[],
): void {
  const open = defects.filter(one => one.state !== 'closed' && one.state !== 'reinspected')
  const inWay =
    policy === 'always' ? [] : policy === 'none_open' ? open : open.filter(one => one.severity === 'critical')
  if (inWay.length > 0) throw new Refusal('movein.defects_open', { count: inWay.length })
}
export const handKeys = (moveIn: MoveIn, keys: { keyId: string; number: string }[], by: By, now: number): MoveIn => ({
  ...after(moveIn, 'handKeys', 'keys', by, now, keys.map(one => one.number).join('、')),
  keys: [...moveIn.keys, ...keys],
})
export const archive = (moveIn: MoveIn, by: By, now: number, note: string): MoveIn =>
  after(moveIn, 'archive', 'archive', by, now, note)
export function cancel(moveIn: MoveIn, by: By, now: number, reason: string): MoveIn {
  const next = after(moveIn, 'cancel', 'cancel', by, now, reason)
  if (moveIn.steps.keys) throw new Refusal('movein.keys_gone')
  return next
}

export const toMoveInRow = (moveIn: MoveIn): MoveInRow => ({
  moveInId: moveIn._id,
  estateId: moveIn.estateId,
  houseId: moveIn.houseId,
  houseLabel: moveIn.houseLabel,
  state: moveIn.state,
  ownerNames: moveIn.ownerNames,
  next: moveIn.state === 'open' || moveIn.state === 'refused' ? nextStep(moveIn) : null,
  done: Object.keys(moveIn.steps).length,
  startedAt: moveIn.startedAt,
  appointment: moveIn.appointment,
  newDate: moveIn.state === 'refused' ? (moveIn.refusals.at(-1)?.newDate ?? null) : null,
})
