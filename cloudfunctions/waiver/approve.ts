import { payersIn } from '../../shared/account/posting'
import { limitOf, within } from '../../shared/approval/limit'
import { takeStep } from '../../shared/approval/step'
import { WAIVER_RULE, waiverLimits } from '../../shared/waiver/act'
import { waive } from '../../shared/waiver/waive'
import { change } from '../account/change'
import { addBills } from '../billing/store'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { rolesIn } from '../operation/reach'
import { handOf, ownAmong } from '../people/same-person'
import { type Seen, seenBills } from '../settlement/seen'
import { priceBooks } from '../tariff/store'
import { handsOf, waivers } from './store'

/** Lets go: the decision, the account, one entry, and the late penalty it concerns, in one transaction. */
export const approve = operation(
  'waiver.approve',
  {
    prepare: async ({ input, actor, reach }) => {
      const waiver = await waivers.get(null, input.waiverId, reach)
      const { account, seen } = (await seenBills([waiver.houseId])).get(waiver.houseId) as Seen
      const hands = handsOf(waiver, await places.find(null, waiver.houseId))
      const granted = account?.granted.map(one => one.byId) ?? []
      return { seen, is: await ownAmong(actor.personId, [...hands, ...granted]) }
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: { seen, is } }) => {
    const waiver = await waivers.get(tx, input.waiverId, reach)
    const { _id: waiverId, estateId, houseId, reason } = waiver
    const { policy } = (await priceBooks.find(tx, estateId)) ?? {}
    const limitFen = limitOf(waiverLimits(policy?.waiverLimitFen), rolesIn(reach, estateId))
    const place = await places.find(tx, houseId)
    const by = { ...handOf(actor, input.note, now), is }
    await waivers.put(tx, takeStep(WAIVER_RULE, waiver, 'approve', by, place?.members))
    const entry = { _id: `waiver:${waiverId}`, estateId, houseId, at: now, kind: 'waiver' as const }
    const done = await change(tx, waiver, now, before => {
      const granted = within(before.granted, { kind: 'waiver', amountFen: waiver.amountFen, by }, limitFen)
      const { account, penalties, parts, prepaid, postings } = waive({ ...before, granted }, seen, waiver, now)
      const note = reason.slice(0, 200)
      return { account, bills: penalties, entries: [{ ...entry, postings, note, parts, prepaid }] }
    })
    await addBills(tx, done?.bills ?? [])
    const payers = done?.entries.flatMap(payersIn) ?? []
    const audiences = [{ persons: [waiver.requested.byId] }, { house: houseId, at: now, payers }]
    emit({ event: 'waiver.approved', estateId, reference: { waiverId, houseId }, audiences })
    return { waiverId }
  },
)
