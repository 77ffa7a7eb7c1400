import { gains } from '../approval/persons'
import type { Beneficiary, Hand, Stepper } from '../approval/schema'
import { signed } from '../inspection/signature'
import type { Strokes } from '../inspection/strokes'
import { type Fen, sum, writeYuan } from '../money/decimal'
import { nameKey } from '../normalise'
import { Refusal } from '../refusal'
import type { Asked, Deduction, Deposit, DepositRules, DepositState, DepositWaits, PayWay, Round } from './schema'

/** Each verb: the states it may start from. Where it leads is the next in the chain; a refusal leads back to the start. */
export const DEPOSIT_MACHINE = {
  deduct: ['held', 'requested'],
  request: ['held'],
  inspect: ['requested'],
  supervise: ['inspected'],
  notice: ['supervised'],
  manage: ['noticed'],
  pay: ['noticed', 'approved', 'paid'],
  sign: ['paid'],
  withdraw: ['held'],
  refuse: ['requested', 'inspected', 'supervised', 'noticed'],
} as const satisfies Record<string, readonly DepositState[]>
export type DepositVerb = keyof typeof DEPOSIT_MACHINE
/** Whose word sends it back at each step. */
const REFUSED_BY: Partial<Record<DepositWaits, string>> = {
  inspection: 'clerk',
  supervision: 'supervisor',
  notice: 'accountant',
  management: 'manager',
}

export const keptFen = ({ deductions }: Pick<Deposit, 'deductions'>): Fen => sum(deductions.map(one => one.amountFen))
export const backFen = (deposit: Pick<Deposit, 'amountFen' | 'deductions'>): Fen => deposit.amountFen - keptFen(deposit)
/** What an estate allows to be asked for. Refuses `deposit.not_allowed` and `deposit.over_cap`. */
export function mayAsk(kind: Deposit['kind'], amountFen: Fen, rules: Omit<DepositRules, '_id'>): void {
  if (kind !== 'renovation') return
  if (!rules.renovationAllowed) throw new Refusal('deposit.not_allowed')
  const cap = rules.renovationCapFen
  if (cap !== null && amountFen > cap) throw new Refusal('deposit.over_cap', { yuan: writeYuan(cap) })
}

function roundFor(deposit: Deposit, verb: DepositVerb): Round {
  const from: readonly DepositState[] = DEPOSIT_MACHINE[verb]
  if (!deposit.round || !from.includes(deposit.state)) throw new Refusal('deposit.wrong_state')
  return deposit.round
}
const handsIn = ({ requested, inspected, supervised, noticed, approved, paid }: Round): string[] =>
  [requested, inspected, supervised, noticed, approved, paid].flatMap(one => (one ? [one.byId] : []))
/** Everybody whom whoever takes a step is held against. */
export const handsOf = (deposit: Deposit): string[] => [
  ...(deposit.round ? handsIn(deposit.round) : []),
  ...deposit.deductions.map(one => one.hand.byId),
]
/** Whether this person has taken a step of what is under way, and so takes no other one. */
export const tookStep = ({ round }: Deposit, personId: string): boolean =>
  round !== null && handsIn(round).includes(personId)
/** Nobody stands twice in a chain, and nobody lets go what the own household gains by. */
function stands(round: Round, by: Stepper, household: readonly Beneficiary[]): void {
  if (handsIn(round).some(by.is)) throw new Refusal('approval.same_person')
  if (gains(by.is, household, by.at)) throw new Refusal('approval.own_household')
}
const handOf = ({ byId, byName, at, note }: Hand): Hand => ({ byId, byName, at, note })
const on = (
  deposit: Deposit,
  state: DepositState,
  waitsFor: DepositWaits,
  round: Round | null,
  at: number,
): Deposit => ({ ...deposit, state, waitsFor, round, movedAt: at })

/** Kept back for damage, until customer service has looked. Refuses more than there is. */
export function deduct(deposit: Deposit, deduction: Deduction, dueFen: Fen): Deposit {
  if (!(DEPOSIT_MACHINE.deduct as readonly DepositState[]).includes(deposit.state))
    throw new Refusal('deposit.wrong_state')
  if (dueFen > 0) throw new Refusal('deposit.unpaid')
  const left = backFen(deposit)
  if (deduction.amountFen > left) throw new Refusal('deposit.too_much', { yuan: writeYuan(left) })
  return { ...deposit, deductions: [...deposit.deductions, deduction] }
}
/** Asked for by mistake: it ends, as long as nobody has paid any of it. */
export function withdraw(deposit: Deposit, paidFen: Fen, by: Hand): Deposit {
  if (deposit.state !== 'held') throw new Refusal('deposit.wrong_state')
  if (paidFen > 0 || deposit.billId === null) throw new Refusal('deposit.is_paid')
  return { ...on(deposit, 'withdrawn', 'nobody', null, by.at), withdrawn: handOf(by) }
}
interface Wish extends Omit<Asked, 'origin'> {
  hasReceipt: boolean
}
/**
 * Asked back. A receipt that is lost is declared so; whoever is not the payer brings a power of attorney. `owners`: whom
 * the house knows, where nothing says who paid.
 */
export function request(
  deposit: Deposit,
  { hasReceipt, ...wish }: Wish,
  known: { dueFen: Fen; origin: Asked['origin']; owners: readonly string[] },
  by: Hand,
): Deposit {
  if (deposit.state !== 'held') throw new Refusal('deposit.wrong_state')
  if (known.dueFen > 0) throw new Refusal('deposit.unpaid')
  if (!hasReceipt && !wish.declaration) throw new Refusal('deposit.declaration_needed')
  const payers = known.origin?.payerName ? [known.origin.payerName] : known.owners
  const isPayer = payers.some(name => nameKey(name) !== '' && nameKey(name) === nameKey(wish.payeeName))
  if (!isPayer && wish.attorney.length === 0) throw new Refusal('deposit.attorney_needed')
  const round: Round = {
    asked: { ...wish, declaration: hasReceipt ? '' : wish.declaration, origin: known.origin },
    requested: handOf(by),
    ...{ inspected: null, supervised: null, noticed: null, needsManager: false, approved: null },
    ...{ paid: null, signed: null, refused: null },
  }
  return on(deposit, 'requested', 'inspection', round, by.at)
}
export function inspect(deposit: Deposit, by: Stepper, household: readonly Beneficiary[]): Deposit {
  const round = roundFor(deposit, 'inspect')
  stands(round, by, household)
  return on(deposit, 'inspected', 'supervision', { ...round, inspected: handOf(by) }, by.at)
}
/** The supervisor after the inspection; the manager after the notice, where the estate wants it. */
export function approve(
  deposit: Deposit,
  roles: readonly string[],
  by: Stepper,
  household: readonly Beneficiary[],
): Deposit {
  if (deposit.state === 'inspected') {
    const round = roundFor(deposit, 'supervise')
    if (!roles.includes('supervisor')) throw new Refusal('deposit.not_your_step')
    stands(round, by, household)
    return on(deposit, 'supervised', 'notice', { ...round, supervised: handOf(by) }, by.at)
  }
  const round = roundFor(deposit, 'manage')
  if (!round.needsManager) throw new Refusal('deposit.wrong_state')
  if (!roles.includes('manager')) throw new Refusal('deposit.not_your_step')
  stands(round, by, household)
  return on(deposit, 'approved', 'payment', { ...round, approved: handOf(by) }, by.at)
}
/** The accountant has held it against the books; who pays waits for nothing else below the limit. */
export function notice(deposit: Deposit, aboveFen: Fen, by: Stepper, household: readonly Beneficiary[]): Deposit {
  const round = roundFor(deposit, 'notice')
  stands(round, by, household)
  const needsManager = backFen(deposit) > aboveFen
  const next = { ...round, noticed: handOf(by), needsManager }
  return on(deposit, 'noticed', needsManager ? 'management' : 'payment', next, by.at)
}
/** The words that end an attempt; what was deducted stays, and it may be asked for anew. */
export function refuse(deposit: Deposit, roles: readonly string[], by: Hand): Deposit {
  const round = roundFor(deposit, 'refuse')
  if (!roles.includes(REFUSED_BY[deposit.waitsFor] ?? '')) throw new Refusal('deposit.not_your_step')
  const over = { ...round, refused: handOf(by) }
  return { ...on(deposit, 'held', 'nobody', null, by.at), before: [...deposit.before, over] }
}
interface Paying {
  way: PayWay
  reference: string
  /** How a refund by WeChat that was tried before has ended; null: none was. */
  earlier: string | null
  refundId: string | null
}
/**
 * The treasurer pays, with every signature there. Once paid it is paid: only where WeChat Pay could not, another way is
 * taken.
 */
export function pay(deposit: Deposit, paying: Paying, by: Stepper, household: readonly Beneficiary[]): Deposit {
  const round = roundFor(deposit, 'pay')
  if (deposit.state === 'noticed' && round.needsManager) throw new Refusal('deposit.wrong_state')
  if (deposit.state === 'paid' && paying.earlier !== 'closed') throw new Refusal('deposit.wrong_state')
  const { way, reference, refundId } = paying
  if (way === 'bank' && !reference) throw new Refusal('deposit.reference_needed')
  if (way === 'wechat' && (round.asked.origin?.method !== 'WECHAT' || backFen(deposit) === 0))
    throw new Refusal('deposit.not_wechat')
  stands({ ...round, paid: null }, by, household)
  const paid = { ...handOf(by), way, reference, amountFen: backFen(deposit), refundId }
  return { ...on(deposit, 'paid', 'signature', { ...round, paid }, by.at), keptBooked: true }
}
/** The owner has it and signs; on somebody else's glass, in front of them. `refund`: how WeChat Pay ended; null: not by it. */
export function sign(
  deposit: Deposit,
  strokes: Strokes,
  of: { name: string; witnessName: string; refund: string | null },
  by: Hand,
): Deposit {
  const round = roundFor(deposit, 'sign')
  if (of.refund !== null && of.refund !== 'success') throw new Refusal('deposit.not_arrived')
  const hand = { ...handOf(by), byName: of.name, strokes: signed(strokes), witnessName: of.witnessName }
  return on(deposit, 'signed', 'nobody', { ...round, signed: hand }, by.at)
}
