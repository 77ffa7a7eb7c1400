import { livesHere } from '../../shared/estate/lives'
import { nameKey } from '../../shared/normalise'
import { registerOf } from './lookup'
import { places } from './store'

/** Whose each of these houses is today, by the register and by the app: their names as staff read them, '' for none. */
export async function ownersOf(houseIds: readonly string[], now: number): Promise<Map<string, string>> {
  const [houses, register] = await Promise.all([places.byIds(houseIds, ['members']), registerOf(houseIds)])
  return new Map(
    houses.map(({ _id, members }) => {
      const named = register.filter(one => one.houseId === _id && one.until === null)
      const here = members.filter(one => livesHere(one, now))
      const owners = [...named, ...here].filter(one => one.role === 'owner')
      return [_id, [...new Map(owners.map(one => [nameKey(one.name), one.name])).values()].join('、')]
    }),
  )
}
