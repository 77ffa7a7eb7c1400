import type { Day } from '../calendar/day'
import { isSameName } from '../normalise'
import { Refusal } from '../refusal'
import type { DocumentKind, Signatory } from './schema'

const has = (one: Signatory, kind: DocumentKind) => one.documents.some(document => document.kind === kind)
const requireDocument = (one: Signatory, kind: DocumentKind): void => {
  if (!has(one, kind)) throw new Refusal('movein.document_missing', { who: one.name, what: kind })
}
/** A proxy shows who they are and a copy of a power of attorney, still valid, from an owner of this house. */
function requireProxy(one: Signatory, owners: readonly string[], today: Day): void {
  requireDocument(one, 'ID')
  requireDocument(one, 'POWER_OF_ATTORNEY')
  const power = one.documents.find(document => document.kind === 'POWER_OF_ATTORNEY')
  const known = owners.some(owner => isSameName(owner, one.actsFor ?? ''))
  if (!known || !power?.copy || (power.validUntil !== undefined && power.validUntil < today))
    throw new Refusal('movein.proxy_unfit', { who: one.name })
}

/**
 * A ladder: every owner is accounted for (here, represented, or absent with a reason), everybody here has shown an ID,
 * proxies a valid power of attorney, somebody the contract, and at least one of them can sign.
 */
export function requireIdentity(signatories: readonly Signatory[], owners: readonly string[], today: Day): void {
  for (const owner of owners) {
    const one = signatories.find(signatory => signatory.capacity !== 'proxy' && isSameName(signatory.name, owner))
    if (!one) throw new Refusal('movein.owner_missing', { who: owner })
    if (one.presence === 'absent' && !one.note) throw new Refusal('movein.absence_unexplained', { who: owner })
    const represented = signatories.some(other => other.capacity === 'proxy' && isSameName(other.actsFor ?? '', owner))
    if (one.presence === 'represented' && !represented) throw new Refusal('movein.proxy_unfit', { who: owner })
  }
  const here = signatories.filter(one => one.presence === 'present')
  if (here.length === 0) throw new Refusal('movein.nobody_here')
  for (const one of here) {
    if (one.capacity === 'proxy') requireProxy(one, owners, today)
    else requireDocument(one, 'ID')
  }
  if (!signatories.some(one => has(one, 'CONTRACT')))
    throw new Refusal('movein.document_missing', { who: here[0]?.name ?? '', what: 'CONTRACT' })
}
/** Owners who have neither signed nor sent anybody: their signatures are still to follow. */
export const stillToSign = (signatories: readonly Signatory[]): string[] =>
  signatories.filter(one => one.presence === 'absent').map(one => one.name)
