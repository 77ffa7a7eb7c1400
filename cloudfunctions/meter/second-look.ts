import { newId } from '../../shared/id'
import type { Doubt } from '../../shared/meter/plausible'
import { type Held, type Meter, nameOf, orderKeyOf, type Taken } from '../../shared/meter/schema'
import { isSame } from '../../shared/meter/take'
import { Refusal } from '../../shared/refusal'
import type { Tx } from '../operation/transaction'
import { heldReadings, meters, submissions } from './store'

/** A reading as it came in, and with whom. */
export type Coming = Omit<Taken, 'period' | 'ceiling'> & Pick<Held, 'from' | 'submissionId'>
type Fresh = Coming & { period: string; doubt: Doubt }
type Decided = { by: string; at: number }

/** Keeps a reading beside its meter, which goes on as if it had not been read. The same again is the same. */
export async function keepHeld(tx: Tx, meter: Meter, of: Fresh): Promise<Held> {
  const others: Meter['held'] = []
  for (const ref of meter.held) {
    if (ref.readOn !== of.readOn) {
      others.push(ref)
      continue
    }
    const earlier = await heldReadings.find(tx, ref.heldId)
    if (earlier && isAgain(meter, earlier, of)) return earlier
    if (earlier) await close(tx, earlier, 'superseded', of, null)
  }
  const { value, dials, readOn, period, rollover, estimate, photo, by, at, doubt, from, submissionId } = of
  const held: Held = {
    _id: newId('hld', at),
    estateId: meter.estateId,
    meterId: meter._id,
    houseId: meter.houseId,
    ...{ value: value ?? null, dials: dials ?? null, readOn, period, rollover, estimate, photo, by, at },
    ...{ doubt, from, submissionId, state: 'waiting', decidedBy: null, decidedAt: null, reason: null },
    orderKey: `${orderKeyOf(meter.where, meter.code)} ${readOn}`,
  }
  const waiting = [...others, { heldId: held._id, readOn }].sort((a, b) => (a.readOn < b.readOn ? -1 : 1))
  await meters.put(tx, { ...meter, held: waiting })
  await heldReadings.insert(tx, held)
  return held
}
const isAgain = (meter: Meter, { value, dials, readOn, submissionId }: Held, of: Fresh): boolean =>
  submissionId === of.submissionId &&
  isSame(
    { ...meter, last: { readOn, value: value ?? '0', dials: dials ?? {}, kind: 'read', period: '', floor: null } },
    of,
  )

/** What waited up to a day that has been read now counts with that reading. */
export async function supersede(tx: Tx, meter: Meter, readOn: string, decided: Decided): Promise<void> {
  for (const ref of meter.held.filter(one => one.readOn <= readOn)) {
    const held = await heldReadings.find(tx, ref.heldId)
    if (held?.state === 'waiting') await close(tx, held, 'superseded', decided, null)
  }
}
/** The held reading as it ends, and the submission it came with. */
export async function close(
  tx: Tx,
  held: Held,
  state: Exclude<Held['state'], 'waiting'>,
  { by, at }: Decided,
  reason: string | null,
): Promise<void> {
  await heldReadings.put(tx, { ...held, state, decidedBy: by, decidedAt: at, reason })
  const sent = held.submissionId ? await submissions.find(tx, held.submissionId) : null
  if (sent?.state !== 'held') return
  const ends = { confirmed: 'accepted', returned: 'rejected', superseded: 'superseded' } as const
  await submissions.put(tx, { ...sent, state: ends[state], decidedBy: by, decidedAt: at, reason })
}

/** For what cannot be held, because it stands for more than a number: refuses until somebody says why it is right. */
export function doubted(meter: Meter, doubt: Doubt | null): void {
  if (!doubt) return
  const { quantity, days, most } = doubt
  throw new Refusal('meter.implausible', { meter: nameOf(meter), quantity, days, most })
}
