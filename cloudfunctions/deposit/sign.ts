import { sign as decide } from '../../shared/deposit/act'
import { Refusal } from '../../shared/refusal'
import { accountIn } from '../account/change'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { refunds } from '../refund/store'
import { isTheirs } from './money'
import { deposits } from './store'

/** On the own phone, or on the glass of whoever pays: then that person is named beside the signature. */
export const sign = operation('deposit.sign', async ({ input, actor, reach, now, tx }) => {
  const found = await deposits.get(tx, input.depositId, reach)
  if (!isTheirs(found, await accountIn(tx, found.houseId), reach)) throw new Refusal('deposit.not_found')
  const atDesk = reach.some(hold => hold.level === 'estate' && hold.estateId === found.estateId)
  const refundId = found.round?.paid?.refundId
  const refund = refundId ? ((await refunds.find(tx, refundId))?.state ?? null) : null
  const of = { name: found.round?.asked.payeeName ?? '', witnessName: atDesk ? actor.name : '', refund }
  await deposits.put(tx, decide(found, input.signature, of, handOf(actor, '', now)))
  return { depositId: found._id }
})
