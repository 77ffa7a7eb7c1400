import type { Job } from '../operation/job'
import { judgeShifts } from './judge'
import { weeks } from './store'

export const jobs: readonly Job[] = [{ name: 'duty-shifts', work: judgeShifts, next: () => weeks.next('judgeAt') }]
