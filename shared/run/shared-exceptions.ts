import type { Doubt } from '../meter/plausible'
import type { Meter, Reading } from '../meter/schema'
import { type Decimal, exact } from '../money/decimal'
import { type Tariff, utilityOf } from '../tariff/schema'
import { writeDoubt } from './bill-meters'
import type { ExceptionKind, Run, RunException } from './schema'

type SharedMeter = Pick<Meter, '_id' | 'code' | 'where' | 'kind' | 'utility' | 'apportionable'>
interface Facts {
  /** The meters no single house has, and the readings of theirs that wait for a second look. */
  meters: readonly SharedMeter[]
  held: readonly { meterId: string; doubt: Doubt }[]
  readings: readonly Reading[]
}

/**
 * What about a shared price deserves a look before everybody pays his part: a meter nobody read (its quantity is then
 * nothing at all), one whose reading is held, no meter at all, or sub-meters that counted more than their master.
 */
export function sharedExceptions(
  tariff: Tariff,
  facts: Facts,
  run: Pick<Run, '_id' | 'estateId' | 'period'>,
): RunException[] {
  const { price } = tariff
  if (price.model !== 'APPORTION') return []
  const utility = utilityOf(tariff.item)
  const isOf = (meter: SharedMeter) =>
    price.from === 'COMMON_METERS' ? meter.kind === 'COMMON' && meter.apportionable : meter.kind === 'MASTER'
  const counted = facts.meters.filter(one => one.utility === utility && isOf(one))
  const found: RunException[] = []
  const note = (kind: ExceptionKind, meter: SharedMeter | null, detail = '') =>
    found.push(
      exceptionOf(run, tariff, kind, {
        field: meter?.code ?? '',
        houseLabel: meter?.where ?? '',
        meterId: meter?._id ?? null,
        detail,
      }),
    )
  if (counted.length === 0) note('shared_meter_missing', null)
  for (const meter of counted) {
    const held = facts.held.find(one => one.meterId === meter._id)
    if (held) note('reading_held', meter, writeDoubt(held.doubt))
    else if (!facts.readings.some(one => one.meterId === meter._id && one.kind !== 'baseline'))
      note('shared_reading_missing', meter)
  }
  const of = facts.readings.filter(one => one.utility === utility && one.kind !== 'baseline')
  const [master, subs] = (['MASTER', 'HOUSE'] as const).map(kind => total(of.filter(one => one.meterKind === kind)))
  if (price.from === 'MASTER_MINUS_SUBS' && exact(master ?? '0').lt(subs ?? '0'))
    note('shared_negative', null, `${master} − ${subs}`)
  return found
}
const total = (readings: readonly Reading[]): Decimal =>
  readings.reduce((all, one) => all.plus(one.quantity), exact(0)).toFixed()

function exceptionOf(
  run: Pick<Run, '_id' | 'estateId' | 'period'>,
  { item }: Tariff,
  kind: ExceptionKind,
  about: Pick<RunException, 'field' | 'houseLabel' | 'detail' | 'meterId'>,
): RunException {
  const { _id: runId, estateId, period } = run
  const key = `${item}:${kind}:${about.field}`
  return {
    _id: `${runId}:shared:${key}`,
    orderKey: `1::${key}`,
    runId,
    estateId,
    period,
    houseId: null,
    item,
    kind,
    ...about,
  }
}
