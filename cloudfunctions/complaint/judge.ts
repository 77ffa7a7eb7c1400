import { judge as decide } from '../../shared/complaint/act'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { staff } from '../ticket/events'
import { complaintEvent, take, whoIs } from './steps'

/** Valid at once; anything else is a proposal, which the supervisor hears of. */
export const judge = operation(
  'complaint.judge',
  { prepare: whoIs, freeze: async ({ input, actor }) => freezePhotos(input.evidence, actor.personId) },
  async ({ input: { ticketId, decision, reason, evidence }, actor, reach, now, tx, emit, prepared: is }) => {
    const judged = await take({ tx, ticketId, reach, actor, note: reason, now, is }, (found, by) =>
      decide(found, decision, evidence, by),
    )
    if (judged.waits === 'approval') emit(complaintEvent('complaint.proposed', judged, [staff(judged, 'supervisor')]))
    return { ticketId }
  },
)
