import { factsOf, textOf } from '../../shared/notice/text'
import type { Language, ToldEvent } from '../../shared/sentence'
import { truthOfEvent } from '../operation/noun'

/** The sentence of an event and what it brings, in somebody's language; null: nobody says it any more. */
export async function toldOf(
  event: string,
  reference: Record<string, string>,
  language: Language,
): Promise<{ told: ToldEvent; facts: Record<string, string> } | null> {
  const truth = await truthOfEvent(event)
  const told = truth?.events[event]
  if (!told) return null
  const named = Object.entries(truth.facts?.(reference) ?? {}).map(([fact, name]) => [fact, name?.[language] ?? ''])
  return { told, facts: { ...reference, ...Object.fromEntries(named) } }
}

/** What an event says in somebody's language: put into words when it is read or sent, out of the noun's own room. */
export async function say(event: string, reference: Record<string, string>, language: Language): Promise<string> {
  const found = await toldOf(event, reference, language)
  return found ? textOf(found.told, language, factsOf(found.facts)) : event
}
