import { deduct as decide } from '../../shared/deposit/act'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { dueIn } from './money'
import { deposits } from './store'

export const deduct = operation(
  'deposit.deduct',
  { freeze: async ({ input, actor }) => freezePhotos(input.photos, actor.personId) },
  async ({ input, actor, reach, now, tx }) => {
    const found = await deposits.get(tx, input.depositId, reach)
    const { amountFen, reason, photos } = input
    const deduction = { amountFen, reason, photos, hand: handOf(actor, '', now) }
    await deposits.put(tx, decide(found, deduction, await dueIn(tx, found)))
    return { depositId: found._id }
  },
)
