import type { Meter, Reading, Taken } from '../../shared/meter/schema'
import { type Counted, take } from '../../shared/meter/take'
import type { Tx } from '../operation/transaction'
import { openPeriod } from './open-period'
import { meters, readings } from './store'

/** The meter and its reading, both or neither. */
export async function write(tx: Tx, counted: Counted): Promise<Reading> {
  await meters.put(tx, counted.meter)
  await readings.insert(tx, counted.reading)
  return counted.reading
}
/** One reading counted onto its meter, in the cycle that is open for its day. */
export async function enter(tx: Tx, meter: Meter, of: Omit<Taken, 'period'>): Promise<Reading> {
  const period = await openPeriod(tx, meter.estateId, of.readOn)
  return write(tx, take(meter, { ...of, period }))
}
