import type { Held } from '../../shared/meter/schema'
import { Refusal } from '../../shared/refusal'
import type { Reaches } from '../operation/reach'
import type { Tx } from '../operation/transaction'
import { heldReadings } from './store'

interface Looked {
  estateId: string
  items: { heldId: string; reason: string }[]
}
/** Those of the named ones that still wait, the earlier day first. Nobody decides on what they sent in of their own home. */
export async function waitingOf(tx: Tx, { estateId, items }: Looked, personId: string, reach: Reaches) {
  const found: { heldId: string; reason: string; held: Held }[] = []
  const reasons = new Map(items.map(one => [one.heldId, one.reason]))
  for (const [heldId, reason] of reasons) {
    const held = await heldReadings.get(tx, heldId, reach)
    if (held.estateId !== estateId) throw new Refusal('meter.held_not_found')
    if (held.from === 'household' && held.by === personId) throw new Refusal('meter.self_check')
    found.push({ heldId, reason, held })
  }
  const waiting = found.filter(one => one.held.state === 'waiting')
  waiting.sort((a, b) => (a.held.readOn < b.held.readOn ? -1 : 1))
  return { waiting, decidedBefore: found.length - waiting.length }
}
