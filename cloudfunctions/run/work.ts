import type { Bill } from '../../shared/billing/schema'
import { sum } from '../../shared/money/decimal'
import { billHouse } from '../../shared/run/bill-house'
import { notYetBilled } from '../../shared/run/late'
import { addKinds, addSums, type HouseRow, isBlocking, type Run } from '../../shared/run/schema'
import { share } from '../../shared/run/share'
import { sharedExceptions } from '../../shared/run/shared-exceptions'
import { freshFeeFile } from '../../shared/tariff/fee-file'
import { noticesOfRun } from '../billing/notices'
import { addMissing, billedBy, removeDrafts } from '../billing/store'
import { housesAfter } from '../estate/houses'
import type { Place } from '../estate/store'
import { heldOf, heldOfShared, metersOf, readingsIn, readingsOf, sentOf, sharedMetersIn } from '../meter/store'
import { commitOnce } from '../operation/operation'
import { feeFilesOf } from '../tariff/store'
import { addExceptions, addHouseRows, billedBefore, houseRowId, nextRun, removeHouseRows, runs } from './store'

const CHUNK = 180

/** Works one chunk of the oldest run that waits; 0: none does. Repeating a chunk, or a crash in it, changes nothing. */
export async function workRuns(now: number): Promise<number> {
  const run = await nextRun()
  if (!run) return 0
  if (run.state === 'cancelling') return takeAway(run, now)
  if (run.state === 'issued') return tell(run, now)
  if (run.state !== 'working') await advance(run, { todo: 0 })
  else if (run.shared === null) await computeShares(run)
  else await billChunk(run, now)
  return 1
}
/** Only whoever saw the cursor where it was moves it on. */
const advance = ({ _id, state, cursor, fence }: Run, fields: Partial<Run>): Promise<number> =>
  runs.update({ _id, state, cursor, fence }, { ...fields, fence: fence + 1 })

async function allHouses(estateId: string): Promise<Place[]> {
  const all: Place[] = []
  for (;;) {
    const page = await housesAfter(estateId, all.at(-1)?.code ?? '', 1000)
    all.push(...page)
    if (page.length < 1000) return all
  }
}
async function computeShares(run: Run): Promise<void> {
  const shares = run.tariffs.filter(one => one.price.model === 'APPORTION')
  if (shares.length === 0) {
    await advance(run, { shared: [] })
    return
  }
  const { estateId, period } = run
  const [houses, readings, meters, waiting] = await Promise.all([
    allHouses(estateId),
    readingsIn(estateId, period),
    sharedMetersIn(estateId),
    heldOfShared(estateId),
  ])
  const held = waiting.filter(one => one.period <= period)
  // A supplementary run shares as the period's own does, which has said so.
  const exceptions = run.lateTo
    ? []
    : shares.flatMap(tariff => sharedExceptions(tariff, { meters, held, readings }, run))
  await addExceptions(exceptions)
  await advance(run, {
    shared: shares.flatMap(tariff => share(tariff, houses, readings) ?? []),
    warnings: run.warnings + exceptions.length,
    kinds: addKinds(run.kinds, exceptions),
  })
}
async function billChunk(run: Run, now: number): Promise<void> {
  const houses = await housesAfter(run.estateId, run.cursor, CHUNK)
  const ids = houses.map(house => house._id)
  const found = await billsOf(run, houses, now)
  const exceptions = found.flatMap(one => one.exceptions)
  await addExceptions(exceptions)
  const bills = await addMissing(
    found.flatMap(one => one.bills),
    run._id,
    ids,
  )
  const blocking = exceptions.filter(one => isBlocking(one.kind)).length
  const ended = houses.length < CHUNK
  await keepRows(run, houses, bills)
  const untouched = found.filter(one => one.wasBilled && one.bills.length === 0)
  await advance(run, {
    cursor: houses.at(-1)?.code ?? run.cursor,
    done: run.done + houses.length,
    bills: run.bills + bills.length,
    amountFen: run.amountFen + sum(bills.map(one => one.amountFen)),
    sums: addSums(run.sums, bills),
    blocking: run.blocking + blocking,
    warnings: run.warnings + exceptions.length - blocking,
    kinds: addKinds(run.kinds, exceptions),
    billedBefore: run.billedBefore + untouched.length,
    ...(ended && { state: 'draft' as const, todo: 0 as const }),
  })
}
/** What these houses owe of the period, less what other runs of it have billed. */
async function billsOf(run: Run, houses: readonly Place[], now: number) {
  const ids = houses.map(idOf)
  if (ids.length === 0) return []
  const [files, meters, readings, held, sent, billed] = await Promise.all([
    feeFilesOf(ids),
    metersOf(ids),
    readingsOf(ids, run.period),
    heldOf(ids),
    sentOf(ids),
    run.besides.length > 0 ? billedBy(run.besides, run.period, ids) : [],
  ])
  const isOf = (meterId: string) => (one: { meterId: string; period: string }) =>
    one.meterId === meterId && one.period <= run.period
  return houses.map(house => {
    const before = billed.filter(one => one.houseId === house._id)
    const facts = {
      house,
      file: files.get(house._id) ?? freshFeeFile(house._id, run.estateId),
      meters: meters
        .filter(one => one.houseId === house._id)
        .map(({ _id, code, utility, registers }) => ({
          ...{ meterId: _id, code, utility, registers },
          waits: { held: held.find(isOf(_id))?.doubt ?? null, sent: sent.some(isOf(_id)) },
        })),
      readings: readings.filter(one => one.houseId === house._id),
    }
    return { ...notYetBilled(billHouse(facts, run, now), before), wasBilled: before.length > 0 }
  })
}
/** What the chunk comes to, house by house; of a supplementary run only the houses it bills. */
async function keepRows(run: Run, houses: readonly Place[], bills: readonly Bill[]): Promise<void> {
  const shown = run.lateTo ? houses.filter(house => bills.some(bill => bill.houseId === house._id)) : houses
  if (shown.length === 0) return
  const before = await billedBefore(run.before, shown.map(idOf))
  const rows = shown.map(({ _id: houseId, label, code, key, spellings }): HouseRow => {
    const own = bills.filter(bill => bill.houseId === houseId)
    const amountFen = sum(own.map(bill => bill.amountFen))
    const beforeFen = before.get(houseId) ?? null
    const about = { runId: run._id, estateId: run.estateId, houseId, label, code, key, spellings }
    const change = Math.abs(amountFen - (beforeFen ?? 0))
    return { _id: houseRowId(run._id, houseId), ...about, bills: own.length, amountFen, beforeFen, change }
  })
  await addHouseRows(rows)
}
async function takeAway(run: Run, now: number): Promise<number> {
  const removed = (await removeDrafts(run._id, 1000)) + (await removeHouseRows(run._id, 1000))
  if (removed === 0) await advance(run, { state: 'cancelled', todo: 0, endedAt: now })
  return 1
}
const idOf = (house: Place): string => house._id
/** Who owes a bill of an issued run hears of it once: the chunk's own journal entry is the guard. */
async function tell(run: Run, now: number): Promise<number> {
  const houses = await housesAfter(run.estateId, run.cursor, CHUNK)
  const events = await noticesOfRun(run._id, houses, now)
  const journalId = `system:run-told:${run._id}:${run.cursor || 'first'}`
  await commitOnce({ journalId, name: 'run.tell', now }, async (_tx, emit) => {
    for (const event of events) emit(event)
    return events.length > 0 ? { runId: run._id } : null
  })
  await advance(run, { cursor: houses.at(-1)?.code ?? run.cursor, ...(houses.length < CHUNK && { todo: 0 as const }) })
  return 1
}
