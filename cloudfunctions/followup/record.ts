import { record as decide } from '../../shared/followup/act'
import { operation } from '../operation/operation'
import { ownAmong } from '../people/same-person'
import { reopenTicket, reportAgain } from '../ticket/again'
import { followUps } from './store'

export const record = operation(
  'followup.record',
  {
    prepare: async ({ input, actor, reach }) =>
      ownAmong(actor.personId, (await followUps.get(null, input.followUpId, reach)).doneBy),
  },
  async ({ input: { followUpId, ...said }, actor, reach, now, tx, emit, prepared: is }) => {
    const found = await followUps.get(tx, followUpId, reach)
    const by = { personId: actor.personId, name: actor.name }
    const after = decide(found, said, { ...by, is }, now)
    const going = { tx, emit, ticketId: found.ticketId ?? '', by, words: said.remarks, now }
    const ledTo =
      said.nextAction === 'reopen'
        ? await reopenTicket(going)
        : said.nextAction === 'new_ticket'
          ? await reportAgain(going)
          : null
    await followUps.put(tx, { ...after, ledTo })
    return { followUpId, ticketId: ledTo }
  },
)
