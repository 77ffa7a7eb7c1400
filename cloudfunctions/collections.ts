import { nouns } from './nouns'
import { looks } from './operation/audited-look'
import { jobCursors } from './operation/job-cursor'
import { journal } from './operation/journal'
import { leases } from './operation/lease'
import { allCode, serve } from './operation/noun'
import { secrets } from './operation/secret'
import type { Declaration } from './operation/store'

/** What the local database and the deployment create: every noun's collections with their indexes. */
export async function collections(): Promise<Declaration[]> {
  serve(nouns)
  const ofNouns = (await allCode()).flatMap(code => [...code.collections])
  return [journal, leases, secrets, looks, jobCursors, ...ofNouns].map(store => store.declaration)
}
