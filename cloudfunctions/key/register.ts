import { asCounted } from '../../shared/estate/spelling'
import { stem } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { keepFound } from '../search/keep'
import { foundKey } from './found'
import { keys } from './store'

/** The number is the id, so that two people cannot give it at once. */
export const register = operation('key.register', async ({ input, actor, reach, now, tx }) => {
  const house = await places.get(tx, input.houseId, reach)
  if (house.kind !== 'house') throw new Refusal('place.not_found')
  const keyId = `key_${stem(house.estateId)}_${input.number}`
  if (await keys.find(tx, keyId)) throw new Refusal('key.number_taken', { number: input.number })
  await keys.insert(tx, {
    _id: keyId,
    estateId: house.estateId,
    houseId: house._id,
    houseLabel: house.label,
    number: input.number,
    items: input.items,
    state: 'in_custody',
    authorisation: input.authorisation ?? null,
    holderName: '',
    lentById: null,
    dueAt: null,
    remindAt: null,
    reservedFor: null,
    createdAt: now,
    orderKey: asCounted(`${house.label} ${input.number}`),
    ledger: [{ what: 'registered', at: now, byId: actor.personId, byName: actor.name }],
  })
  const { estateId, _id: houseId, label: houseLabel } = house
  await keepFound(tx, foundKey({ _id: keyId, estateId, houseId, houseLabel, number: input.number }))
  return { keyId }
})
