import { KIND_FACTS } from '../booking/kinds'
import * as nouns from '../nouns'
import type { Told } from '../sentence'

type Nouns = typeof nouns
type NameOf<N extends keyof Nouns> = N extends keyof Nouns ? keyof Nouns[N]['events'] : never
export type EventName = Exclude<NameOf<keyof Nouns>, number | symbol>

/** What every event says, out of the one list of nouns. */
export const EVENT_TEXTS = Object.assign({}, ...Object.values(nouns).map(noun => noun.events)) as Readonly<
  Record<EventName, Told>
>

/** The sentence for an event; what is not known is left out. */
export function textOf(event: string, language: 'zh' | 'en', facts: Record<string, string>): string {
  const kind = KIND_FACTS[facts.kind as keyof typeof KIND_FACTS]?.[language]
  const said: Record<string, string> = kind ? { what: kind, ...facts } : facts
  const template = EVENT_TEXTS[event as EventName]?.[language] ?? event
  return template
    .replace(/\{(\w+)\}/g, (_, name: string) => said[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}
