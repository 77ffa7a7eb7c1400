import type { Say } from './say'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** China has one time zone and no summer time. */
const CHINA = 8 * HOUR
const two = (n: number) => String(n).padStart(2, '0')

/** A length of time in words; below two minutes it counts seconds. */
export function lasting(ms: number, say: Say): string {
  if (ms < 2 * MINUTE) return say('time.seconds', { n: Math.max(0, Math.floor(ms / 1000)) })
  if (ms < HOUR) return say('time.minutes', { n: Math.floor(ms / MINUTE) })
  if (ms < DAY) return say('time.hours', { h: Math.floor(ms / HOUR), m: Math.floor((ms % HOUR) / MINUTE) })
  return say('time.days', { d: Math.floor(ms / DAY), h: Math.floor((ms % DAY) / HOUR) })
}

/** A promised length, in whole minutes or hours. */
export function promised(ms: number, say: Say): string {
  if (ms < HOUR) return say('time.minutes', { n: Math.round(ms / MINUTE) })
  return say('time.wholeHours', { n: Math.round(ms / HOUR) })
}

/** `2026-11-23 09:05`, in China. */
export function absolute(at: number): string {
  const d = new Date(at + CHINA)
  return `${day(at)} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`
}

/** `1:05`: a length on a recording. */
export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${two(seconds % 60)}`

export function day(at: number): string {
  const d = new Date(at + CHINA)
  return `${d.getUTCFullYear()}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}`
}

/** Relative for a day, then the date. */
export function ago(at: number, now: number, say: Say): string {
  const ms = now - at
  if (ms < MINUTE) return say('time.now')
  if (ms < HOUR) return say('time.minutesAgo', { n: Math.floor(ms / MINUTE) })
  if (ms < DAY) return say('time.hoursAgo', { n: Math.floor(ms / HOUR) })
  return absolute(at)
}
