import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { writeYuan } from '../money/decimal'
import type { Language, Told } from '../sentence'
import { type FieldMap, fits, type Meaning, typeOf } from './meaning'
import { cut, cutPlace, inShort } from './shorten'
import { factsOf, textOf } from './text'

dayjs.extend(utc)
interface Event {
  told: Told & { brief?: Told }
  language: Language
  facts: Record<string, string>
  /** When it happened, ms. */
  at: number
}
const placeOf = ({ facts }: Event): string => facts.place ?? facts.label ?? facts.house ?? ''
const withoutPlace = ({ told, language, facts }: Event): string =>
  textOf(told.brief ?? told, language, { ...facts, place: '', label: '', house: '' })
const beijing = (at: number) => dayjs.utc(at).utcOffset(480)
const THING = 20
const PHRASE = 5

/** What an event says under a meaning, for fields of free text; empty: it has no such thing. */
function said(event: Event, meaning: Meaning): string {
  const { told, language, facts, at } = event
  switch (meaning) {
    case 'text': {
      const whole = textOf(told, language, facts)
      return whole.length <= THING ? whole : inShort(placeOf(event), withoutPlace(event), THING)
    }
    case 'matter':
      return withoutPlace(event)
    case 'place':
      return cutPlace(placeOf(event), THING)
    case 'amount':
      return facts.amountFen ? `¥${writeYuan(Number(facts.amountFen))}` : ''
    case 'date':
      return facts.dueOn ?? facts.date ?? facts.when?.slice(0, 10) ?? beijing(at).format('YYYY-MM-DD')
    case 'time':
      return facts.when ?? beijing(at).format('YYYY-MM-DD HH:mm')
    case 'number':
      return facts.number ?? ''
  }
}
const CHECKS: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/su,
  phrase: /^[\u4e00-\u9fff]{1,5}$/,
  amount: /^¥\d{1,10}(\.\d{1,2})?$/,
  date: /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/,
  time: /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/,
  number: /^\d{1,32}$/,
  letter: /^[A-Za-z]{1,32}$/,
  character_string: /^[\x21-\x7e]{1,32}$/,
}
/** A value of the field's type, cut by whole characters; null: this event has none, or it is not of the type. */
function fillingOf(event: Event, field: string, meaning: Meaning): string | null {
  const type = typeOf(field)
  const whole = said(event, meaning).replace(/[\r\n]+/g, ' ')
  const value =
    type === 'thing'
      ? cut(whole, THING)
      : type === 'phrase'
        ? (whole.match(/[\u4e00-\u9fff]+/)?.[0] ?? '').slice(0, PHRASE)
        : whole
  return fits(field, meaning) && CHECKS[type]?.test(value) ? value : null
}

/** A message in the fields of its template, or the field that cannot be filled. */
export function composed(
  event: Event,
  fields: FieldMap,
): { data: Record<string, { value: string }> } | { wrong: string } {
  const data: Record<string, { value: string }> = {}
  const read = { ...event, facts: factsOf(event.facts) }
  for (const [field, meaning] of Object.entries(fields)) {
    const value = fillingOf(read, field, meaning)
    if (value === null) return { wrong: field }
    data[field] = { value }
  }
  return { data }
}
