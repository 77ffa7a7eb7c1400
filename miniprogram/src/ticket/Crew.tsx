import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CrewRow } from '../../../shared/ticket/crew'
import { CATEGORIES, type Category } from '../../../shared/ticket/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Section } from '../ui/parts'
import { Several } from '../ui/Several'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { Theirs } from '../ui/Theirs'
import { ticketFirstWords } from './first-words'
import { ticketStaffWords } from './staff-words'

/** A worker says whether new work may come. */
export function Duty({ estateId, personId }: { estateId: string; personId: string }) {
  const words = useWords(ticketStaffWords)
  const crew = useAsk('ticket.crew', { estateId })
  const { run, refusal } = useCommand('ticket.setDuty')
  const calls = useCommand('ticket.setCalls')
  const own = crew.data?.items.find(hand => hand.personId === personId)
  if (!own) return null
  return (
    <View className="card duty">
      <Toggle id="duty" label={words('crew.onDuty')} value={own.onDuty} onChange={on => void run({ estateId, on })} />
      <Toggle
        id="through-office"
        label={words('crew.throughOffice')}
        value={own.throughOffice ?? false}
        onChange={throughOffice => void calls.run({ estateId, throughOffice })}
      />
      <Refused refusal={refusal ?? calls.refusal} />
    </View>
  )
}

/** The desk says who repairs what, and who is there today. */
export function CrewLink({ estateId }: { estateId: string }) {
  const words = useWords(ticketStaffWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <View className="tools">
        <Button id="crew" look="quiet" small icon="person" onPress={() => setOpen(true)}>
          {words('crew.title')}
        </Button>
      </View>
      {open && <CrewSheet estateId={estateId} onClose={() => setOpen(false)} />}
    </>
  )
}

function CrewSheet({ estateId, onClose }: { estateId: string; onClose(): void }) {
  const words = useWords(ticketStaffWords)
  const { data, error, refetch } = useAsk('ticket.crew', { estateId })
  return (
    <Sheet title={words('crew.title')} onClose={onClose}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={2} />}
      {data?.items.length === 0 && <View className="note">{words('crew.none')}</View>}
      {data?.items.map(hand => (
        <OneHand key={hand.personId} estateId={estateId} hand={hand} />
      ))}
    </Sheet>
  )
}

const NAMES = { on: 'crew.onDuty', skills: 'crew.skills' } as const
function OneHand({ estateId, hand }: { estateId: string; hand: CrewRow }) {
  const words = useWords(ticketFirstWords, ticketStaffWords)
  const { personId, name } = hand
  const now = { skills: hand.skills, on: hand.onDuty }
  const { draft, changed, theirs, change, read, settle } = useEdit(`hand.${estateId}.${personId}`, now)
  const { run, busy, refusal } = useCommand('ticket.setSkills', { fields: ticketStaffWords })
  const save = async () => {
    if (!(await run({ estateId, personId, ...read(), version: hand.version }))) return
    settle()
    told(words('crew.saved'))
  }
  return (
    <Section title={name}>
      <Toggle id={`on-${personId}`} label={words('crew.onDuty')} value={draft.on} onChange={on => change({ on })} />
      <Several
        id={`skill-${personId}`}
        choices={CATEGORIES.repair.map(value => ({ value, label: words(`category.${value}`) }))}
        values={draft.skills as (typeof CATEGORIES.repair)[number][]}
        onChange={skills => change({ skills })}
      />
      <Theirs
        changes={theirs.map(({ field, value }) => [
          words(NAMES[field]),
          field === 'on'
            ? words(value ? 'crew.yes' : 'crew.no')
            : (value as Category[]).map(one => words(`category.${one}`)),
        ])}
      />
      <Refused refusal={refusal} />
      {changed && (
        <Button id={`save-${personId}`} small busy={busy} onPress={() => void save()}>
          {words('crew.save')}
        </Button>
      )}
    </Section>
  )
}
