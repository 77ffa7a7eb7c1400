import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { type Brought, bring } from './bring'
import { openBooks } from './opening-guard'

/** One thing a house brings along, where the workbook of the first day had left it out. */
export const opening = operation('billing.opening', async ({ input, reach, now, tx }) => {
  const place = await places.get(tx, input.houseId, reach)
  if (place.kind !== 'house') throw new Refusal('place.not_found')
  await openBooks(tx, place.estateId)
  const { kind, item, amountFen, dueOn, note } = input
  if (kind === 'ARREARS' && !dueOn) throw new Refusal('billing.charge_invalid', { field: 'dueOn' })
  const what: Brought =
    kind === 'ARREARS' ? { kind, item, amountFen, dueOn: dueOn ?? '', note } : { kind, amountFen, note }
  const { reference, fresh } = await bring(tx, place, what, now)
  if (!fresh) throw new Refusal('billing.exists', {}, kind === 'ARREARS' ? { billId: reference } : { reference })
  return { houseId: place._id, reference }
})
