import { Refusal } from '../refusal'
import type { Voice } from './schema'

export const MOST_VOICE_SECONDS = 60

/** Refuses a recording longer than a minute. */
export function inTime(voice?: Voice): void {
  if (voice && voice.seconds > MOST_VOICE_SECONDS) throw new Refusal('ticket.voice_too_long')
}

/** A report is told in words, by voice, or both. Refuses neither, and a recording longer than a minute. */
export function told(description: string, voice?: Voice): { description: string; voice: Voice | null } {
  inTime(voice)
  if (description === '' && !voice) throw new Refusal('ticket.nothing_said')
  return { description, voice: voice ?? null }
}
