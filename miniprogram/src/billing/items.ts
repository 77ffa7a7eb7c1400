import type { BillAbout, BillItem } from '../../../shared/billing/schema'
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
/** A parking space, a card's number, a meter, the bill a penalty is for; nothing where it is about the house itself. */
export function aboutBill(about: BillAbout | null, words: Say<BillingWord | TariffWord>): string {
  if (!about) return ''
  if (about.kind === 'opening') return words('fees.subject.opening')
  if (about.kind === 'reversed')
    return [aboutBill(about.of, words), words('fees.subject.reversed')].filter(Boolean).join(' · ')
  return about.kind === 'bill' ? `${words(`item.${about.item}`)} ${about.period}` : about.number
}
/** Owners of different times are all owners to whoever reads. */
export const payerOf = (payer: string, words: Say<BillingWord | TariffWord>): string =>
  words(payer === 'tenant' || payer === 'developer' ? `payer.${payer}` : 'payer.owner')
