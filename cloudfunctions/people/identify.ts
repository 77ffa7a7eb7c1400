import { newId } from '../../shared/id'
import { beginsWithName } from '../../shared/normalise'
import { matchingPhone } from '../../shared/people/phone'
import { Refusal } from '../../shared/refusal'
import { houseAsWritten, residentsBy } from '../estate/lookup'
import { places } from '../estate/store'
import { operation } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { countAttempt } from './attempt'
import { consented } from './consented'
import { giveGrant } from './grants'

/** Phone (vouched for by WeChat), surname and house must all agree with the register. A spelling costs no attempt. */
export const identify = operation(
  'people.identify',
  {
    prepare: async ({ input, actor, now }) => {
      const { phone } = await consented(null, actor.personId)
      if (!phone) throw new Refusal('people.phone_unverified')
      const house = await houseAsWritten(input.estateId, input.houseCode)
      await countAttempt(actor.personId, now)
      const number = matchingPhone(phone)
      const known = number ? await residentsBy(house._id, number) : []
      const match = known.find(row => beginsWithName(row.name, input.surname))
      if (!match) throw new Refusal('people.no_match')
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
