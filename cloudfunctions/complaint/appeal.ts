import { appeal as decide } from '../../shared/complaint/act'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { staff } from '../ticket/events'
import { complaintEvent } from './steps'
import { complaints } from './store'

export const appeal = operation('complaint.appeal', async ({ input, actor, reach, now, tx, emit }) => {
  const { ticketId, reason } = input
  const found = await complaints.get(tx, ticketId, reach)
  const theirs = reach.some(hold => hold.level === 'own' && complaints.covers(found, [hold]))
  if (!theirs && !found.onBehalf) throw new Refusal('complaint.own_appeal')
  const after = decide(found, handOf(actor, reason, now))
  await complaints.put(tx, after)
  emit(complaintEvent('complaint.appealed', after, [staff(after, 'manager')]))
  return { ticketId }
})
