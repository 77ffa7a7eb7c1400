import type { TariffView } from '../../../shared/tariff/contract'
import type { Scope } from '../../../shared/tariff/schema'
import type { Tone } from '../ui/parts'
import type { Say } from '../ui/say'
import type { TariffStaffWord } from './staff-words'

/** Which houses a price is for, in words. */
export function scopeWords({ floors, houseTypes, uses }: Scope, words: Say<TariffStaffWord>): string {
  const parts = [floors && words('prices.floors', floors), houseTypes?.join('、'), uses?.join('、')].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : words('prices.everywhere')
}
type Standing = 'proposed' | 'now' | 'coming' | 'past' | 'withdrawn' | 'rejected'
export const STANDING_TONES: Record<Standing, Tone> = {
  proposed: 'amber',
  now: 'green',
  coming: 'brand',
  past: 'slate',
  withdrawn: 'slate',
  rejected: 'red',
}

/** Whether a version is proposed, to come, in force or over on a day; a later one of the same houses ends it. */
export function standing(version: TariffView, all: readonly TariffView[], day: string): Standing {
  if (version.state !== 'approved') return version.state
  if (version.effectiveFrom > day) return 'coming'
  const until = endOf(version, all)
  return until !== null && until <= day ? 'past' : 'now'
}
/** The day a version ends: its own end, or where the next of the same houses begins; null: open. */
export function endOf(version: TariffView, all: readonly TariffView[]): string | null {
  const next = all
    .filter(
      one =>
        one.state === 'approved' &&
        one.item === version.item &&
        one.effectiveFrom > version.effectiveFrom &&
        JSON.stringify(one.scope) === JSON.stringify(version.scope),
    )
    .map(one => one.effectiveFrom)
  const ends = [...next, ...(version.effectiveUntil ? [version.effectiveUntil] : [])].sort()
  return ends[0] ?? null
}
