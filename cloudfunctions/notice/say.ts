import { textOf } from '../../shared/notice/text'
import type { Language } from '../../shared/sentence'
import { truthOfEvent } from '../operation/noun'

/** What an event says in somebody's language: put into words when it is read or sent, out of the noun's own room. */
export async function say(event: string, reference: Record<string, string>, language: Language): Promise<string> {
  const truth = await truthOfEvent(event)
  const told = truth?.events[event]
  if (!told) return event
  const named = Object.entries(truth.facts?.(reference) ?? {}).map(([fact, name]) => [fact, name?.[language] ?? ''])
  return textOf(told, language, { ...reference, ...Object.fromEntries(named) })
}
