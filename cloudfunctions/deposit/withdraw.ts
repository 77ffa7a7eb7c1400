import { withdraw as decide } from '../../shared/deposit/act'
import { chargeSeen, takeDepositBack } from '../billing/reversal'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { dueIn } from './money'
import { deposits } from './store'

/** The house owes it no longer, and is told. */
export const withdraw = operation(
  'deposit.withdraw',
  {
    prepare: async ({ input, reach }) => {
      const { billId } = await deposits.get(null, input.depositId, reach)
      return billId === null ? null : chargeSeen(billId)
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: seen }) => {
    const found = await deposits.get(tx, input.depositId, reach)
    const paidFen = found.amountFen - (await dueIn(tx, found))
    await deposits.put(tx, decide(found, paidFen, handOf(actor, input.reason, now)))
    if (seen) await takeDepositBack(tx, emit, seen, input.reason, now)
    return { depositId: found._id }
  },
)
