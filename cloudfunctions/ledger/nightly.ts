import { startOf, today } from '../../shared/calendar/day'
import type { Proof } from '../../shared/ledger/contract'
import { estateAfter } from '../estate/store'
import { commitOnce } from '../operation/operation'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'
import { transaction } from '../operation/transaction'
import { proofOf } from './proof'

/** Two in the morning, China: the day's work is done and rolled up. */
const HOUR_MS = 3_600_000
const nightOf = (now: number) => today(now - 2 * HOUR_MS)
interface ProofDay {
  _id: string
  /** The last estate proved. */
  cursor: string
  done: 0 | 1
}
const proofDays = new Shelf<ProofDay>('jobCursors', 'proofDay')
/** How an estate's books stood one night. */
interface NightProof extends Omit<Proof, 'trialBalance'> {
  _id: string
  estateId: string
  day: string
  at: number
}
export const proofs = new Store<NightProof>('proofs', {
  notFound: 'internal',
  indexes: [{ on: ['estateId', '-day'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})

/** Proves the next estate of tonight; accountant and manager hear of books that do not hold. */
export async function proveNightly(now: number): Promise<number> {
  const day = nightOf(now)
  const tonight = (await proofDays.find(null, day)) ?? { _id: day, cursor: '', done: 0 as const }
  if (tonight.done) return 0
  const estate = await estateAfter(tonight.cursor)
  if (estate) await keep(estate._id, day, now)
  await transaction(async tx => {
    await proofDays.put(tx, { _id: day, cursor: estate?._id ?? tonight.cursor, done: estate ? 0 : 1 })
  })
  return 1
}
async function keep(estateId: string, day: string, now: number): Promise<void> {
  const { balanced, bills, entries, differences } = await proofOf(estateId)
  const _id = `${estateId}:${day}`
  await commitOnce({ journalId: `system:proof:${_id}`, name: 'ledger.nightly', now }, async (tx, emit) => {
    await proofs.put(tx, { _id, estateId, day, at: now, balanced, bills, entries, differences })
    const audiences = [{ roles: ['accountant', 'manager'], estateId }]
    if (!balanced) emit({ event: 'ledger.unproved', estateId, reference: { estateId, day }, audiences })
    return { balanced }
  })
}
export async function nextProof(now: number): Promise<number> {
  const day = nightOf(now)
  const tonight = await proofDays.find(null, day)
  return tonight?.done ? startOf(day) + 26 * HOUR_MS : now
}
