import { backFen } from '../../shared/deposit/act'
import type { Deposit } from '../../shared/deposit/schema'
import type { Emitted } from '../operation/journal'
import { ROLE_OF } from './store'

const reference = (deposit: Deposit) => ({
  depositId: deposit._id,
  label: deposit.houseLabel,
  amountFen: String(backFen(deposit)),
})
/** Whoever takes the next step hears that it waits. */
export const stepTold = (deposit: Deposit): Emitted[] => {
  const { waitsFor, estateId } = deposit
  if (waitsFor === 'nobody' || waitsFor === 'signature') return []
  const audiences = [{ roles: [ROLE_OF[waitsFor]], estateId }]
  return [{ event: 'deposit.step', estateId, reference: reference(deposit), audiences }]
}
/** Whose money it is hears how it went. */
export const householdTold = (event: 'deposit.refused' | 'deposit.paid', deposit: Deposit, now: number): Emitted => ({
  event,
  estateId: deposit.estateId,
  reference: reference(deposit),
  audiences: [{ house: deposit.houseId, at: now, payers: [deposit.payer] }],
})
