import { type LedgerEntry, move } from '../../shared/account/posting'
import { addDays, startOf } from '../../shared/calendar/day'
import { FREEZES } from '../../shared/payment/schema'
import { CLEARING } from '../../shared/payment/settle'
import { costsOf, type Difference, flowDifferences, type Ours, reconcile } from '../../shared/reconciliation/reconcile'
import { post } from '../account/post'
import type { Merchant } from '../merchant/store'
import { digestOf } from '../operation/journal'
import { commitIf } from '../operation/operation'
import { freezePayment, thawPayment } from '../payment/remember'
import { payments } from '../payment/store'
import { refunds } from '../refund/store'
import type { Statements } from './fetch'
import { heal } from './heal'
import { paidWithin, type Reconciliation, reconciliations, refundedWithin } from './store'

/** What we hold of the account's day, and of everything the statement names. Another estate's orders are nobody's here. */
async function oursOf(account: Merchant, day: string, { trades }: Statements): Promise<Ours> {
  const [from, until] = [startOf(day), startOf(addDays(day, 1))]
  const refundIds = trades.flatMap(row => row.refundNumber ?? [])
  const [paid, back, orders, asked] = await Promise.all([
    paidWithin(account, from, until),
    refundedWithin(account, from, until),
    payments.byIds(trades.map(row => row.orderNumber)),
    refunds.byIds(refundIds),
  ])
  const own = <T extends { _id: string; estateId: string }>(all: T[]) =>
    new Map(all.filter(one => one.estateId === account.estateId).map(one => [one._id, one]))
  return {
    payments: own([...paid, ...orders]),
    refunds: own([...back, ...asked]),
    paidThen: new Set(paid.map(one => one._id)),
    refundedThen: new Set(back.map(one => one._id)),
  }
}

/** Whether by our books nothing moved through the account that day. */
export async function isQuietHere(account: Merchant, day: string): Promise<boolean> {
  const { paidThen, refundedThen } = await oursOf(account, day, { trades: [], flows: null })
  return paidThen.size + refundedThen.size === 0
}

/** Compares, heals what was paid there and not here, compares again, and keeps what is left: once, however often it runs. */
export async function compare(account: Merchant, day: string, statements: Statements, now: number): Promise<void> {
  const { trades, flows } = statements
  const first = await oursOf(account, day, statements)
  const healable = reconcile(first, trades)
  const healed = await heal(healable, now)
  const ours = healed > 0 ? await oursOf(account, day, statements) : first
  const left = [...reconcile(ours, trades), ...(flows ? flowDifferences(trades, flows) : [])]
  for (const difference of left) await freeze(difference)
  await thaw(ours, statements, left)
  const rows = trades.length + (flows?.length ?? 0) + ours.paidThen.size + ours.refundedThen.size
  if (rows > 0) await keep(viewOf(account, day, ours, statements, left, healable, now), now)
}

/** Money of ours that WeChat Pay does not know, or knows otherwise: nothing of it moves until a person has looked. */
async function freeze({ kind, orderNumber }: Difference): Promise<void> {
  const why = FREEZES.find(one => one === kind)
  if (why && orderNumber) await freezePayment(orderNumber, why)
}

/** What was frozen and agrees by now is free again. */
async function thaw(ours: Ours, { trades }: Statements, left: readonly Difference[]): Promise<void> {
  const wrong = new Set(left.map(one => one.orderNumber))
  for (const { kind, orderNumber } of trades)
    if (kind === 'payment' && ours.payments.get(orderNumber)?.frozen && !wrong.has(orderNumber))
      await thawPayment(orderNumber)
}

function viewOf(
  { _id: account, estateId }: Merchant,
  day: string,
  ours: Ours,
  { trades, flows }: Statements,
  differences: Difference[],
  healable: readonly Difference[],
  now: number,
): Reconciliation {
  const paid = [...ours.paidThen].flatMap(id => ours.payments.get(id) ?? [])
  const back = [...ours.refundedThen].flatMap(id => ours.refunds.get(id) ?? [])
  const [in_, out] = [trades.filter(row => row.kind === 'payment'), trades.filter(row => row.kind === 'refund')]
  const sum = <T>(rows: readonly T[], fen: (row: T) => number) => rows.reduce((all, row) => all + fen(row), 0)
  const nameOf = ({ kind, orderNumber, refundNumber }: Difference) => `${kind}:${orderNumber}:${refundNumber}`
  const still = new Set(differences.map(nameOf))
  return {
    _id: `${account}:${day}`,
    account,
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
    ...costsOf(trades, flows),
    healed: healable.filter(one => !still.has(nameOf(one))).length,
    differences,
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
    if (view.feeFen !== 0)
      await post(tx, settlement(view, 'fee', move('expense:wechat_fee', CLEARING, view.feeFen)), now)
    if (view.withdrawnFen !== 0)
      await post(tx, settlement(view, 'bank', move('bank', CLEARING, view.withdrawnFen)), now)
    const audiences = [{ roles: ['accountant', 'manager'], estateId }]
    if (state === 'differs')
      emit({ event: 'reconciliation.differs', estateId, reference: { estateId, date }, audiences })
    return { estateId, date }
  })
}
/** What the day took from the account's balance without a trade: the fee, and what went to its bank. */
const settlement = (
  { _id, estateId, date }: Reconciliation,
  what: 'fee' | 'bank',
  postings: LedgerEntry['postings'],
): LedgerEntry => ({
  _id: `reconciliation:${_id}:${what}`,
  estateId,
  houseId: '',
  at: startOf(addDays(date, 1)) - 1,
  kind: 'settlement',
  postings,
  note: date,
})
