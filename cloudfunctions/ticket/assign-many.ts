import { Refusal } from '../../shared/refusal'
import type { GivenOrNot } from '../../shared/ticket/crew'
import { sentenceOf } from '../operation/noun'
import { commitPart, operation } from '../operation/operation'
import type { Somebody } from '../operation/reach'
import { giveTo } from './assign'

/** So many at a time: each is a transaction of its own, and none waits for another. */
const BESIDE = 5

/** Several into one colleague's hands: each is given or refused by itself, and a form sent again gives none twice. */
export const assignMany = operation(
  'ticket.assignMany',
  {
    prepare: async ({ input: { ticketIds, personId, requestId }, actor, reach, now }) => {
      const part = { name: 'ticket.assignMany', actor, now, requestId }
      const giveOne = (ticketId: string) =>
        commitPart({ ...part, of: ticketId, asked: { ticketId, personId } }, (tx, emit) =>
          giveTo({ tx, emit, actor, reach, now }, ticketId, personId),
        ).then(
          () => null,
          error => refusalOf(error, actor),
        )
      const results: GivenOrNot[] = []
      for (let at = 0; at < ticketIds.length; at += BESIDE)
        results.push(...(await Promise.all(ticketIds.slice(at, at + BESIDE).map(giveOne))))
      return results
    },
  },
  async ({ prepared }) => ({ results: prepared }),
)

/** What a person reads of one that was refused; a bug stops the whole, to be sent again. */
async function refusalOf(error: unknown, actor: Somebody): Promise<GivenOrNot> {
  if (!(error instanceof Refusal)) throw error
  const { code, message } = error.answer(await sentenceOf(error.code), actor.language)
  return { code, message }
}
