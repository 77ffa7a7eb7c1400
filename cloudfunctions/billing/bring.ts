import { type Account, billIdOf, freshAccount, orderKeyOf } from '../../shared/billing/schema'
import { type Day, periodOf } from '../../shared/calendar/day'
import { move, streamKeyOf } from '../../shared/ledger/posting'
import type { Fen } from '../../shared/money/decimal'
import type { Item } from '../../shared/tariff/schema'
import type { Place } from '../estate/store'
import { post } from '../ledger/post'
import { accounts } from '../ledger/store'
import type { Tx } from '../operation/transaction'
import { currentOwnerOf } from './owner'
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
  const account: Account = (await accounts.find(tx, houseId)) ?? freshAccount(houseId, estateId)
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
  const fresh = await post(tx, {
    _id: reference,
    estateId,
    houseId,
    at: now,
    kind: deposit ? 'deposit' : 'prepayment',
    postings: move('opening', deposit ? 'deposits' : 'prepaid', amountFen),
    note,
  })
  if (fresh)
    await accounts.put(tx, {
      ...account,
      prepaidFen: account.prepaidFen + (deposit ? 0 : amountFen),
      depositsFen: account.depositsFen + (deposit ? amountFen : 0),
    })
  return { reference, fresh }
}
