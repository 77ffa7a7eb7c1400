import { PREPAY_MONTHS } from '../../shared/payment/begin'
import { DEFAULT_PAY_POLICY } from '../../shared/payment/schema'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { partiesOf } from '../merchant/keys'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'

export const policy = look('payment.policy', async ({ input: { estateId }, reach }) => {
  const estate = coversEstate(reach, estateId) ? await estates.find(null, estateId) : null
  if (!estate) throw new Refusal('estate.not_found')
  const configured = partiesOf(estate) !== null
  const { pay = DEFAULT_PAY_POLICY, payVersion: version = 0 } = estate
  return { estateId, configured, prepayMonths: PREPAY_MONTHS, ...pay, version }
})
