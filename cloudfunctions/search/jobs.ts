import { type Job, waiting } from '../operation/job'
import { spellNames } from './spell'
import { founds } from './store'

export const jobs: readonly Job[] = [
  { name: 'spellings', work: spellNames, next: now => waiting(founds, { toSpell: 1 }, now) },
]
