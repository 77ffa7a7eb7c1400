import { maskPhone } from '../../shared/people/mask'
import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { persons } from '../people/store'
import { followUps } from './store'

export const list = look('followup.list', async ({ input, actor, reach }) => {
  const { estateId, state, cursor } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const page = await followUps.list(
    reach.filter(hold => hold.estateId === estateId),
    {
      filter: { state },
      order: { field: 'dueAt', direction: state === 'due' ? 'asc' : 'desc' },
      cursor,
      limit: 30,
    },
  )
  const asked = page.items.flatMap(({ ask }) => ask.personId ?? [])
  const phones = new Map((await persons.byIds(asked, ['phone'])).map(one => [one._id, one.phone]))
  return {
    ...page,
    items: page.items.map(one => ({
      followUpId: one._id,
      subject: one.subject,
      ticketId: one.ticketId,
      houseId: one.houseId,
      placeLabel: one.placeLabel,
      category: one.category,
      name: one.ask.name,
      phone: maskPhone(one.ask.phone ?? phones.get(one.ask.personId ?? '') ?? null),
      madeAt: one.madeAt,
      dueAt: one.dueAt,
      state: one.state,
      attempts: one.attempts.map(({ byId: _, ...attempt }) => attempt),
      nextAction: one.nextAction,
      ledTo: one.ledTo,
      ownWork: one.doneBy.includes(actor.personId),
    })),
  }
})
