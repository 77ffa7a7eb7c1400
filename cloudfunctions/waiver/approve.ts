import { gains } from '../../shared/approval/persons'
import { Refusal } from '../../shared/refusal'
import { requireWithin, stepWaiver } from '../../shared/waiver/act'
import { DEFAULT_LIMIT_FEN } from '../../shared/waiver/schema'
import { waive } from '../../shared/waiver/waive'
import { change } from '../account/change'
import { bills } from '../billing/store'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { type Seen, seenBills } from '../settlement/seen'
import { priceBooks } from '../tariff/store'
import { decisionOf, waivers } from './store'

/** Lets go: the decision, the account, one entry, and the late penalty it concerns, in one transaction. */
export const approve = operation(
  'waiver.approve',
  {
    prepare: async ({ input, reach }) => {
      const { houseId } = await waivers.get(null, input.waiverId, reach)
      return ((await seenBills([houseId])).get(houseId) as Seen).seen
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: seen }) => {
    const waiver = await waivers.get(tx, input.waiverId, reach)
    const { _id: waiverId, estateId, houseId, kind, reason } = waiver
    const isManager = reach.some(hold => hold.role === 'manager' && hold.estateId === estateId)
    const book = isManager ? null : await priceBooks.find(tx, estateId)
    const limitFen = isManager ? null : (book?.policy?.waiverLimitFen ?? DEFAULT_LIMIT_FEN)
    const approved = stepWaiver(waiver, 'approve', decisionOf(actor, input.note, now))
    const place = await places.find(tx, houseId)
    if (gains(actor.personId, place?.members ?? [], now)) throw new Refusal('waiver.own_household')
    await waivers.put(tx, approved)
    const entry = { _id: `waiver:${waiverId}`, estateId, houseId, at: now, kind: 'waiver' as const }
    const done = await change(tx, waiver, now, before => {
      const granted = requireWithin(before, waiver.amountFen, limitFen, actor.personId, now)
      const { account, penalties, parts, prepaid, postings } = waive({ ...before, granted }, seen, waiver, now)
      const note = `${kind} ${reason}`.slice(0, 200)
      return { account, bills: penalties, entries: [{ ...entry, postings, note, parts, prepaid }] }
    })
    for (const penalty of done?.bills ?? []) await bills.insert(tx, penalty)
    const audiences = [{ persons: [waiver.asked.byId] }, { house: houseId, at: now, only: ['owner'] }]
    emit({ event: 'waiver.approved', estateId, reference: { waiverId, houseId }, audiences })
    return { waiverId }
  },
)
