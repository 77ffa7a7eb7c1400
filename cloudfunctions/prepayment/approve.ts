import { takeStep } from '../../shared/approval/step'
import { pass } from '../../shared/prepayment/pass'
import { PASSING_RULE, type Passing } from '../../shared/prepayment/schema'
import { change } from '../account/change'
import type { Emitted } from '../operation/journal'
import { operation } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { handOf, ownAmong } from '../people/same-person'
import { housesOf, membersOf, passings } from './store'

/** The second person's word: the money goes over in the same transaction, and both sides are told. */
export const approve = operation(
  'prepayment.approve',
  {
    prepare: async ({ input, actor, reach }) => {
      const passing = await passings.get(null, input.passingId, reach)
      const members = await membersOf(null, passing)
      return ownAmong(actor.personId, [passing.requested.byId, ...members.map(one => one.personId)])
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: is }) => {
    const found = await passings.get(tx, input.passingId, reach)
    const by = { ...handOf(actor, input.note ?? '', now), is }
    await passings.put(tx, takeStep(PASSING_RULE, found, 'approve', by, await membersOf(tx, found)))
    await carryOut(tx, found, now)
    const { _id: passingId, estateId, requested } = found
    emit({ event: 'prepayment.passed', estateId, reference: { passingId }, audiences: [{ persons: [requested.byId] }] })
    emit(told('prepayment.moved_away', found, found.from, now))
    emit(told('prepayment.moved_in', found, found.to, now))
    return { passingId }
  },
)

/** Once an account: a prepayment that stays in its house changes one of them, else each side balances by itself. */
async function carryOut(tx: Tx, passing: Passing, now: number): Promise<void> {
  for (const houseId of housesOf(passing)) {
    const { _id, estateId } = passing
    const entry = {
      _id: `prepayment:${_id}:${houseId}`,
      estateId,
      houseId,
      at: now,
      kind: 'transfer' as const,
      note: '',
    }
    await change(tx, { houseId, estateId }, now, before => {
      const { account, postings, prepaid } = pass(before, passing)
      return { account, entries: [{ ...entry, postings, prepaid }] }
    })
  }
}
const told = (
  event: 'prepayment.moved_away' | 'prepayment.moved_in',
  { estateId, amountFen }: Passing,
  { houseId, houseLabel: label, payer }: Passing['from'],
  now: number,
): Emitted => ({
  event,
  estateId,
  reference: { houseId, label, amountFen: String(amountFen) },
  audiences: [{ house: houseId, at: now, payers: [payer] }],
})
