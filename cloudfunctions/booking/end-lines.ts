import { endLine } from '../../shared/booking/slot'
import { commitOnce } from '../operation/operation'
import { whenSaid } from './events'
import { linesOver, slots } from './store'

const CHUNK = 50

/** Who waited until the end and got no place hears of it, so that nobody waits for what does not come. */
export async function endLines(now: number): Promise<number> {
  const over = await linesOver(now, CHUNK)
  for (const { _id, lineEndsAt } of over) {
    const journalId = `system:line:${_id}:${lineEndsAt}:${now}`
    await commitOnce({ journalId, name: 'line', now }, async (tx, emit) => {
      const slot = await slots.find(tx, _id)
      if (!slot?.lineEndsAt || slot.lineEndsAt > now) return null
      await slots.put(tx, endLine(slot))
      emit({
        event: 'booking.line_over',
        estateId: slot.estateId,
        reference: { slotId: _id, kind: slot.kind, when: whenSaid(slot.start) },
        audiences: slot.waiting.map(({ houseId }) => ({ house: houseId, at: now })),
      })
      return { slotId: _id }
    })
  }
  return over.length
}
