import { signed } from '../inspection/signature'
import type { Strokes } from '../inspection/strokes'
import { Refusal } from '../refusal'
import type { HandOver } from './schema'

const answerable = ({ state, taker }: HandOver, personId: string): void => {
  if (taker.personId !== personId) throw new Refusal('duty.not_taker')
  if (state !== 'offered') throw new Refusal('duty.answered')
}
/** Signed for by who comes, with the own hand. Refuses anybody else, and a second answer. */
export function accept(found: HandOver, personId: string, signature: Strokes, now: number): HandOver {
  answerable(found, personId)
  return { ...found, state: 'accepted', answeredAt: now, takerSignature: signed(signature) }
}
export function decline(found: HandOver, personId: string, reason: string, now: number): HandOver {
  answerable(found, personId)
  return { ...found, state: 'declined', answeredAt: now, reason }
}
/** Offered to somebody else instead, or once more. */
export const replace = (found: HandOver, now: number): HandOver =>
  found.state === 'offered' ? { ...found, state: 'replaced', answeredAt: now } : found
