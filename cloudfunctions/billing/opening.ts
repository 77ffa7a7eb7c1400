import { billIdOf, freshAccount, orderKeyOf } from '../../shared/billing/schema'
import { periodOf } from '../../shared/calendar/day'
import { move } from '../../shared/ledger/posting'
import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import { post } from '../ledger/post'
import { accounts } from '../ledger/store'
import { operation } from '../operation/operation'
import { currentOwnerOf } from './owner'
import { bills } from './store'

/** What a house brings along when the estate goes live, each kind once. */
export const opening = operation('billing.opening', async ({ input, reach, now, tx }) => {
  const place = await places.get(tx, input.houseId, reach)
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  const { kind, item, amountFen, note } = input
  const { _id: houseId, estateId } = place
  const account = (await accounts.find(tx, houseId)) ?? freshAccount(houseId, estateId)
  if (kind === 'ARREARS') {
    if (!input.dueOn) throw new Refusal('billing.charge_invalid', { field: 'dueOn' })
    const period = periodOf(input.dueOn)
    const key = { houseId, item, subject: 'opening', payer: currentOwnerOf(account, now), period, revision: 0 }
    const _id = billIdOf(key)
    if (await bills.find(tx, _id)) throw new Refusal('billing.exists', {}, { billId: _id })
    await bills.insert(tx, {
      ...key,
      _id,
      estateId,
      houseLabel: place.label,
      runId: null,
      at: now,
      dueOn: input.dueOn,
      amountFen,
      penaltyRate: '0',
      tariffId: null,
      lines: [{ amountFen, inputs: { model: 'OPENING', amountFen, note } }],
      posting: move('receivable', 'opening', amountFen),
      orderKey: orderKeyOf(period, now, _id),
    })
    return { houseId, reference: _id }
  }
  const deposit = kind === 'DEPOSIT'
  const reference = `opening:${houseId}:${kind}`
  const fresh = await post(tx, {
    _id: reference,
    estateId,
    houseId,
    at: now,
    kind: deposit ? 'deposit' : 'prepayment',
    postings: move('opening', deposit ? 'deposits' : 'prepaid', amountFen),
    note,
  })
  if (!fresh) throw new Refusal('billing.exists', {}, { reference })
  await accounts.put(tx, {
    ...account,
    prepaidFen: account.prepaidFen + (deposit ? 0 : amountFen),
    depositsFen: account.depositsFen + (deposit ? amountFen : 0),
  })
  return { houseId, reference }
})
