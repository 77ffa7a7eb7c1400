import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, daysBetween } from '../../../shared/calendar/day'
import { CATEGORY_NAMES } from '../../../shared/ticket/names'
import { CATEGORIES } from '../../../shared/ticket/schema'
import { Weekdays } from '../calendar/WorkingTime'
import { TimeInput } from '../platform/time-field'
import { Field, Line } from '../ui/fields'
import { useReading, useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Several } from '../ui/Several'
import { Sheet } from '../ui/states'
import type { Draft } from './draft'
import { dutyStaffWords } from './staff-words'

interface Props {
  monday: string
  people: readonly { personId: string; name: string }[]
  /** Null: a new one. */
  shift: Draft | null
  onKeep(shifts: Draft[]): void
  onClose(): void
}
const FRESH = { name: '', from: '08:00', until: '16:00', skills: [], people: [] }
const weekdayOf = (monday: string, day: string): number => (daysBetween(monday, day) + 1) % 7
const dayIn = (monday: string, weekday: number): string => addDays(monday, (weekday + 6) % 7)

/** One shift, on as many days as it is the same. */
export function ShiftSheet({ monday, people, shift, onKeep, onClose }: Props) {
  const words = useWords(dutyStaffWords)
  const { language } = useReading()
  const [draft, setDraft] = useState<Omit<Draft, 'day'>>(shift ?? FRESH)
  const [days, setDays] = useState<number[]>(shift ? [weekdayOf(monday, shift.day)] : [1, 2, 3, 4, 5])
  const put = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }))
  const { name, from, until, skills } = draft
  const keep = () => {
    onKeep(days.map(weekday => ({ ...draft, name: name.trim(), day: dayIn(monday, weekday) })))
    onClose()
  }
  // Who was on it and has left is kept until somebody takes them off.
  const known = [...people, ...draft.people.filter(one => !people.some(other => other.personId === one.personId))]
  return (
    <Sheet
      title={words('duty.shift')}
      of={shift ? `${shift.day} ${shift.from} ${shift.name}` : monday}
      onClose={onClose}
    >
      <Line
        id="shift-name"
        label={words('duty.name')}
        hint={words('duty.nameHint')}
        value={name}
        max={20}
        onChange={text => put({ name: text })}
      />
      <Field label={words('duty.times')} {...(until < from && { hint: words('duty.overnight') })}>
        <View className="pair">
          <TimeInput id="shift-from" value={from} label={words('field.from')} onChange={to => put({ from: to })} />
          <TimeInput id="shift-until" value={until} label={words('field.until')} onChange={to => put({ until: to })} />
        </View>
      </Field>
      <Field label={words('duty.days')}>
        <Weekdays id="shift-day" value={days} onChange={setDays} />
      </Field>
      <Field label={words('duty.people')}>
        <Several
          id="shift-who"
          choices={known.map(one => ({ value: one.personId, label: one.name }))}
          values={draft.people.map(one => one.personId)}
          onChange={ids => put({ people: known.filter(one => ids.includes(one.personId)) })}
        />
      </Field>
      <Field label={words('duty.skills')}>
        <Several
          id="shift-skill"
          choices={CATEGORIES.repair.map(value => ({ value, label: CATEGORY_NAMES[value][language] }))}
          values={skills as (typeof CATEGORIES.repair)[number][]}
          onChange={values => put({ skills: values })}
        />
      </Field>
      <View className="actions">
        <Button id="shift-keep" disabled={!name.trim() || days.length === 0 || from === until} onPress={keep}>
          {words('duty.keep')}
        </Button>
        {shift && (
          <Button
            id="shift-drop"
            look="quiet"
            onPress={() => {
              onKeep([])
              onClose()
            }}
          >
            {words('duty.drop')}
          </Button>
        )}
      </View>
    </Sheet>
  )
}
