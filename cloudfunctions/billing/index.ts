import { bills } from './bills'
import { charge } from './charge'
import { charges } from './charges'
import { decideCharge } from './decide-charge'
import { due } from './due'
import { explain } from './explain'
import { goLive } from './go-live'
import { goLiveStatus } from './go-live-status'
import { handoverLists } from './handover'
import { opening } from './opening'
import { guards } from './opening-guard'
import { reverseCharge } from './reverse-charge'
import { bills as billsStore, chargeRequests, dueCursors } from './store'
import { trend } from './trend'

export const operations = [
  bills,
  charge,
  charges,
  decideCharge,
  due,
  explain,
  goLive,
  goLiveStatus,
  opening,
  reverseCharge,
  trend,
]
export const jobs = () => import('./jobs')
export const collections = [handoverLists, guards, billsStore, chargeRequests, dueCursors]
