import { DEFAULT_CALENDAR, type Team } from '../../shared/booking/calendar'
import type { KindRule } from '../../shared/booking/kinds'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { rosters } from '../people/store'
import { configs } from './store'

/** Changes what comes; slots that are open keep the rules they were opened with. */
export const configure = operation('booking.configure', async ({ input, reach, tx }) => {
  const { estateId, calendar, kind, rule, person, team } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const config = (await configs.find(tx, estateId)) ?? {
    _id: estateId,
    calendar: DEFAULT_CALENDAR,
    kinds: {},
    people: {},
    teams: {},
  }
  if (team) {
    const staff = (await rosters.find(tx, estateId))?.staff.map(member => member.personId) ?? []
    if (team.personIds.some(personId => !staff.includes(personId))) throw new Refusal('booking.server_unfit')
  }
  const said = Object.fromEntries(Object.entries(rule ?? {}).filter(([, value]) => value !== undefined))
  await configs.put(tx, {
    ...config,
    calendar: calendar ?? config.calendar,
    kinds: kind ? { ...config.kinds, [kind]: { ...config.kinds[kind], ...(said as Partial<KindRule>) } } : config.kinds,
    people: person
      ? {
          ...config.people,
          [person.personId]: { weekdays: person.weekdays, daysOff: person.daysOff, hours: person.hours ?? null },
        }
      : config.people,
    teams: team ? withTeam(config.teams, team) : config.teams,
  })
  return { estateId }
})

function withTeam(teams: Record<string, Team>, { teamId, ...team }: Team & { teamId: string }): Record<string, Team> {
  const others = Object.fromEntries(Object.entries(teams).filter(([id]) => id !== teamId))
  return team.personIds.length > 0 ? { ...others, [teamId]: team } : others
}
