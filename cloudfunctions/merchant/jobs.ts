import type { Job } from '../operation/job'
import { nextEffect, takeEffect } from './take-effect'

export const jobs: readonly Job[] = [{ name: 'accounts', work: takeEffect, next: nextEffect }]
