import { currentOwnerOf } from '../../shared/account/payer'
import { makeBill } from '../../shared/billing/make-bill'
import { periodOf, today } from '../../shared/calendar/day'
import { mayAsk } from '../../shared/deposit/act'
import { Refusal } from '../../shared/refusal'
import { change } from '../account/change'
import { chargeTold } from '../billing/notices'
import { addBills } from '../billing/store'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { kept } from './keep'
import { rulesOf } from './store'

/** Asked of a house: a bill over it, due today, that credits what we owe back and never income. */
export const collect = operation('deposit.collect', async ({ input, reach, now, tx, emit, ownId }) => {
  const place = await places.get(tx, input.houseId, reach)
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  const { _id: houseId, estateId, label: houseLabel } = place
  const { kind, title, amountFen } = input
  mayAsk(kind, amountFen, await rulesOf(tx, estateId))
  const depositId = ownId('dep')
  const period = periodOf(today(now))
  const made = await change(tx, { houseId, estateId }, now, account => {
    const bill = makeBill({
      ...{ estateId, houseId, houseLabel, item: 'DEPOSIT', subject: depositId, about: null },
      payer: currentOwnerOf(account, now),
      ...{ period, revision: 0, runId: null, dueOn: today(now), penaltyRate: '0', tariffId: null },
      lines: [{ amountFen, inputs: { model: 'OPENING', amountFen, note: title } }],
      credit: 'deposits',
      now,
    })
    return { account: { ...account, depositsFen: account.depositsFen + amountFen }, bills: [bill] }
  })
  const [bill] = made?.bills ?? []
  if (!bill) throw new Error(`no bill for ${depositId}`)
  await addBills(tx, [bill])
  const of = { _id: depositId, estateId, houseId, houseLabel, kind, title, amountFen }
  await kept(tx, { ...of, billId: bill._id, payer: bill.payer }, now)
  const audiences = [{ house: houseId, at: now, payers: [bill.payer] }]
  emit({ event: 'billing.charged', estateId, reference: chargeTold(bill), audiences })
  return { depositId, billId: bill._id }
})
