import type { Job } from '../operation/job'
import { escalateDefects } from './escalate'
import { firstOverdueDefect } from './store'

export const jobs: readonly Job[] = [{ name: 'defects', work: escalateDefects, next: firstOverdueDefect }]
