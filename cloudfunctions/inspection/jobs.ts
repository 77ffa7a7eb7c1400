import type { Job } from '../operation/job'
import { firstPaperDue } from '../paper/store'
import { printSealed } from './print'

export const jobs: readonly Job[] = [{ name: 'papers', work: printSealed, next: () => firstPaperDue('acceptance') }]
