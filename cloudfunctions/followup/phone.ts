import { Refusal } from '../../shared/refusal'
import { auditedLook } from '../operation/audited-look'
import { persons } from '../people/store'
import { followUps } from './store'

export const phone = auditedLook('followup.phone', async ({ input, reach, record }) => {
  const { _id, estateId, houseId, ask } = await followUps.get(null, input.followUpId, reach)
  const number = ask.phone ?? (ask.personId ? ((await persons.find(null, ask.personId))?.phone ?? null) : null)
  if (!number) {
    await record({ estateId, houseId: houseId ?? '', own: true })
    throw new Refusal('followup.no_phone')
  }
  await record({ estateId, houseId: houseId ?? '', own: false, because: _id })
  return { phone: number }
})
