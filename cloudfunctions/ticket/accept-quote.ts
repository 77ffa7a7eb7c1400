import { operation } from '../operation/operation'
import { answerQuote } from './answer-quote'

export const acceptQuote = operation('ticket.acceptQuote', scene => answerQuote(scene, { agree: true, reason: '' }))
