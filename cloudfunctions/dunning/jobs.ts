import type { Job } from '../operation/job'
import { nextStages, tellStages } from './tell'

export const jobs: readonly Job[] = [{ name: 'dunning', work: tellStages, next: nextStages }]
