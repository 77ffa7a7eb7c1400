import { DEFAULT_CALENDAR } from '../../shared/booking/calendar'
import type { KindRule } from '../../shared/booking/kinds'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { configs } from './store'

/** Changes what comes; slots that are open keep the rules they were opened with. */
export const configure = operation('booking.configure', async ({ input, reach, tx }) => {
  const { estateId, calendar, kind, rule, person } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const config = (await configs.find(tx, estateId)) ?? {
    _id: estateId,
    calendar: DEFAULT_CALENDAR,
    kinds: {},
    people: {},
  }
  const said = Object.fromEntries(Object.entries(rule ?? {}).filter(([, value]) => value !== undefined))
  await configs.put(tx, {
    ...config,
    calendar: calendar ?? config.calendar,
    kinds: kind ? { ...config.kinds, [kind]: { ...config.kinds[kind], ...(said as Partial<KindRule>) } } : config.kinds,
    people: person
      ? { ...config.people, [person.personId]: { weekdays: person.weekdays, daysOff: person.daysOff } }
      : config.people,
  })
  return { estateId }
})
