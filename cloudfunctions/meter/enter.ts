import { ceilingOf } from '../../shared/meter/rules'
import type { Held, Meter, Reading } from '../../shared/meter/schema'
import { type Counted, take } from '../../shared/meter/take'
import type { Tx } from '../operation/transaction'
import { openPeriod } from './open-period'
import { type Coming, keepHeld, supersede } from './second-look'
import { meters, readings, rulesOf } from './store'

type Entered = { reading: Reading; held: null } | { reading: null; held: Held }

/** The meter and its reading, both or neither; what waited for a second look until then is made up by it. */
export async function write(tx: Tx, counted: Counted, decided: { by: string; at: number }): Promise<Reading> {
  await supersede(tx, counted.meter, counted.reading.readOn, decided)
  const held = counted.meter.held.filter(one => one.readOn > counted.reading.readOn)
  await meters.put(tx, { ...counted.meter, held })
  await readings.insert(tx, counted.reading)
  return counted.reading
}
/**
 * One reading counted onto its meter, in the cycle that is open for its day. More than can be believed is held, unless
 * somebody says why it is right: the one rule for whoever reads, sends in, walks or brings a workbook.
 */
export async function enter(tx: Tx, meter: Meter, of: Coming): Promise<Entered> {
  const rules = await rulesOf(tx, meter.estateId)
  const period = await openPeriod(tx, meter, of.readOn, rules.window)
  const counted = take(meter, { ...of, period, ceiling: ceilingOf(rules, meter) })
  const { doubt } = counted.reading
  if (doubt && !of.reason) return { reading: null, held: await keepHeld(tx, meter, { ...of, period, doubt }) }
  return { reading: await write(tx, counted, of), held: null }
}
