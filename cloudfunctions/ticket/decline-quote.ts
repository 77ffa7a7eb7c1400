import { operation } from '../operation/operation'
import { answerQuote } from './answer-quote'

export const declineQuote = operation('ticket.declineQuote', scene =>
  answerQuote(scene, { agree: false, reason: scene.input.reason }),
)
