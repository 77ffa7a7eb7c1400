import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { nextVersion } from '../operation/seen'
import { noticeOf, notices } from './store'

export const saveNotice = operation('outage.saveNotice', async ({ input, reach, tx }) => {
  const estate = await estates.get(tx, input.estateId, reach)
  const kept = await noticeOf(tx, estate._id)
  const version = nextVersion(kept.version, input.version)
  const hours = Object.fromEntries(Object.entries(input.hours).filter(([, one]) => one !== undefined))
  await notices.put(tx, { _id: estate._id, hours, version })
  return { estateId: estate._id, version }
})
