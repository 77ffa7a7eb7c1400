import { request } from '../../shared/deposit/act'
import { Refusal } from '../../shared/refusal'
import { accountIn } from '../account/change'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { handOf } from '../people/same-person'
import { dueIn, isTheirs, originOf, ownerNames } from './money'
import { deposits } from './store'
import { stepTold } from './told'

export const requestRefund = operation(
  'deposit.requestRefund',
  {
    prepare: async ({ input, reach, now }) => {
      const deposit = await deposits.get(null, input.depositId, reach)
      const [origin, owners] = await Promise.all([originOf(deposit, now), ownerNames(deposit.houseId, now)])
      return { origin, owners }
    },
    freeze: async ({ input, actor }) => freezePhotos(input.attorney, actor.personId),
  },
  async ({ input, actor, reach, now, tx, emit, prepared }) => {
    const { depositId, requestId: _, ...wish } = input
    const found = await deposits.get(tx, depositId, reach)
    if (!isTheirs(found, await accountIn(tx, found.houseId), reach)) throw new Refusal('deposit.not_found')
    // A household's name does not stay with money that must be kept when its person is forgotten.
    const own = !reach.some(hold => hold.level === 'estate' && hold.estateId === found.estateId)
    const by = { ...handOf(actor, '', now), ...(own && { byName: '' }) }
    const asked = request(found, wish, { ...prepared, dueFen: await dueIn(tx, found) }, by)
    await deposits.put(tx, asked)
    emit(...stepTold(asked))
    return { depositId }
  },
)
