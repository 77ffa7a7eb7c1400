import type { DayLists } from '../../shared/calendar/schema'
import { DEFAULT_POLICY } from '../../shared/tariff/schema'
import { accountIn } from '../account/change'
import { places } from '../estate/store'
import type { Emit } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { priceBooks } from '../tariff/store'
import { billFor } from './charge'
import { chargeTold } from './notices'
import { bills } from './store'

interface Agreed {
  houseId: string
  subject: string
  materialsFen: number
  hours: string
  hourlyRate: string | null
  tariffId: string | null
}
/** A port: charges a repair that the owner has agreed to, at the price that was agreed. Answers the bill's id. */
export async function chargeAgreed(
  tx: Tx,
  emit: Emit,
  { houseId, subject, materialsFen, hours, hourlyRate, tariffId }: Agreed,
  lists: DayLists,
  now: number,
): Promise<string> {
  const house = await places.get(tx, houseId, SYSTEM)
  const book = await priceBooks.find(tx, house.estateId)
  const tariff = book?.tariffs.find(one => one.tariffId === tariffId) ?? null
  const inputs = { model: 'REPAIR' as const, materialsFen, hours, hourlyRate: hourlyRate ?? '0' }
  const wanted = { item: 'REPAIR' as const, subject, inputs, dueOn: null }
  const by = { tariff, policy: book?.policy ?? DEFAULT_POLICY, lists }
  const bill = await billFor(tx, house, wanted, await accountIn(tx, houseId), by, now)
  await bills.insert(tx, bill)
  const audiences = [{ house: houseId, at: now, payers: [bill.payer] }]
  emit({ event: 'billing.charged', estateId: house.estateId, reference: chargeTold(bill), audiences })
  return bill._id
}
