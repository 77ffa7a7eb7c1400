import { addDays, startOf } from '../../shared/calendar/day'
import { type LedgerEntry, move } from '../../shared/ledger/posting'
import type { Payment } from '../../shared/payment/schema'
import { CLEARING } from '../../shared/payment/settle'
import {
  type Difference,
  estateOf,
  feesByEstate,
  flowDifference,
  isWithdrawal,
  type Ours,
  reconcile,
} from '../../shared/reconciliation/reconcile'
import type { Refund } from '../../shared/refund/schema'
import { post } from '../ledger/post'
import { digestOf } from '../operation/journal'
import { commitIf } from '../operation/operation'
import { payments } from '../payment/store'
import type { Statements } from './fetch'
import { heal } from './heal'
import { named, paidWithin, type Reconciliation, reconciliations, refundedWithin } from './store'

/** What we hold of the day, and of everything the statement names. */
async function oursOf(mchid: string, day: string, { trades }: Statements): Promise<Ours> {
  const [from, until] = [startOf(day), startOf(addDays(day, 1))]
  const refundIds = trades.flatMap(row => row.refundNumber ?? [])
  const [paid, back, orders, asked] = await Promise.all([
    paidWithin(mchid, from, until),
    refundedWithin(from, until),
    named<Payment>('payments', [...new Set(trades.map(row => row.orderNumber))]),
    named<Refund>('refunds', [...new Set(refundIds)]),
  ])
  return {
    payments: new Map([...paid, ...orders].map(one => [one._id, one])),
    refunds: new Map([...back, ...asked].map(one => [one._id, one])),
    paidThen: new Set(paid.map(one => one._id)),
    refundedThen: new Set(back.map(one => one._id)),
  }
}

/** Compares, heals what was paid there and not here, compares again, and keeps what is left: once, however often it runs. */
export async function compare(mchid: string, day: string, statements: Statements, now: number): Promise<void> {
  const first = await oursOf(mchid, day, statements)
  const healable = reconcile(first, statements.trades)
  const healed = await heal(healable, now)
  const ours = healed > 0 ? await oursOf(mchid, day, statements) : first
  const left = [...reconcile(ours, statements.trades), ...flowDifference(statements.trades, statements.flows)]
  for (const difference of left) await freeze(difference)
  await thaw(ours, statements, left)
  const fees = feesByEstate(ours, statements.trades, statements.flows)
  const estates = new Set(
    [...ours.paidThen]
      .map(id => ours.payments.get(id)?.estateId ?? '')
      .concat([...ours.refundedThen].map(id => ours.refunds.get(id)?.estateId ?? ''))
      .concat(statements.trades.map(row => estateOf(ours, row)))
      .concat(left.map(one => one.estateId)),
  )
  for (const estateId of [...estates].filter(Boolean))
    await keep(viewOf(estateId, day, ours, statements, left, fees.get(estateId) ?? 0, healable, now), now)
  if (left.some(one => one.estateId === '') && estates.size === 1 && estates.has(''))
    await keep(viewOf('', day, ours, statements, left, fees.get('') ?? 0, healable, now), now)
  await settleToBank(mchid, day, statements, now)
}

/** Money of ours that WeChat Pay does not know, or knows otherwise: nothing of it moves until a person has looked. */
async function freeze({ kind, orderNumber }: Difference): Promise<void> {
  if (['paid_here_only', 'amount', 'party', 'twice'].includes(kind) && orderNumber)
    await payments.update({ _id: orderNumber, frozen: null }, { frozen: kind })
}

/** What was frozen and agrees by now is free again. */
async function thaw(ours: Ours, { trades }: Statements, left: readonly Difference[]): Promise<void> {
  const wrong = new Set(left.map(one => one.orderNumber))
  for (const { kind, orderNumber } of trades)
    if (kind === 'payment' && ours.payments.get(orderNumber)?.frozen && !wrong.has(orderNumber))
      await payments.update({ _id: orderNumber }, { frozen: null })
}

function viewOf(
  estateId: string,
  day: string,
  ours: Ours,
  { trades }: Statements,
  left: readonly Difference[],
  feeFen: number,
  healable: readonly Difference[],
  now: number,
): Reconciliation {
  // What nobody knows concerns everybody who is paid through the account.
  const differences = left.filter(one => one.estateId === estateId || one.estateId === '')
  const paid = [...ours.paidThen].flatMap(id => ours.payments.get(id) ?? []).filter(one => one.estateId === estateId)
  const back = [...ours.refundedThen].flatMap(id => ours.refunds.get(id) ?? []).filter(one => one.estateId === estateId)
  const theirs = trades.filter(row => estateOf(ours, row) === estateId)
  const [in_, out] = [theirs.filter(row => row.kind === 'payment'), theirs.filter(row => row.kind === 'refund')]
  const sum = <T>(rows: readonly T[], fen: (row: T) => number) => rows.reduce((all, row) => all + fen(row), 0)
  const still = new Set(differences.map(one => `${one.kind}:${one.orderNumber}:${one.refundNumber}`))
  return {
    _id: `${estateId}:${day}`,
    estateId,
    date: day,
    state: differences.length > 0 ? 'differs' : 'agrees',
    checkedAt: now,
    problem: null,
    here: {
      payments: paid.length,
      paidFen: sum(paid, one => one.totalFen),
      refunds: back.length,
      refundedFen: sum(back, one => one.amountFen),
    },
    there: {
      payments: in_.length,
      paidFen: sum(in_, row => row.totalFen),
      refunds: out.length,
      refundedFen: sum(out, row => row.refundFen),
    },
    feeFen,
    healed: healable.filter(
      one => one.estateId === estateId && !still.has(`${one.kind}:${one.orderNumber}:${one.refundNumber}`),
    ).length,
    differences: differences.map(({ estateId: _estateId, ...rest }) => rest),
  }
}

/** Keeps the day and its fee entry, and tells accountant and manager of differences; the same result again tells nobody. */
async function keep(view: Reconciliation, now: number): Promise<void> {
  const { estateId, date, differences, state } = view
  const mark = digestOf(differences).slice(0, 16)
  const journalId = `system:reconciliation:${view._id}:${mark}`
  const earlier = await reconciliations.find(null, view._id)
  if (earlier && digestOf(earlier.differences).slice(0, 16) === mark) {
    await reconciliations.update({ _id: view._id }, { checkedAt: now, healed: Math.max(earlier.healed, view.healed) })
    return
  }
  const origin = { journalId: `${journalId}:${earlier ? now : 'first'}`, digest: '', name: 'reconciliation.keep' }
  await commitIf({ ...origin, actor: null, now }, async (tx, emit) => {
    await reconciliations.put(tx, { ...view, healed: Math.max(earlier?.healed ?? 0, view.healed) })
    if (estateId && view.feeFen !== 0) await post(tx, feeEntry(view), now)
    const audiences = state === 'differs' && estateId ? [{ roles: ['accountant', 'manager'], estateId }] : []
    if (audiences.length > 0)
      emit({ event: 'reconciliation.differs', estateId, reference: { estateId, date }, audiences })
    return { estateId, date }
  })
}
const feeEntry = ({ estateId, date, feeFen }: Reconciliation): LedgerEntry => ({
  _id: `reconciliation:${estateId}:${date}:fee`,
  estateId,
  houseId: '',
  at: startOf(addDays(date, 1)) - 1,
  kind: 'settlement',
  postings: move('expense:wechat_fee', CLEARING, feeFen),
  note: date,
})

/** Withdrawals to the bank belong to the account, not to one estate. */
async function settleToBank(mchid: string, day: string, { flows }: Statements, now: number): Promise<void> {
  const fen = -flows.filter(isWithdrawal).reduce((sum, flow) => sum + flow.amountFen, 0)
  if (fen === 0) return
  const _id = `reconciliation:${mchid}:${day}:bank`
  const origin = { journalId: `system:${_id}`, digest: '', name: 'reconciliation.settle', actor: null, now }
  const entry: LedgerEntry = {
    _id,
    estateId: '',
    houseId: '',
    at: startOf(addDays(day, 1)) - 1,
    kind: 'settlement',
    postings: move('bank', CLEARING, fen),
    note: day,
  }
  await commitIf(origin, async tx => ((await post(tx, entry, now)) ? { entry: _id } : null))
}
