import type { BillItem } from '../../../shared/billing/schema'
import type { MeterWord } from '../meter/words'
import type { TariffWord } from '../tariff/words'
import type { Say } from '../ui/say'
import type { BillingWord } from './words'

export const ITEM_ICONS: Record<BillItem, string> = {
  MANAGEMENT_FEE: 'building',
  LIFT_FEE: 'lift',
  SHARED_WATER: 'leak',
  SHARED_ELECTRICITY: 'electrical',
  WATER: 'plumbing',
  ELECTRICITY: 'electrical',
  PARKING: 'place',
  GARBAGE: 'refresh',
  RENOVATION_MANAGEMENT: 'repair',
  RENOVATION_WASTE: 'refresh',
  REPAIR: 'repair',
  KEY: 'intercom',
  CARD: 'intercom',
  LATE_PENALTY: 'clock',
  DEPOSIT: 'check',
  CREDIT_TAKEN_BACK: 'refresh',
}
/** `t`, `kWh`; nothing where the item is not counted. */
export function unitOf(item: string, words: Say<BillingWord | MeterWord>): string {
  return words.maybe(`unit.${item}`) ?? ''
}
/** A parking space, a card's number, a meter; nothing where the bill is about the house itself. */
export function subjectOf(subject: string, words: Say<BillingWord | TariffWord>): string {
  if (subject === 'house') return ''
  // What a move-in charged: the bill's own line says what it was.
  if (/\.mov_/.test(subject)) return ''
  if (subject.endsWith('.reversed'))
    return [subjectOf(subject.slice(0, -'.reversed'.length), words), words('fees.subject.reversed')]
      .filter(Boolean)
      .join(' · ')
  if (subject === 'opening') return words('fees.subject.opening')
  // A late penalty is about another bill: house:item:subject:payer:period:revision.
  const [, item, , , period] = subject.split(':')
  const about = item && period && words.maybe(`item.${item}`)
  if (about) return `${about} ${period}`
  return /^mtr_[^_]+_(.+)$/.exec(subject)?.[1] ?? subject
}
/** Owners of different times are all owners to whoever reads. */
export const payerOf = (payer: string, words: Say<BillingWord | TariffWord>): string =>
  words(payer === 'tenant' || payer === 'developer' ? `payer.${payer}` : 'payer.owner')
