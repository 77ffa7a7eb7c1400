import type { Job } from '../operation/job'
import { nextStatement, workStatements } from './work'

export const jobs: readonly Job[] = [{ name: 'statements', work: workStatements, next: nextStatement }]
