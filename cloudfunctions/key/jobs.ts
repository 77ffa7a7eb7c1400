import type { Job } from '../operation/job'
import { remindOfKeys } from './remind'
import { firstOverdue } from './store'

export const jobs: readonly Job[] = [{ name: 'keys', work: remindOfKeys, next: firstOverdue }]
