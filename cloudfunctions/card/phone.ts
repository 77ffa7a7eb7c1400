import { livesHere } from '../../shared/estate/lives'
import { Refusal } from '../../shared/refusal'
import { type Place, places, residents } from '../estate/store'
import { auditedLook } from '../operation/audited-look'
import { persons } from '../people/store'

export const phone = auditedLook('card.phone', async ({ input: { houseId, of }, reach, record, now }) => {
  const [place, resident] = await Promise.all([places.get(null, houseId, reach), residents.find(null, of)])
  const lives = resident?.houseId === houseId && resident.until === null
  const number = lives ? (resident.phone ?? resident.contact) : await byGrant(place, of, now)
  if (!number) throw new Refusal('people.not_found')
  await record({ estateId: place.estateId, houseId, own: false, because: 'contact' })
  return { phone: number }
})
/** The number of whoever came by the app. */
async function byGrant(place: Place, grantId: string, now: number): Promise<string | null> {
  const member = place.members.find(one => one.grantId === grantId && livesHere(one, now))
  return member ? ((await persons.find(null, member.personId))?.phone ?? null) : null
}
