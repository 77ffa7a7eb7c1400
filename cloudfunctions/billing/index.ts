import { bills } from './bills'
import { charge } from './charge'
import { due } from './due'
import { explain } from './explain'
import { goLive } from './go-live'
import { goLiveStatus } from './go-live-status'
import { opening } from './opening'
import { trend } from './trend'

export const billing = [bills, charge, due, explain, goLive, goLiveStatus, opening, trend]
