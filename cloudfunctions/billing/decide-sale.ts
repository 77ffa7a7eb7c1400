import { correctSale } from '../../shared/account/correct-sale'
import { reject, takeStep } from '../../shared/approval/step'
import { SALE_RULE, type SaleRequest } from '../../shared/billing/sale'
import type { IssuedBill } from '../../shared/billing/schema'
import { Refusal } from '../../shared/refusal'
import { accountIn, change } from '../account/change'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { handOf, ownAmong } from '../people/same-person'
import { saleCorrected } from '../tariff/store'
import { effectOf, owned } from './sale-effect'
import { billsOfHouse, saleRequests } from './store'

/** The second person's word on putting a sale right: on exactly what was seen of it. */
export const decideSale = operation(
  'billing.decideSale',
  {
    prepare: async ({ input, actor, reach }) => {
      const { houseId, requested } = await saleRequests.get(null, input.correctionId, reach)
      const place = await places.find(null, houseId)
      const members = place?.members.map(one => one.personId) ?? []
      return { bills: await billsOfHouse(houseId), is: await ownAmong(actor.personId, [requested.byId, ...members]) }
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: { bills, is } }) => {
    const found = await saleRequests.get(tx, input.correctionId, reach)
    const { _id: correctionId, estateId, houseId } = found
    const place = await places.get(tx, houseId, SYSTEM)
    const by = { ...handOf(actor, input.note ?? '', now), is }
    const decided = input.agree
      ? takeStep(SALE_RULE, found, 'approve', by, place.members)
      : reject(SALE_RULE, found, by)
    const payers: string[] = []
    if (input.agree) {
      const { seen, bills: moved, prepaid } = effectOf(place, await accountIn(tx, houseId), bills, found)
      if (seen !== input.seen) throw new Refusal('billing.sale_changed')
      payers.push(...[...moved, ...prepaid].flatMap(one => [one.from, one.to]))
      await carryOut(tx, found, bills, now)
    }
    await saleRequests.put(tx, decided)
    const audiences = [
      { persons: [found.requested.byId] },
      ...(payers.length > 0 ? [{ house: houseId, at: now, payers: [...new Set(payers)] }] : []),
    ]
    const event = input.agree ? 'billing.sale_corrected' : 'billing.sale_declined'
    emit({ event, estateId, reference: { correctionId, houseId }, audiences })
    return { correctionId }
  },
)

/** The account says whose bills are whose; the file, by which days a month is divided from now on. */
async function carryOut(
  tx: Tx,
  { houseId, estateId, on, to }: SaleRequest,
  bills: readonly IssuedBill[],
  now: number,
): Promise<void> {
  const done = await change(tx, { houseId, estateId }, now, before => {
    const { account } = correctSale(before, bills.map(owned), { on, to })
    return { account }
  })
  await saleCorrected(tx, { houseId, estateId }, done?.account ?? {})
}
