import { today } from '../../shared/calendar/day'
import { entriesOf } from '../../shared/inspection/seal'
import { readMeters as decide } from '../../shared/movein/act'
import type { MoveIn, OpeningReading } from '../../shared/movein/schema'
import { Refusal } from '../../shared/refusal'
import { UTILITIES, type Utility } from '../../shared/tariff/schema'
import { inspections } from '../inspection/store'
import { enter } from '../meter/enter'
import { touchMeter } from '../meter/hold'
import { freeId, freshMeter } from '../meter/install'
import { meters, metersByCode } from '../meter/store'
import { operation } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { moveIns } from './store'

const DIGITS = 5
/** What the accepted form says of each meter. */
async function noted(tx: Tx | null, { inspectionId }: MoveIn) {
  const form = inspectionId ? await inspections.find(tx, inspectionId) : null
  return form?.sealed?.outcome === 'accepted' ? entriesOf(form, 'meter').map(entry => entry.change) : []
}
type Noted = Awaited<ReturnType<typeof noted>>[number]

/** One meter of the form as a baseline; a meter the books do not know is installed with it. Gas is only noted. */
async function opening(
  tx: Tx,
  moveIn: MoveIn,
  entry: Noted,
  meterId: string,
  by: { personId: string; now: number },
): Promise<OpeningReading> {
  const { number, utility, reading } = entry
  if (!(UTILITIES as readonly string[]).includes(utility)) return { number, utility, reading, meterId: null }
  const { estateId, houseId, houseLabel } = moveIn
  const known = await meters.find(tx, meterId)
  if (known && known.houseId !== houseId) throw new Refusal('movein.meter_elsewhere', { meter: number })
  const digits = Math.max(DIGITS, reading.split('.')[0]?.length ?? 0)
  const of = { where: houseLabel, code: number, kind: 'HOUSE' as const, utility: utility as Utility, digits }
  const meter =
    known ??
    freshMeter({
      _id: meterId,
      ...{ estateId, houseId, ...of },
      ...{ multiplier: entry.multiplier ?? '1', registers: [], apportionable: false },
    })
  await touchMeter(tx, estateId, meterId)
  await enter(tx, meter, {
    ...{ value: reading, readOn: today(by.now), photo: entry.photos?.[0] ?? null, by: by.personId, at: by.now },
    ...{ rollover: false, estimate: false, from: 'field', submissionId: null },
  })
  return { number, utility, reading, meterId }
}

export const readMeters = operation(
  'movein.readMeters',
  {
    prepare: async ({ input, reach }) => {
      const found = await moveIns.get(null, input.moveInId, reach)
      const codes = (await noted(null, found)).map(entry => entry.number)
      // A number may have come to a meter later, by a replacement.
      const known = codes.length > 0 ? await metersByCode(found.estateId, codes) : []
      return new Map(known.map(meter => [meter.code, meter._id]))
    },
  },
  async ({ input, actor, reach, now, tx, prepared: ids }) => {
    const found = await moveIns.get(tx, input.moveInId, reach)
    const entries = await noted(tx, found)
    // Decided first with what the form says, so that a refusal reads no meter.
    const said = entries.map(({ number, utility, reading }) => ({ number, utility, reading, meterId: null }))
    decide(found, said, actor, now, input.note)
    const taken: OpeningReading[] = []
    for (const entry of entries) {
      const meterId = ids.get(entry.number) ?? (await freeId(tx, found.estateId, entry.number))._id
      taken.push(await opening(tx, found, entry, meterId, { personId: actor.personId, now }))
    }
    await moveIns.put(tx, decide(found, taken, actor, now, input.note))
    return { moveInId: found._id }
  },
)
