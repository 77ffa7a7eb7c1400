import { type PersonCalendar, partOf, type Team } from '../../shared/booking/calendar'
import type { RuleOverrides } from '../../shared/booking/kinds'
import { hoursFit } from '../../shared/calendar/keep'
import { Refusal } from '../../shared/refusal'
import { forgetAfter } from '../calendar/move'
import { keptOf, saveCalendar } from '../calendar/store'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { nextVersion } from '../operation/seen'
import { rosters } from '../people/store'
import { configs } from './store'

/** Changes what comes; slots that are open keep the rules they were opened with. */
export const configure = operation('booking.configure', { after: forgetAfter }, async ({ input, reach, tx }) => {
  const { estateId, calendar, kind, rule, person, team } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  for (const { hours } of [calendar, person, team].filter(one => one !== undefined))
    if (hours && !hoursFit(hours)) throw new Refusal('booking.hours')
  const config = (await configs.find(tx, estateId)) ?? {
    _id: estateId,
    kinds: {},
    people: {},
    teams: {},
    versions: {},
  }
  if (calendar) {
    const { years } = (await keptOf(tx, estateId)).calendar
    await saveCalendar(tx, estateId, { ...calendar, years }, input.version)
    return { estateId }
  }
  if (team) {
    const staff = (await rosters.find(tx, estateId))?.staff.map(member => member.personId) ?? []
    if (team.personIds.some(personId => !staff.includes(personId))) throw new Refusal('booking.server_unfit')
  }
  const part = partOf({ kind, personId: person?.personId, teamId: team?.teamId })
  const version = nextVersion(config.versions[part], input.version)
  const said = Object.fromEntries(Object.entries(rule ?? {}).filter(([, value]) => value !== undefined))
  await configs.put(tx, {
    ...config,
    kinds: kind
      ? { ...config.kinds, [kind]: { ...config.kinds[kind], ...(said as RuleOverrides[typeof kind]) } }
      : config.kinds,
    people: person ? withPerson(config.people, { ...person, hours: person.hours ?? null }) : config.people,
    teams: team ? withTeam(config.teams, team) : config.teams,
    versions: { ...config.versions, [part]: version },
  })
  return { estateId }
})

/** Whoever keeps to the estate's calendar again needs no own one. */
function withPerson(
  people: Record<string, PersonCalendar>,
  { personId, ...own }: PersonCalendar & { personId: string },
): Record<string, PersonCalendar> {
  const others = Object.fromEntries(Object.entries(people).filter(([id]) => id !== personId))
  return own.weekdays || own.hours || own.daysOff.length > 0 ? { ...others, [personId]: own } : others
}
function withTeam(teams: Record<string, Team>, { teamId, ...team }: Team & { teamId: string }): Record<string, Team> {
  const others = Object.fromEntries(Object.entries(teams).filter(([id]) => id !== teamId))
  return team.personIds.length > 0 ? { ...others, [teamId]: team } : others
}
