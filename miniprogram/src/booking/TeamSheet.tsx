import { View } from '@tarojs/components'
import { useState } from 'react'
import { partOf } from '../../../shared/booking/calendar'
import type { BookingSettings } from '../../../shared/booking/contract'
import type { Calendar } from '../../../shared/calendar/schema'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { SaveBar } from '../ui/SaveBar'
import { Several } from '../ui/Several'
import { Sheet } from '../ui/states'
import { OwnCalendar } from './OwnCalendar'
import type { Server, Team } from './servers'
import { bookingStaffWords } from './staff-words'

interface Props {
  estateId: string
  /** Null: a new one. */
  team: Team | null
  teams: readonly Team[]
  servers: readonly Server[]
  usual: Calendar
  versions: BookingSettings['versions']
  onClose(): void
}
const freeId = (teams: readonly Team[]): string => {
  for (let n = teams.length + 1; ; n += 1) if (!teams.some(one => one.teamId === `team-${n}`)) return `team-${n}`
}

/** A team: its name, who is in it, and when it works. */
export function TeamSheet({ estateId, team, teams, servers, usual, versions, onClose }: Props) {
  const words = useWords(bookingStaffWords)
  const [blank] = useState<Team>({ teamId: freeId(teams), name: '', personIds: [], weekdays: null, daysOff: [] })
  const now = { hours: null, ...(team ?? blank) }
  const { draft, changed, theirs, change, read, settle } = useEdit(`team.${estateId}.${team?.teamId ?? 'new'}`, now)
  const { run, busy, refusal } = useCommand('booking.configure', { fields: bookingStaffWords })
  const [dissolving, setDissolving] = useState(false)
  const staff = new Set(servers.map(one => one.personId))
  const send = async (personIds: string[], word: 'rules.teamSaved' | 'rules.teamGone') => {
    const team = read()
    if (
      !(await run({
        estateId,
        version: versions[partOf({ teamId: now.teamId })] ?? 0,
        team: { ...team, teamId: now.teamId, personIds },
      }))
    )
      return
    settle()
    told(words(word, { name: team.name }))
    onClose()
  }
  return (
    <Sheet title={team?.name ?? words('rules.newTeam')} onClose={onClose}>
      <Line
        id="team-name"
        label={words('rules.teamName')}
        value={draft.name}
        max={20}
        onChange={name => change({ name })}
      />
      <Field label={words('rules.members')}>
        <Several
          id="member"
          choices={servers.map(({ personId, name }) => ({ value: personId, label: name }))}
          values={draft.personIds}
          onChange={personIds => change({ personIds })}
        />
      </Field>
      <OwnCalendar own={draft} usual={usual} onChange={change} />
      <SaveBar
        changed={changed && draft.personIds.some(personId => staff.has(personId))}
        busy={busy}
        refusal={refusal}
        theirs={theirs.map(({ field, value }) => [words(`rules.team.${field}`), value])}
        note={words('rules.openStay')}
        onSave={() =>
          void send(
            draft.personIds.filter(personId => staff.has(personId)),
            'rules.teamSaved',
          )
        }
        onUndo={settle}
      />
      {team && (
        <View className="actions-row">
          <Button
            id="team-dissolve"
            look="danger"
            busy={dissolving && busy}
            onPress={() => (dissolving ? void send([], 'rules.teamGone') : setDissolving(true))}
          >
            {words(dissolving ? 'rules.dissolveSure' : 'rules.dissolve')}
          </Button>
        </View>
      )}
    </Sheet>
  )
}
