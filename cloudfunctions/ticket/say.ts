import type { Side } from '../../shared/ticket/message'
import type { Ticket } from '../../shared/ticket/schema'
import { say as decide, requireWords } from '../../shared/ticket/talk'
import { freezePhotos, freezeVoice } from '../file/attach'
import type { Audience } from '../operation/journal'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { askers, assignee, staff, ticketEvent } from './events'
import { sideOf } from './side'
import { messages, talks, tickets } from './store'

export const say = operation(
  'ticket.say',
  {
    freeze: async ({ input, actor }) => {
      requireWords(input)
      const [photos, sound] = await Promise.all([
        freezePhotos(input.files, actor.personId),
        input.voice && freezeVoice(input.voice.fileId, actor.personId),
      ])
      return new Map([...photos, ...(sound ?? [])])
    },
  },
  async ({ input, actor, reach, now, tx, emit }) => {
    const found = await tickets.get(tx, input.ticketId, reach)
    const side = sideOf(found, actor.personId, reach)
    const talk = await talks.find(tx, found._id)
    const said = decide({ ticket: found, talk, by: byOf(actor), side, said: input, now })
    await messages.insert(tx, said.message)
    await talks.put(tx, said.talk)
    if (said.ticket !== found) await tickets.put(tx, said.ticket)
    const event = input.internal ? 'ticket.noted' : 'ticket.said'
    emit(ticketEvent(event, found, listeners(found, side, input.internal, now)))
    return { ticketId: found._id, messageId: said.message._id }
  },
)

/** The other sides; of a note, the colleagues. */
const listeners = (ticket: Ticket, side: Side, internal: boolean, now: number): Audience[] => [
  ...assignee(ticket),
  ...(side === 'desk' ? [] : [staff(ticket, 'clerk')]),
  ...(side === 'household' || internal ? [] : askers(ticket, now)),
]
