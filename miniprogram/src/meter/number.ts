import type { Doubt } from '../../../shared/meter/plausible'
import type { OwnMeter } from '../../../shared/meter/views'
import { REGISTERS, type Register } from '../../../shared/tariff/schema'
import type { Dials } from '../../../shared/tariff/time-of-use'
import type { TariffWord } from '../tariff/words'
import type { Say } from '../ui/say'
import type { MeterWord } from './words'

type Shown = { value?: string | null; dials?: Dials | null }
type Kind = Pick<OwnMeter, 'registers' | 'utility'>

/** What is typed, by register; an ordinary meter has the one field `value`. */
export type Typed = Record<string, string>
export const fieldsOf = (meter: Kind): string[] =>
  meter.registers.length > 0 ? REGISTERS.filter(one => meter.registers.includes(one)) : ['value']
/** Complete, and a number with at most three decimals in each field. */
export const isWhole = (meter: Kind, typed: Typed): boolean =>
  fieldsOf(meter).every(field => /^\d{1,9}(\.\d{1,3})?$/.test(typed[field] ?? ''))
export const asInput = (meter: Kind, typed: Typed): { value?: string; dials?: Dials } =>
  meter.registers.length > 0
    ? { dials: Object.fromEntries(fieldsOf(meter).map(field => [field, typed[field]])) as Dials }
    : { value: typed.value ?? '' }
export const asTyped = ({ value, dials }: Shown): Typed => ({ ...(value && { value }), ...dials }) as Typed
export const unitOf = ({ utility }: Pick<Kind, 'utility'>, words: Say<MeterWord>): string => words(`unit.${utility}`)
/** A reading in one line: `1234.5`, or `peak 12 · valley 30`. */
export const writeReading = ({ value, dials }: Shown, words: Say<TariffWord>): string =>
  dials && Object.keys(dials).length > 0
    ? Object.entries(dials)
        .map(([register, one]) => `${words(`register.${register as Register}`)} ${one}`)
        .join(' · ')
    : (value ?? '—')
/** Why somebody should look twice, in words. */
export const writeDoubt = ({ quantity, days, usual, most }: Doubt, unit: string, words: Say<MeterWord>): string =>
  usual === null
    ? words('meter.doubtNew', { n: quantity, days, most, unit })
    : words('meter.doubt', { n: quantity, days, usual, unit })
