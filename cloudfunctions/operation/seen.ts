import { Refusal } from '../../shared/refusal'

/** What somebody else saved since it was read is not written over. Refuses `request.outdated`; answers the next version. */
export function nextVersion(saved: number | undefined, seen: number): number {
  const version = saved ?? 0
  if (version !== seen) throw new Refusal('request.outdated', {}, { version })
  return version + 1
}
