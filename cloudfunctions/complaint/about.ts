import { nameAbout } from '../../shared/complaint/act'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { rosters } from '../people/store'
import { take, whoIs } from './steps'
import { complaints } from './store'

export const about = operation(
  'complaint.about',
  { prepare: whoIs },
  async ({ input: { ticketId, personId }, actor, reach, now, tx, prepared: is }) => {
    const { estateId } = await complaints.get(tx, ticketId, reach)
    const whom = personId === null ? null : await colleague(tx, estateId, personId)
    await take({ tx, ticketId, reach, actor, note: '', now, is }, (found, by) => nameAbout(found, whom, by))
    return { ticketId }
  },
)
async function colleague(tx: Tx, estateId: string, personId: string) {
  const found = (await rosters.find(tx, estateId))?.staff.find(one => one.personId === personId)
  if (!found) throw new Refusal('complaint.nobody_here')
  return { personId, name: found.name }
}
