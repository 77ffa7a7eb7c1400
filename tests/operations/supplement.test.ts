import { makeWorkbook } from '../make-workbook'
import { ACCOUNTANT, Books, HOUSES, MANAGER } from './songlin'
import { upload } from './visitors'

jest.setTimeout(240_000)
const PERIOD = '2026-09'
const LATE = 15
let books: Books
let main: string
const lateCodes = Array.from({ length: LATE }, (_, n) => `${Math.floor(n / 3) + 1}0${(n % 3) + 1}`)
const lateId = (door: string) => `hse_songlin_Z-1-${door}`

/** A building more, after the bills of the month were issued. */
async function moveIn(of: Books) {
  const book = makeWorkbook([
    {
      name: 'buildings',
      rows: [
        ['code', 'name'],
        ['Z', 'Z 栋'],
      ],
    },
    {
      name: 'houses',
      rows: [
        ['building', 'entrance', 'number', 'floor', 'type', 'use', 'area', 'occupancy'],
        ...lateCodes.map(door => ['Z', '1', door, door.slice(0, -2), 'A', 'residential', '100.00', 'undelivered']),
      ],
    },
    { name: 'places', rows: [['code', 'name', 'building']] },
    { name: 'residents', rows: [['house', 'name', 'phone', 'role']] },
    { name: 'staff', rows: [['name', 'phone', 'role']] },
  ])
  const file = await upload(of.cloud, 'wx_admin', book, 'xlsx')
  const { importId } = await of.ok('wx_admin', 'estate.import', { estateId: of.estateId, file, mode: 'publish' })
  const done = async () => (await of.ok('wx_admin', 'estate.importStatus', { importId })).state === 'done'
  await of.until('import', done)
  for (const door of lateCodes)
    await of.ok(ACCOUNTANT, 'tariff.assign', { houseId: lateId(door), handover: '2026-07-15' })
}
const start = (of: Books = books) => of.ok(ACCOUNTANT, 'run.start', { estateId: of.estateId, period: PERIOD })
const see = (runId: string, of: Books = books) => of.ok(ACCOUNTANT, 'run.get', { runId })
const drafted = async (runId: string, of: Books = books) => {
  await of.until('runs', async () => (await see(runId, of)).state === 'draft')
  return see(runId, of)
}
const billsOf = async (houseId: string, of: Books = books) => {
  const { items } = await of.ok(ACCOUNTANT, 'billing.bills', { houseId, reason: '核对' })
  return items.filter((row: { period: string; state: string }) => row.period === PERIOD && row.state !== 'reversed')
}
beforeAll(async () => {
  books = await Books.open()
  main = await books.bill(PERIOD)
  await moveIn(books)
})
afterAll(() => books.cloud.stop())

test('an accountant who starts an issued period again bills exactly those who came late, by the others’ prices', async () => {
  const { estateId } = books
  // A later version that would count for the same month is not for the late alone.
  const { tariffId } = await books.ok(ACCOUNTANT, 'tariff.request', {
    estateId,
    item: 'GARBAGE',
    price: { model: 'FIXED', amountFen: 900 },
    effectiveFrom: '2026-08-15',
  })
  await books.ok(MANAGER, 'tariff.approve', { estateId, tariffId })
  const starts = await Promise.all(Array.from({ length: 4 }, () => start()))
  expect(new Set(starts.map(one => one.runId)).size).toBe(1)
  const { runId } = starts[0]
  const draft = await drafted(runId)
  expect(draft).toMatchObject({ lateTo: main, bills: LATE * 2, billedBefore: HOUSES, blocking: 0, warnings: 0 })
  expect(draft.items).toEqual([
    { item: 'MANAGEMENT_FEE', bills: LATE, amountFen: LATE * 11_500, beforeFen: null },
    { item: 'GARBAGE', bills: LATE, amountFen: LATE * 800, beforeFen: null },
  ])
  expect(await billsOf(lateId('101'))).toEqual([])
  const before = await books.proof()
  await books.ok(ACCOUNTANT, 'run.issue', { runId })
  expect((await billsOf(lateId('101'))).map((row: { item: string }) => row.item).sort()).toEqual([
    'GARBAGE',
    'MANAGEMENT_FEE',
  ])
  const after = await books.proof()
  expect(after).toMatchObject({ balanced: true, bills: before.bills + LATE * 2 })
  // Nobody is left: another start makes a run with nothing in it, which is not issued.
  const empty = await start()
  expect(await drafted(empty.runId)).toMatchObject({ bills: 0, billedBefore: HOUSES + LATE })
  await books.refused(ACCOUNTANT, 'run.issue', { runId: empty.runId }, 'run.nothing_late')
  // While it is open nothing of the period is taken back: it has left out whom the others billed.
  await books.refused(ACCOUNTANT, 'run.reverse', { runId: main, reason: '价格有误' }, 'run.supplement_open')
  await books.ok(ACCOUNTANT, 'run.cancel', { runId: empty.runId })
  await books.until('runs', async () => (await see(empty.runId)).state === 'cancelled')
})

test('bills of a supplementary run leave ten days to pay, whenever it was made', async () => {
  const [bill] = await billsOf(lateId('101'))
  expect((Date.parse(bill.dueOn) - Date.now()) / 86_400_000).toBeGreaterThan(9)
})

test('a house that was billed late keeps its one bill when the others are taken back and billed again', async () => {
  await books.fork(async fork => {
    await fork.ok(ACCOUNTANT, 'run.reverse', { runId: main, reason: '价格有误' })
    const { runId } = await start(fork)
    expect(await drafted(runId, fork)).toMatchObject({ lateTo: null, bills: HOUSES * 2, billedBefore: LATE })
    await fork.ok(ACCOUNTANT, 'run.issue', { runId, open: (await see(runId, fork)).warnings })
    expect(await billsOf(lateId('203'), fork)).toHaveLength(2)
    expect(await billsOf('hse_songlin_2-1-101', fork)).toHaveLength(2)
    expect(await fork.proof()).toMatchObject({ balanced: true, differences: [] })
  })
})
test('a supplementary run that was taken back is made again under new ids, once', async () => {
  await books.fork(async fork => {
    const { items } = await fork.ok(ACCOUNTANT, 'run.list', { estateId: fork.estateId })
    const late = items.find((row: { lateTo: string | null; state: string }) => row.lateTo && row.state === 'issued')
    await fork.ok(ACCOUNTANT, 'run.reverse', { runId: late.runId, reason: '面积有误' })
    const { runId } = await start(fork)
    expect(await drafted(runId, fork)).toMatchObject({ lateTo: main, bills: LATE * 2, billedBefore: HOUSES })
    await fork.ok(ACCOUNTANT, 'run.issue', { runId })
    expect(await billsOf(lateId('101'), fork)).toHaveLength(2)
    expect(await fork.proof()).toMatchObject({ balanced: true, differences: [] })
  })
})

test('a clock that dies after any of its requests bills the late once', async () => {
  const origin = await Books.open()
  try {
    await origin.bill(PERIOD)
    await moveIn(origin)
    let interrupted = 0
    for (let after = 1; after <= 16; after += 2)
      await origin.fork(async fork => {
        await fork.dieAfter(after)
        const { runId } = await start(fork)
        if (await fork.until('runs', async () => (await see(runId, fork)).state === 'draft')) interrupted += 1
        const draft = await see(runId, fork)
        expect([after, draft.bills, draft.billedBefore]).toEqual([after, LATE * 2, HOUSES])
        await fork.ok(ACCOUNTANT, 'run.issue', { runId })
        expect(await billsOf(lateId('101'), fork)).toHaveLength(2)
        expect(await billsOf('hse_songlin_2-1-101', fork)).toHaveLength(2)
      })
    expect(interrupted).toBeGreaterThanOrEqual(4)
  } finally {
    await origin.cloud.stop()
  }
})

test('before issuing, an accountant finds every house by whatever way it is written, beside the month before', async () => {
  const { runId } = await books.ok(ACCOUNTANT, 'run.start', { estateId: books.estateId, period: '2026-10' })
  await drafted(runId)
  const page = (more: object) => books.ok(ACCOUNTANT, 'run.houses', { runId, ...more })
  const [found] = (await page({ search: 'Z栋1单元101' })).items
  expect(found).toMatchObject({ houseId: lateId('101'), bills: 2, amountFen: 12_400, beforeFen: 12_300 })
  const all: { houseId: string }[] = []
  for (let cursor: string | undefined; ; ) {
    const next = await page({ order: 'house', ...(cursor && { cursor }) })
    all.push(...next.items)
    cursor = next.cursor
    if (!cursor) break
  }
  expect(new Set(all.map(one => one.houseId)).size).toBe(HOUSES + LATE)
  // The price of the bins has risen by ¥1 a house; the management fee of a house stays.
  const { items } = await see(runId)
  expect(items[0]).toMatchObject({
    item: 'GARBAGE',
    amountFen: (HOUSES + LATE) * 900,
    beforeFen: (HOUSES + LATE) * 800,
  })
  await books.ok(ACCOUNTANT, 'run.cancel', { runId })
})
