import type { Doubt } from '../../../shared/meter/plausible'
import { saidOf } from '../../../shared/meter/said'
import { take } from '../../../shared/meter/take'
import type { MeterRow } from '../../../shared/meter/views'
import { Refusal } from '../../../shared/refusal'
import { asInput, isWhole, type Typed } from './number'

type Verdict =
  | { kind: 'missing' }
  | { kind: 'fine'; quantity: string }
  | { kind: 'jump'; doubt: Doubt }
  | { kind: 'falls' }
  | { kind: 'wrong'; message: string }

/** What the server would say of a reading, said at once and without a network: by the very rule it decides with. */
export function judge(
  meter: MeterRow,
  typed: Typed,
  readOn: string,
  rollover: boolean,
  language: 'zh' | 'en',
): Verdict {
  if (!isWhole(meter, typed)) return { kind: 'missing' }
  const { ceiling } = meter
  const whole = {
    ...meter,
    _id: meter.meterId,
    held: [],
    orderKey: '',
    sought: [],
    count: 1,
    year: { year: '', quantity: '0' },
  }
  const marks = { rollover, estimate: false, ceiling, photo: null, by: '', at: 0, period: readOn.slice(0, 7) }
  try {
    const { quantity, doubt } = take(whole, { ...asInput(meter, typed), readOn, ...marks }).reading
    return doubt ? { kind: 'jump', doubt } : { kind: 'fine', quantity }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'meter.falling') return { kind: 'falls' }
    return { kind: 'wrong', message: saidOf(error, language) }
  }
}
