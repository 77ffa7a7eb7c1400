import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { estates } from './store'

export const setOffice = operation('estate.setOffice', async ({ input, reach, tx }) => {
  const { estateId, numbers, emergency } = input
  const estate = await estates.get(tx, estateId, reach)
  const officeVersion = nextVersion(estate.officeVersion, input.version)
  await estates.put(tx, { ...estate, office: { numbers, emergency }, officeVersion })
  return { estateId }
})
