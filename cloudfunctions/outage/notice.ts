import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { noticeOf } from './store'

export const notice = look('outage.notice', async ({ input: { estateId }, reach }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const { hours, version } = await noticeOf(null, estateId)
  return { hours, version }
})
