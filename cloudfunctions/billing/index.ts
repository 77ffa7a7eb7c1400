import { bills } from './bills'
import { charge } from './charge'
import { due } from './due'
import { explain } from './explain'
import { goLive } from './go-live'
import { goLiveStatus } from './go-live-status'
import { handoverLists } from './handover'
import { opening } from './opening'
import { guards } from './opening-guard'
import { bills as billsStore, dueCursors } from './store'
import { trend } from './trend'

export const operations = [bills, charge, due, explain, goLive, goLiveStatus, opening, trend]
export const jobs = () => import('./jobs')
export const collections = [handoverLists, guards, billsStore, dueCursors]
