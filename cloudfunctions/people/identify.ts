import { newId } from '../../shared/id'
import { matchingPhone } from '../../shared/people/phone'
import { Refusal } from '../../shared/refusal'
import { houseByCode, residentsOf } from '../estate/lookup'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { countAttempt } from './attempt'
import { consented } from './consented'
import { giveGrant } from './grants'

/** Phone (vouched for by WeChat), surname and house must all agree with the company's books. */
export const identify = operation(
  'people.identify',
  {
    prepare: async ({ input, actor, now }) => {
      const person = await countAttempt(actor.personId, now)
      if (!person.phone) throw new Refusal('people.phone_unverified')
      const phone = matchingPhone(person.phone)
      const house = await houseByCode(input.estateId, input.houseCode)
      const known = house ? await residentsOf(house._id) : []
      const match = known.find(row => row.phone === phone && row.name.startsWith(input.surname))
      if (!house || !match) throw new Refusal('people.no_match')
      return { houseId: house._id, name: match.name, role: match.role }
    },
  },
  async ({ actor, now, tx, prepared, emit }) => {
    const person = await consented(tx, actor.personId)
    const place = await places.get(tx, prepared.houseId, SYSTEM)
    const grant = {
      grantId: newId('grt', now),
      role: prepared.role,
      estateId: place.estateId,
      houseIds: [place._id],
      from: now,
      until: null,
    }
    await giveGrant(tx, { ...person, name: prepared.name, attempts: [] }, grant, place, now)
    emit({
      event: 'people.joined',
      estateId: place.estateId,
      reference: { houseId: place._id },
      audiences: [{ house: place._id, at: now }],
    })
    return { houseId: place._id }
  },
)
