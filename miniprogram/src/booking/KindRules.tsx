import { View } from '@tarojs/components'
import { useState } from 'react'
import { partOf } from '../../../shared/booking/calendar'
import type { BookingSettings } from '../../../shared/booking/contract'
import {
  BOOKING_KINDS,
  type BookingKind,
  KIND_FACTS,
  type KindFacts,
  type KindRule,
  SERVING,
} from '../../../shared/booking/kinds'
import { useCommand } from '../app/command'
import { useEdit } from '../app/edit'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { peopleFirstWords } from '../people/first-words'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Pills } from '../ui/parts'
import { SaveBar } from '../ui/SaveBar'
import { Several } from '../ui/Several'
import { bookingStaffWords } from './staff-words'
import './booking.scss'

interface Props {
  estateId: string
  kinds: Kind[]
  versions: BookingSettings['versions']
}
type Kind = KindRule & KindFacts & { kind: BookingKind }

/** Each kind of appointment: how long, how many at once, until when, who serves, what to bring. */
export function KindRules({ estateId, kinds, versions }: Props) {
  const { language } = usePerson()
  const [chosen, setChosen] = useState<BookingKind>(BOOKING_KINDS[0])
  const kind = kinds.find(one => one.kind === chosen)
  return (
    <>
      <View className="section">
        <Pills
          id="kind"
          choices={BOOKING_KINDS.map(value => ({ value, label: KIND_FACTS[value][language] }))}
          value={chosen}
          onChange={setChosen}
        />
      </View>
      {kind && (
        <KindForm key={chosen} estateId={estateId} kind={kind} version={versions[partOf({ kind: chosen })] ?? 0} />
      )}
    </>
  )
}

const number = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN)
const minutes = (hours: string): number =>
  /^\d{1,3}(\.\d{1,2})?$/.test(hours.trim()) ? Math.round(Number(hours) * 60) : Number.NaN
const hours = (of: number): string => String(Math.round(of / 0.6) / 100)

const writtenOf = (kind: Kind) => ({
  minutes: String(kind.minutes),
  capacity: String(kind.capacity),
  lead: hours(kind.leadMinutes),
  cutoff: hours(kind.cutoffMinutes),
  noShowLimit: String(kind.noShowLimit),
  noShowDays: String(kind.noShowDays),
  serves: SERVING.filter(role => kind.serves.includes(role)),
  bringZh: kind.bring.zh,
  bringEn: kind.bring.en,
})
const FIGURES = ['minutes', 'capacity', 'lead', 'cutoff', 'noShowLimit', 'noShowDays'] as const

function KindForm({ estateId, kind, version }: { estateId: string; kind: Kind; version: number }) {
  const { language } = usePerson()
  const words = useWords(bookingStaffWords, peopleFirstWords)
  const { draft, changed, theirs, change, read, settle } = useEdit(`kind.${estateId}.${kind.kind}`, writtenOf(kind))
  const { run, busy, refusal, forget } = useCommand('booking.configure', { fields: bookingStaffWords })
  const save = async () => {
    const typed = read()
    const rule = {
      minutes: number(typed.minutes),
      capacity: number(typed.capacity),
      leadMinutes: minutes(typed.lead),
      cutoffMinutes: minutes(typed.cutoff),
      noShowLimit: number(typed.noShowLimit),
      noShowDays: number(typed.noShowDays),
      serves: typed.serves,
      bring: { zh: typed.bringZh, en: typed.bringEn },
    }
    if (!(await run({ estateId, version, kind: kind.kind, rule }))) return
    settle()
    told(words('rules.kindSaved', { kind: kind[language] }))
  }
  return (
    <>
      <View className="pair pair--tight">
        {FIGURES.map(figure => (
          <Line
            key={figure}
            id={`rule-${figure}`}
            kind="digit"
            max={6}
            label={words(`rules.${figure}`)}
            value={draft[figure]}
            onChange={value => change({ [figure]: value })}
          />
        ))}
      </View>
      <Field label={words('rules.serves')}>
        <Several
          id="serves"
          choices={SERVING.map(value => ({ value, label: words(`role.${value}`) }))}
          values={draft.serves}
          onChange={serves => change({ serves })}
        />
      </Field>
      <Line
        id="bring-zh"
        label={words('rules.bringZh')}
        value={draft.bringZh}
        max={60}
        onChange={bringZh => change({ bringZh })}
      />
      <Line
        id="bring-en"
        label={words('rules.bringEn')}
        value={draft.bringEn}
        max={120}
        onChange={bringEn => change({ bringEn })}
      />
      <SaveBar
        changed={changed}
        busy={busy}
        refusal={refusal}
        theirs={theirs.map(({ field, value }) => [words(`rules.${field}`), value])}
        note={words('rules.openStay')}
        onSave={() => void save()}
        onUndo={() => {
          settle()
          forget()
        }}
      />
    </>
  )
}
