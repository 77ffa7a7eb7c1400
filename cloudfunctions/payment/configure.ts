import { isPaid } from '../estate/settings'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'

/** Takes effect within a minute: doors keep an estate's settings that long. */
export const configure = operation('payment.configure', async ({ input, reach, tx }) => {
  const { estateId, parts, supervisorRefundFen, payee, payeeFacts, drawerLimitFen } = input
  const estate = await estates.get(tx, estateId, reach)
  const version = nextVersion(estate.payVersion, input.version)
  const named = {
    ...(payee && { payee }),
    ...(payeeFacts && { payeeFacts }),
    ...(drawerLimitFen && { drawerLimitFen }),
  }
  await isPaid(tx, estate, { parts, supervisorRefundFen, ...named }, version)
  return { estateId }
})
