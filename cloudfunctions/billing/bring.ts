import { currentOwnerOf } from '../../shared/account/payer'
import { move, streamKeyOf } from '../../shared/account/posting'
import { addPrepaid } from '../../shared/account/prepaid'
import { billIdOf, orderKeyOf } from '../../shared/billing/schema'
import { type Day, periodOf } from '../../shared/calendar/day'
import type { Fen } from '../../shared/money/decimal'
import type { Item } from '../../shared/tariff/schema'
import { accountIn, change } from '../account/change'
import { isPosted } from '../account/post'
import type { Place } from '../estate/store'
import type { Tx } from '../operation/transaction'
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
    const period = periodOf(what.dueOn)
    const payer = currentOwnerOf(account, now)
    const key = { houseId, item: what.item, subject: 'opening', payer, period, revision: 0 }
    const _id = billIdOf(key)
    if (await bills.find(tx, _id)) return { reference: _id, fresh: false }
    await bills.insert(tx, {
      ...key,
      _id,
      estateId,
      houseLabel: label,
      runId: null,
      at: now,
      dueOn: what.dueOn,
      amountFen,
      penaltyRate: '0',
      tariffId: null,
      lines: [{ amountFen, inputs: { model: 'OPENING', amountFen, note } }],
      posting: move('receivable', 'opening', amountFen),
      orderKey: orderKeyOf(period, now, _id),
      postedKey: streamKeyOf(now, _id),
    })
    return { reference: _id, fresh: true }
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
  return { reference, fresh: true }
}
