import type { Hand, Stepper } from '../approval/schema'
import { yuanFromFen } from '../payment/yuan'
import { Refusal } from '../refusal'
import { countCash, freshTill } from '../till/act'
import type { Piece, Till } from '../till/schema'
import type { DaySheet, Deposit, SheetContent, SheetState } from './schema'

/** What remains to be signed within this time of the lock; then somebody is told. */
const SIGNED_WITHIN_MS = 30 * 60_000

/** Locked: what is in it stays as it is. */
export const lockSheet = (till: Till, content: SheetContent, hash: string, now: number): DaySheet => ({
  _id: till.sheet?.sheetId ?? '',
  estateId: till.estateId,
  day: content.day,
  state: 'locked',
  content,
  hash,
  lockedAt: now,
  counted: till.counted,
  signed: null,
  deposit: null,
  accepted: null,
  verified: null,
  escalateAt: now + SIGNED_WITHIN_MS,
})
/** The drawer after that: empty, for the next sheet. */
export const handedOver = (till: Till, content: SheetContent): Till => ({
  ...freshTill(till.estateId, till.personId),
  sheets: till.sheets,
  lastDay: content.day,
})

const mustBe = (sheet: DaySheet, ...states: SheetState[]): void => {
  if (!states.includes(sheet.state)) throw new Refusal('daySheet.wrong_state', { state: sheet.state })
}
const hand = ({ byId, byName, at, note }: Hand): Hand => ({ byId, byName, at, note })
/** Two signatures are two persons, whatever accounts they use. */
const mustBeOther = (sheet: DaySheet, by: Stepper): void => {
  const before = [sheet.content.cashierId, sheet.accepted?.byId].filter(one => one !== undefined)
  if (before.some(by.is)) throw new Refusal('approval.same_person')
}

/** The cashier says what was in the drawer. What is over or short is explained, and stays: `daySheet.explain`. */
export function signSheet(sheet: DaySheet, pieces: readonly Piece[], by: Hand): DaySheet {
  if (sheet.content.cashierId !== by.byId) throw new Refusal('daySheet.not_yours')
  mustBe(sheet, 'locked')
  const { counted } = countCash(freshTill(sheet.estateId, by.byId), pieces, by.at)
  const countedFen = counted.totalFen
  const differenceFen = countedFen - sheet.content.expectedFen
  if (differenceFen !== 0 && !by.note)
    throw new Refusal('daySheet.explain', { yuan: yuanFromFen(Math.abs(differenceFen)) })
  const signed = { ...hand(by), pieces: counted.pieces, countedFen, differenceFen }
  return { ...sheet, state: 'signed', signed, escalateAt: null }
}
/** The treasurer is out: it is banked the same day, and handed over later. */
export function bankSheet(sheet: DaySheet, deposit: Deposit): DaySheet {
  if (sheet.content.cashierId !== deposit.byId) throw new Refusal('daySheet.not_yours')
  mustBe(sheet, 'signed')
  const most = sheet.signed?.countedFen ?? 0
  if (deposit.amountFen > most) throw new Refusal('daySheet.deposit_too_much', { yuan: yuanFromFen(most) })
  return { ...sheet, state: 'bank_deposited_pending_handover', deposit }
}
/** The treasurer has the money, or the slip and the rest. */
export function acceptSheet(sheet: DaySheet, by: Stepper): DaySheet {
  mustBe(sheet, 'signed', 'bank_deposited_pending_handover')
  mustBeOther(sheet, by)
  return { ...sheet, state: 'accepted', accepted: hand(by) }
}
/** The accountant compares it with the books. */
export function verifySheet(sheet: DaySheet, by: Stepper): DaySheet {
  mustBe(sheet, 'accepted')
  mustBeOther(sheet, by)
  return { ...sheet, state: 'verified', verified: hand(by) }
}
