import { look } from '../operation/operation'
import { answerOf } from '../workbook/answer'
import { workbookJobs } from '../workbook/store'

export const importStatus = look('network.importStatus', async ({ input, actor, reach }) =>
  answerOf(await workbookJobs.get(null, input.importId, reach), actor.language),
)
