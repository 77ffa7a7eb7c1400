import { currentOwnerOf } from '../../shared/account/payer'
import { payersIn } from '../../shared/account/posting'
import type { Account, Payer } from '../../shared/account/schema'
import type { IssuedBill } from '../../shared/billing/schema'
import { totalFen as sumOf } from '../../shared/payment/allocation'
import { takeHouse } from '../../shared/payment/begin'
import { orderNumber } from '../../shared/payment/order-number'
import { DEFAULT_PAY_POLICY, type PaidLine, type SettledLine, type TakenLine } from '../../shared/payment/schema'
import { settleHouse } from '../../shared/payment/settle'
import { assertComesTo, changeOf, fill, slipOf, takenLines, wantedOf } from '../../shared/payment/take'
import { Refusal } from '../../shared/refusal'
import { change } from '../account/change'
import { openOf } from '../billing/open'
import { addBills } from '../billing/store'
import { places } from '../estate/store'
import { isDuplicate } from '../operation/database'
import type { Audience } from '../operation/journal'
import { operation } from '../operation/operation'
import { coversEstate, type Reaches } from '../operation/reach'
import { tookIn } from '../till/take-in'
import { closeHolders } from './close-holders'
import { payments } from './store'
import { deskPayment } from './taking'

interface ChosenHouse {
  houseId: string
  bills: { billId: string; amountFen?: number | undefined }[]
  prepayFen?: number | undefined
}
interface Standing {
  accounts: Map<string, Account>
  bills: IssuedBill[]
}
const billsOf = ({ bills }: Standing, houseId: string) => bills.filter(bill => bill.houseId === houseId)

/** Which estate these houses are of; what bills and accounts do not say is asked of the place, with what it is called. */
async function estateOf(houses: readonly ChosenHouse[], standing: Standing, reach: Reaches) {
  const labels = new Map<string, string>()
  const estateIds = new Set<string>()
  for (const { houseId } of houses) {
    const [bill] = billsOf(standing, houseId)
    let estateId = bill?.estateId
    if (bill) labels.set(houseId, bill.houseLabel)
    else {
      const place = await places.get(null, houseId, reach)
      estateId = place.estateId
      labels.set(houseId, place.label)
    }
    if (!estateId || !coversEstate(reach, estateId)) throw new Refusal('place.not_found')
    estateIds.add(estateId)
  }
  const [estateId = ''] = estateIds
  if (estateIds.size > 1) throw new Refusal('payment.one_estate')
  return { estateId, labels }
}
/** What is to be paid, with no phone in the way; and which orders are. */
function standingOf(houses: readonly ChosenHouse[], standing: Standing) {
  const holders: string[] = []
  let totalFen = 0
  for (const { houseId, bills, prepayFen = 0 } of houses) {
    const picks = bills.map(({ billId, amountFen }) => ({ billId, ...(amountFen !== undefined && { amountFen }) }))
    const wanted = wantedOf(standing.accounts.get(houseId) ?? null, billsOf(standing, houseId), picks)
    holders.push(...wanted.holders)
    totalFen += wanted.totalFen + prepayFen
  }
  return { holders, totalFen }
}

/**
 * Money over the counter: bills are settled, the drawer and the day sheet know, and the numberer owes a receipt, all in
 * one transaction. 12 database requests for one house, however many bills; + 3 a further house.
 */
export const take = operation(
  'payment.take',
  {
    prepare: async ({ input, reach, now }) => {
      const houses: ChosenHouse[] = input.houses
      const houseIds = houses.map(house => house.houseId)
      if (new Set(houseIds).size < houseIds.length) throw new Refusal('payment.bill_twice')
      if (houses.every(({ bills, prepayFen }) => bills.length === 0 && !prepayFen)) throw new Refusal('payment.nothing')
      const lines = takenLines(input.lines)
      const standing = await openOf(houseIds)
      const { estateId, labels } = await estateOf(houses, standing, reach)
      const { holders, totalFen } = standingOf(houses, standing)
      // Nobody's phone is disturbed for what would be refused anyway.
      assertComesTo(lines, totalFen)
      if (holders.length === 0) return { estateId, labels, lines, standing }
      await closeHolders(holders, standing.bills, now)
      return { estateId, labels, lines, standing: await openOf(houseIds) }
    },
  },
  async ({ input, actor, now, tx, emit, ownId, prepared: { estateId, labels, lines, standing } }) => {
    const paymentId = orderNumber(ownId('pay'))
    const paid: PaidLine[] = []
    const settled: SettledLine[] = []
    const audiences: Audience[] = []
    let left: TakenLine[] = lines
    for (const chosen of input.houses as ChosenHouse[]) {
      const { houseId } = chosen
      const seen = {
        reversals: standing.accounts.get(houseId)?.reversals ?? 0,
        bills: billsOf(standing, houseId),
      }
      const done = await change(tx, { houseId, estateId }, now, account => {
        const owner: Payer = currentOwnerOf(account, now)
        const taken = takeHouse(paymentId, chosen as Parameters<typeof takeHouse>[1], {
          label: labels.get(houseId) ?? '',
          ...{ account, seen, payer: owner, isOwner: true, now },
          mayPay: () => true,
          policy: { ...DEFAULT_PAY_POLICY, parts: true },
        })
        const filled = fill(left, Math.min(sumOf(taken.lines), sumOf(left)))
        left = filled.left
        const order = { _id: paymentId, estateId, lines: taken.lines, state: 'created' as const }
        const into = filled.postings
        assertComesTo(
          into.map(one => ({ amountFen: one.debitFen })),
          sumOf(taken.lines),
        )
        return { lines: taken.lines, ...settleHouse(order, taken.account, seen, { paidAt: now, now }, into) }
      })
      await addBills(tx, done?.bills ?? [])
      paid.push(...(done?.lines ?? []))
      settled.push(...(done?.settled ?? []))
      audiences.push({ house: houseId, at: now, payers: (done?.entries ?? []).flatMap(payersIn) })
    }
    assertComesTo(lines, sumOf(paid))
    const sheetId = await tookIn(tx, { estateId, personId: actor.personId, now }, lines)
    const slip = slipOf(estateId, lines)
    const payment = deskPayment({
      paymentId,
      estateId,
      houseIds: input.houses.map(house => house.houseId),
      ...{ paid, settled, now },
      taking: { cashierId: actor.personId, cashierName: actor.name, sheetId, payer: input.payer ?? '', lines },
    })
    await payments.insert(tx, { ...payment, ...(slip && { slipKey: slip }) }).catch(error => {
      // Sent again, it is the payment itself that stands there, and the journal answers.
      throw isDuplicate(error) && slip ? new Refusal('payment.slip_used') : error
    })
    emit({
      event: 'payment.received',
      estateId,
      reference: { paymentId, amountFen: String(payment.totalFen) },
      audiences,
    })
    return { paymentId, totalFen: payment.totalFen, changeFen: changeOf(lines) }
  },
)
