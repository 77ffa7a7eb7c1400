import { currentOwnerOf } from '../../shared/account/payer'
import { move } from '../../shared/account/posting'
import { addPrepaid } from '../../shared/account/prepaid'
import { makeBill } from '../../shared/billing/make-bill'
import { type Day, periodOf } from '../../shared/calendar/day'
import type { Fen } from '../../shared/money/decimal'
import type { Item } from '../../shared/tariff/schema'
import { accountIn, change } from '../account/change'
import { isPosted } from '../account/post'
import type { Place } from '../estate/store'
import type { Tx } from '../operation/transaction'
import { depositBook } from './deposits'
import { bills } from './store'

export type Brought =
  | { kind: 'ARREARS'; item: Item; amountFen: Fen; dueOn: Day; note: string }
  | { kind: 'PREPAYMENT' | 'DEPOSIT'; amountFen: Fen; note: string }

/**
 * What a house brings along on the first day: arrears become a bill, money held an entry. Each once: answers its id, and
 * whether it was there before.
 */
export async function bring(
  tx: Tx,
  { _id: houseId, estateId, label }: Pick<Place, '_id' | 'estateId' | 'label'>,
  what: Brought,
  now: number,
): Promise<{ reference: string; fresh: boolean }> {
  const account = await accountIn(tx, houseId)
  const { amountFen, note } = what
  if (what.kind === 'ARREARS') {
    const bill = makeBill({
      ...{ estateId, houseId, houseLabel: label },
      item: what.item,
      subject: 'opening',
      about: { kind: 'opening' },
      payer: currentOwnerOf(account, now),
      period: periodOf(what.dueOn),
      revision: 0,
      runId: null,
      dueOn: what.dueOn,
      penaltyRate: '0',
      tariffId: null,
      lines: [{ amountFen, inputs: { model: 'OPENING', amountFen, note } }],
      credit: 'opening',
      now,
    })
    const fresh = !(await bills.find(tx, bill._id))
    if (fresh) await bills.insert(tx, bill)
    return { reference: bill._id, fresh }
  }
  const deposit = what.kind === 'DEPOSIT'
  const reference = `opening:${houseId}:${what.kind}`
  const payer = currentOwnerOf(account, now)
  const entry = {
    _id: reference,
    estateId,
    houseId,
    at: now,
    kind: deposit ? ('deposit' as const) : ('prepayment' as const),
    postings: move('opening', deposit ? 'deposits' : 'prepaid', amountFen),
    note,
    ...(deposit ? { payer } : { prepaid: [{ payer, amountFen }] }),
  }
  if (await isPosted(tx, entry)) return { reference, fresh: false }
  await change(tx, { houseId, estateId }, now, before => ({
    account: deposit
      ? { ...before, depositsFen: before.depositsFen + amountFen }
      : addPrepaid(before, payer, amountFen),
    entries: [entry],
  }))
  if (deposit) {
    const of = { estateId, houseId, houseLabel: label, amountFen, payer, title: note, kind: 'other' as const }
    await (await depositBook.ask()).kept(tx, { ...of, billId: null, _id: `dep_opening_${houseId}` }, now)
  }
  return { reference, fresh: true }
}
