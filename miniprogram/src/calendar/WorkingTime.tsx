import { View } from '@tarojs/components'
import { useState } from 'react'
import { daysBetween, stretchesOf } from '../../../shared/booking/calendar'
import type { Hours as Span } from '../../../shared/calendar/schema'
import { pressable } from '../platform/spoken'
import { TimeInput } from '../platform/time-field'
import { DayLine, Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Icon, LinkText } from '../ui/parts'
import { Several } from '../ui/Several'
import { dayName, weekdayName } from '../ui/when'
import { calendarStaffWords } from './staff-words'
import './calendar.scss'

const WEEK = ['1', '2', '3', '4', '5', '6', '0'] as const
const MOST_SPANS = 4
const MOST_AT_ONCE = 31

interface WeekdaysProps {
  id: string
  value: readonly number[]
  onChange(weekdays: number[]): void
}
/** Monday to Sunday, any of them. */
export function Weekdays({ id, value, onChange }: WeekdaysProps) {
  const words = useWords()
  return (
    <Several
      id={id}
      choices={WEEK.map(day => ({ value: day, label: words(`weekday.${day}`) }))}
      values={value.map(day => String(day) as (typeof WEEK)[number])}
      onChange={days => onChange(days.map(Number).sort())}
    />
  )
}

type Hours = Span[]
interface HoursProps {
  id: string
  /** Missing: working hours. */
  label?: string
  value: Hours
  onChange(hours: Hours): void
}
/** Spans of a day, one after the other. */
export function HoursField({ id, label, value, onChange }: HoursProps) {
  const words = useWords(calendarStaffWords)
  const put = (at: number, part: Partial<Span>) =>
    onChange(value.map((span, index) => (index === at ? { ...span, ...part } : span)))
  const last = value.at(-1)
  return (
    <Field label={label ?? words('calendar.hours')}>
      {value.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place
        <View key={index} className="hours">
          <View className="hours__time">
            <TimeInput
              id={`${id}-from-${index}`}
              value={span.from}
              label={words('field.from')}
              onChange={from => put(index, { from })}
            />
          </View>
          <View>–</View>
          <View className="hours__time">
            <TimeInput
              id={`${id}-to-${index}`}
              value={span.to}
              label={words('field.until')}
              onChange={to => put(index, { to })}
            />
          </View>
          {value.length > 1 && (
            <View
              id={`${id}-drop-${index}`}
              className="sheet__close"
              {...pressable(() => onChange(value.filter((_, one) => one !== index)), { label: words('rules.drop') })}
            >
              <Icon name="close" />
            </View>
          )}
        </View>
      ))}
      {value.length < MOST_SPANS && (
        <LinkText id={`${id}-add`} onPress={() => onChange([...value, { from: last?.to ?? '09:00', to: '18:00' }])}>
          {words('calendar.addHours')}
        </LinkText>
      )}
    </Field>
  )
}

interface DaysProps {
  id: string
  label: string
  hint?: string
  value: readonly string[]
  onChange(days: string[]): void
}
/** Single days and whole stretches of them, as pills that come off again. */
export function DaysField({ id, label, hint, value, onChange }: DaysProps) {
  const words = useWords(calendarStaffWords)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const short = (day: string) => dayName(day, words).replace(weekdayName(day, words), '').trim()
  const stretch = from ? daysBetween(from, to || from) : []
  const fits = stretch.length > 0 && stretch.length <= MOST_AT_ONCE
  const add = () => {
    onChange([...new Set([...value, ...stretch])].sort())
    setFrom('')
    setTo('')
  }
  return (
    <Field label={label} hint={hint}>
      {value.length > 0 && (
        <View className="pills days" id={`${id}-days`}>
          {stretchesOf(value).map(([first, last]) => (
            <View
              key={first}
              id={`${id}-drop-${first}`}
              className="pill"
              {...pressable(() => onChange(value.filter(day => day < first || day > last)), {
                label: words('calendar.dropDay', { day: first }),
              })}
            >
              {`${first.slice(0, 4)} · ${first === last ? dayName(first, words) : `${short(first)} – ${short(last)}`}`}
              <Icon name="close" />
            </View>
          ))}
        </View>
      )}
      <View className="pair">
        <DayLine id={`${id}-from`} label={words('calendar.day')} value={from} onChange={setFrom} />
        <DayLine id={`${id}-to`} label={words('calendar.lastDay')} value={to} onChange={setTo} />
      </View>
      {from && !fits && <View className="field__hint">{words('calendar.stretch', { n: MOST_AT_ONCE })}</View>}
      <Button id={`${id}-add`} look="quiet" icon="plus" small disabled={!fits} onPress={add}>
        {stretch.length > 1 && fits ? words('calendar.addDays', { n: stretch.length }) : words('calendar.addDay')}
      </Button>
    </Field>
  )
}
