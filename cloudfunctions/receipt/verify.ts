import { maskHouse } from '../../shared/people/mask'
import { stateOf } from '../../shared/receipt/schema'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { look } from '../operation/operation'
import { paperByCode } from '../paper/store'
import { receipts } from './store'

/** For anybody who holds a code. Says nothing about persons, and nothing at all without the code. */
export const verify = look('receipt.verify', async ({ input }) => {
  const kept = await paperByCode(input.code)
  const receipt = kept?.kind === 'receipt' ? await receipts.find(null, kept.sourceId) : null
  if (!receipt) throw new Refusal('receipt.unknown_code')
  const estate = await estates.find(null, receipt.estateId)
  const { number, kind, method, amountFen, reversedFen, settledAt } = receipt
  return {
    estateName: estate?.name ?? '',
    houses: receipt.houses.map(maskHouse),
    state: stateOf(receipt),
    ...{ number, kind, method, amountFen, reversedFen, settledAt },
  }
})
