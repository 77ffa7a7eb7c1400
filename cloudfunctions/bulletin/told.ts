import type { Bulletin } from '../../shared/bulletin/schema'
import { cloud } from '../operation/database'
import type { Audience, Emitted } from '../operation/journal'

export const bulletinEvent = (event: string, bulletin: Bulletin, audiences: Audience[]): Emitted => ({
  ...{ event, estateId: bulletin.estateId, audiences },
  reference: { bulletinId: bulletin._id, title: bulletin.title, byName: bulletin.drafted.name },
})
export const JOB = 'bulletins'
/** Tells the clock that somebody waits to be told. Losing it is harmless: the timer comes every minute. */
export async function wakeTelling(): Promise<void> {
  void cloud()
    .callFunction({ name: 'clock', data: { job: JOB } })
    .catch(() => undefined)
  await new Promise(resolve => setImmediate(resolve))
}
