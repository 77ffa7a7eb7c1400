import type { ChargeLine } from '../../shared/movein/schema'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { nextVersion } from '../operation/seen'
import { moveInConfigs } from './store'

/** Changes what comes; what a house was charged or accepted stays as it was. */
export const configure = operation('movein.configure', async ({ input, reach, tx }) => {
  const { estateId, covenantVersion, privacyVersion, covenantText, privacyText, keyPolicy } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const charges = input.charges.map(
    (line): ChargeLine => (line.kind === 'fee' ? { ...line, amountFen: 0 } : { ...line, item: null, quantity: '1' }),
  )
  const twice = charges.find((line, index) => charges.findIndex(one => one.chargeId === line.chargeId) !== index)
  if (twice) throw new Refusal('movein.charge_unknown', { charge: twice.chargeId })
  const texts = { covenantText, privacyText }
  const version = nextVersion((await moveInConfigs.find(tx, estateId))?.version, input.version)
  await moveInConfigs.put(tx, { _id: estateId, covenantVersion, privacyVersion, ...texts, keyPolicy, charges, version })
  return { estateId }
})
