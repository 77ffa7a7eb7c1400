import { markOf, nextPart, toldPart } from '../../shared/outage/act'
import type { Outage } from '../../shared/outage/schema'
import { personsOf, TOGETHER } from '../../shared/outage/whom'
import { commitOnce } from '../operation/operation'
import { asOutage, outages, partOf, putOutage } from './store'
import { outageEvent } from './told'

/** So many outages are told of in one go, some parts of the households each. */
const CHUNK = 10
/** Under what name the journal keeps that some parts were told, and which of its events a part is. */
const tellingId = ({ _id }: Pick<Outage, '_id'>, mark: string, part: number): string =>
  `system:outage:${_id}:${mark}:${Math.floor(part / TOGETHER)}`
/** A message of a part in somebody's inbox. */
export const messageId = (outage: Pick<Outage, '_id'>, mark: string, part: number, personId: string): string =>
  `${tellingId(outage, mark, part)}#${part % TOGETHER}:${personId}:inbox`

/**
 * Tells the next parts of the households of each outage that waits; each part once for each thing there is to say, in one
 * transaction with how far it came, so that a crash anywhere goes on where it stopped.
 */
export async function tellHouseholds(now: number): Promise<number> {
  const due = await outages.due('tellAt', now, CHUNK)
  for (const found of due) {
    const seen = asOutage(found)
    const part = nextPart(seen)
    const journalId = tellingId(seen, markOf(seen), part)
    await commitOnce({ journalId, name: 'outage-notices', now }, async (tx, emit) => {
      const kept = await outages.find(tx, found._id)
      const outage = kept && asOutage(kept)
      // Something newer is to be said, or somebody else has told these parts.
      if (!outage || markOf(outage) !== markOf(seen) || nextPart(outage) !== part) return null
      let told = outage
      for (let at = Math.max(part, 0); at < Math.min(part + TOGETHER, outage.told.length); at += 1) {
        const persons = personsOf((await partOf(tx, outage._id, at))?.houses ?? [], at)
        emit(outageEvent(`outage.${outage.telling}`, outage, [{ persons }]))
        told = toldPart(told, at, now)
      }
      await putOutage(tx, part < 0 ? toldPart(outage, part, now) : told)
      return { outageId: outage._id, part }
    })
  }
  return due.length
}
