import type { Job } from '../operation/job'
import { remind } from './remind'
import { equipments } from './store'

export const jobs: readonly Job[] = [{ name: 'equipment-due', work: remind, next: () => equipments.next('tellAt') }]
