import { addDays, firstDay, type Period, periodOf, today } from '../../shared/calendar/day'
import type { Meter, Reading } from '../../shared/meter/schema'
import type { MeterTrend } from '../../shared/meter/views'
import { exact } from '../../shared/money/decimal'
import type { FeeFile } from '../../shared/tariff/fee-file'
import { look } from '../operation/operation'
import type { Reaches } from '../operation/reach'
import { feeFilesOf } from '../tariff/store'
import { meters, metersOf, readingsSince } from './store'

/** What each meter counted month by month, the last twelve. A household sees its own time, not who lived there before. */
export const trend = look('meter.trend', async ({ input, reach, now }) => {
  const own = [...new Set(reach.filter(hold => hold.level === 'own').flatMap(hold => hold.houseIds))]
  const houses = input.houseId ? [input.houseId] : own
  const from = yearBefore(periodOf(today(now)))
  const [found, read, files] = await Promise.all([
    asked(input, houses, reach),
    readingsSince(input.meterId ? { meterId: input.meterId } : { houseId: { in: houses } }, from),
    feeFilesOf(own),
  ])
  const since = begins(found, reach, files)
  const items = found.map((meter): MeterTrend => {
    const own = read.filter(one => one.meterId === meter._id && one.readOn >= (since.get(meter._id) ?? ''))
    const { _id, code, where, utility } = meter
    return { meterId: _id, code, where, utility, months: months(own) }
  })
  return { items }
})
async function asked({ meterId }: { meterId?: string }, houses: readonly string[], reach: Reaches): Promise<Meter[]> {
  if (meterId) return [await meters.get(null, meterId, reach)]
  return (await metersOf(houses)).filter(meter => meters.covers(meter, reach))
}
/** From which day on each meter may be seen: staff from the first, owners since they bought, tenants since they came. */
function begins(found: readonly Meter[], reach: Reaches, files: ReadonlyMap<string, FeeFile>): Map<string, string> {
  const staff = reach.filter(hold => hold.level !== 'own')
  const own = found.filter(meter => !staff.some(hold => hold.estateId === meter.estateId))
  return new Map(
    own.map(meter => {
      const days = reach
        .filter(hold => hold.houseIds.includes(meter.houseId ?? ''))
        .map(hold => {
          const came = today(hold.from)
          const { transfers = [], voided } = files.get(meter.houseId ?? '') ?? {}
          const sold = transfers.filter((day: string) => !voided?.includes(day))
          return hold.role === 'tenant' ? came : (sold.filter(day => day <= came).at(-1) ?? '')
        })
      return [meter._id, days.sort()[0] ?? '9']
    }),
  )
}
const yearBefore = (period: Period): Period => periodOf(addDays(firstDay(period), -335))
function months(readings: readonly Reading[]): MeterTrend['months'] {
  const found = new Map<Period, { quantity: string; estimated: boolean }>()
  for (const one of readings.filter(other => other.kind !== 'baseline')) {
    const period = one.forPeriod ?? one.period
    const sofar = found.get(period) ?? { quantity: '0', estimated: false }
    const quantity = exact(sofar.quantity).plus(one.quantity).toFixed()
    found.set(period, { quantity, estimated: sofar.estimated || one.kind === 'estimate' })
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([period, of]) => ({ period, ...of }))
}
