import type { Job } from '../operation/job'
import { followArrears, nextArrears } from './follow-arrears'
import { nextProof, proveNightly } from './nightly'
import { nextLookWatch, watchLooks } from './watch-looks'

export const jobs: readonly Job[] = [
  { name: 'arrears', work: followArrears, next: nextArrears },
  { name: 'looks', work: watchLooks, next: nextLookWatch },
  { name: 'proofs', work: proveNightly, next: nextProof },
]
