import { nouns } from './nouns'
import { looks } from './operation/audited-look'
import { journal } from './operation/journal'
import { leases } from './operation/lease'
import { allCode, serve } from './operation/noun'
import { secrets } from './operation/secret'
import { guards, jobCursors, settings } from './operation/shelf'
import type { Declaration } from './operation/store'

/** What the local database and the deployment create: every noun's collections with their indexes. */
export async function collections(): Promise<Declaration[]> {
  serve(nouns)
  const ofNouns = (await allCode()).flatMap(code => [...code.collections])
  return [journal, leases, secrets, looks, settings, guards, jobCursors, ...ofNouns].map(store => store.declaration)
}
