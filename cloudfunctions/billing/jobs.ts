import { expiry } from '../approval/expiry'
import { readingsWork } from '../meter/work-import'
import type { Job } from '../operation/job'
import { waiting } from '../operation/job'
import { workbookJobs } from '../workbook/store'
import { workWorkbooks } from '../workbook/work'
import { nextHandover, takeHandovers } from './handover'
import { chargeRequests, saleRequests } from './store'
import { nextTellDue, tellDue } from './tell-due'
import { openingWork } from './work-go-live'

/** An estate that goes live brings both kinds along, so that both are worked from here. */
const WORKBOOKS = { readings: readingsWork, opening: openingWork }

export const jobs: readonly Job[] = [
  { name: 'handovers', work: takeHandovers, next: nextHandover },
  {
    name: 'workbooks',
    work: now => workWorkbooks(WORKBOOKS, now),
    next: now => waiting(workbookJobs, { todo: 1, kind: { in: ['readings', 'opening'] } }, now),
  },
  { name: 'due', work: tellDue, next: nextTellDue },
  expiry('charge-expiry', chargeRequests, ({ _id: chargeId, estateId, requested }) => ({
    event: 'billing.charge_expired',
    estateId,
    reference: { chargeId },
    audiences: [{ persons: [requested.byId] }],
  })),
  expiry('sale-expiry', saleRequests, ({ _id: correctionId, estateId, requested }) => ({
    event: 'billing.sale_expired',
    estateId,
    reference: { correctionId },
    audiences: [{ persons: [requested.byId] }],
  })),
]
