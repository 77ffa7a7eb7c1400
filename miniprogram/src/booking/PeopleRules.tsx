import { View } from '@tarojs/components'
import { useState } from 'react'
import { type PersonCalendar, partOf } from '../../../shared/booking/calendar'
import type { BookingSettings } from '../../../shared/booking/contract'
import { SERVING } from '../../../shared/booking/kinds'
import type { Calendar } from '../../../shared/calendar/schema'
import { useAsk } from '../app/ask'
import { peopleFirstWords } from '../people/first-words'
import { useWords } from '../ui/language'
import { Button, Card, Row } from '../ui/parts'
import type { Say } from '../ui/say'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { PersonSheet } from './PersonSheet'
import type { Server, Team } from './servers'
import { type BookingStaffWord, bookingStaffWords } from './staff-words'
import { TeamSheet } from './TeamSheet'

/** A calendar of one's own in a line; nothing of its own: the estate's. */
function ownSaid(own: PersonCalendar | undefined, words: Say<BookingStaffWord>): string {
  const parts = [
    own?.weekdays?.map(day => words.maybe(`weekday.${day}`)).join(' '),
    own?.hours?.map(({ from, to }) => `${from}–${to}`).join(' '),
    own?.daysOff.length && words('rules.offDays', { n: own.daysOff.length }),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : words('rules.asEstate')
}

/** Who serves: days off and hours of their own, and the teams they serve in. */
export function PeopleRules({ estateId, settings }: { estateId: string; settings: BookingSettings }) {
  const words = useWords(bookingStaffWords, peopleFirstWords)
  const staff = useAsk('people.staff', { estateId }, { freshMs: 60_000 })
  const [person, setPerson] = useState<Server | null>(null)
  const [team, setTeam] = useState<Team | 'new' | null>(null)
  if (!staff.data)
    return staff.error ? <ErrorState error={staff.error} onRetry={() => void staff.refetch()} /> : <Skeleton />
  const serving = staff.data.items.filter(one => (SERVING as readonly string[]).includes(one.role))
  const servers = [...new Map(serving.map(one => [one.personId, one])).values()]
  const usual: Calendar = settings.calendar
  const nameOf = (personId: string) => servers.find(one => one.personId === personId)?.name ?? words('rules.left')
  return (
    <>
      <Card title={words('rules.people')} id="people">
        {servers.map(one => (
          <Row
            key={one.personId}
            id={`person-${one.personId}`}
            icon="person"
            title={`${one.name} · ${words(`role.${one.role}`)}`}
            detail={ownSaid(settings.people[one.personId], words)}
            onPress={() => setPerson(one)}
          />
        ))}
        {servers.length === 0 && <Empty icon="person" title={words('rules.nobody')} next={words('rules.nobodyNext')} />}
      </Card>
      <Card title={words('rules.teams')} id="teams">
        {settings.teams.map(one => (
          <Row
            key={one.teamId}
            id={`team-${one.teamId}`}
            icon="invite"
            title={`${one.name} · ${one.personIds.map(nameOf).join('、')}`}
            detail={ownSaid(one, words)}
            onPress={() => setTeam(one)}
          />
        ))}
        {settings.teams.length === 0 && <Row title={words('rules.noTeams')} detail={words('rules.noTeamsNext')} />}
      </Card>
      <View className="actions-row">
        <Button id="team-add" look="quiet" icon="plus" onPress={() => setTeam('new')}>
          {words('rules.newTeam')}
        </Button>
      </View>
      {person && (
        <PersonSheet
          estateId={estateId}
          person={person}
          own={settings.people[person.personId]}
          version={settings.versions[partOf({ personId: person.personId })] ?? 0}
          usual={usual}
          onClose={() => setPerson(null)}
        />
      )}
      {team && (
        <TeamSheet
          estateId={estateId}
          team={team === 'new' ? null : team}
          teams={settings.teams}
          servers={servers}
          usual={usual}
          versions={settings.versions}
          onClose={() => setTeam(null)}
        />
      )}
    </>
  )
}
