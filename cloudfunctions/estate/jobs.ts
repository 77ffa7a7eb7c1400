import type { Job } from '../operation/job'
import { waiting } from '../operation/job'
import { applyImport } from './apply-import'
import { imports } from './store'

export const jobs: readonly Job[] = [
  { name: 'import', work: applyImport, next: now => waiting(imports, { state: 'running' }, now) },
]
