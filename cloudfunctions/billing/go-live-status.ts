import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { beside } from '../operation/beside'
import { look } from '../operation/operation'
import { answerOf } from '../workbook/answer'
import { workbookJobs } from '../workbook/store'
import { openingJobOf } from './go-live'

/** How far the first day of an estate's books is. */
export const goLiveStatus = look('billing.goLiveStatus', async ({ input, actor, reach }) => {
  const [, job] = await beside(
    `first day of ${input.estateId}`,
    () => estates.get(null, input.estateId, reach),
    estate => openingJobOf(estate.code),
    jobId => workbookJobs.find(null, jobId),
  )
  if (!job) throw new Refusal('billing.go_live_not_found')
  return answerOf(job, actor.language)
})
