import { periodOf, today } from '../../shared/calendar/day'
import { ACCOUNTANT, Books } from './songlin'

jest.setTimeout(300_000)
let books: Books
let houses: string[]
const PREPAID = 100_000
/** Billed this month, due next month: whatever the day, nothing is late. */
const THIS = periodOf(today(Date.now()))
beforeAll(async () => {
  books = await Books.open()
  const owner = books.cloud.who('wx_owner_gao').houses[0]?.houseId as string
  const { items } = await books.cloud
    .asWechat<any>('wx_manager_ma', 'estate.places', { estateId: books.estateId, search: '1-' })
    .then(answer => answer.data)
  const others = items.map((one: { placeId: string }) => one.placeId).filter((id: string) => id !== owner)
  houses = [owner, ...others.slice(0, 2)]
  for (const houseId of houses)
    await books.ok(ACCOUNTANT, 'billing.opening', { houseId, kind: 'PREPAYMENT', amountFen: PREPAID, note: '预存' })
})
afterAll(() => books.cloud.stop())

const held = async (of = books) =>
  Promise.all(houses.map(async id => (await of.due(id)).houses[0].prepaidFen as number))
const owed = async (of = books) => Promise.all(houses.map(async id => (await of.due(id)).dueFen as number))

test('a prepayment settles the bills of an issued run by itself, and the owner is told', async () => {
  const runId = await books.bill(THIS)
  await books.until('passes', async () => (await owed()).every(fen => fen === 0))
  for (const [index, houseId] of houses.entries()) {
    const { items } = await books.ok(ACCOUNTANT, 'billing.bills', { houseId, reason: '核对' })
    const billed = items.reduce((sum: number, row: any) => sum + row.amountFen, 0)
    expect(items.map((row: any) => row.state)).toEqual(['settled', 'settled'])
    expect((await held())[index]).toBe(PREPAID - billed)
  }
  const [houseId] = houses
  const range = { houseId, from: '2026-01-01', to: '2030-12-31', reason: '核对' }
  const { items, closingFen } = await books.ok(ACCOUNTANT, 'ledger.statement', range)
  expect(items.map((row: any) => row.kind)).toEqual(['prepayment', 'bill', 'bill', 'draw'])
  expect(closingFen).toBe(-((await held())[0] as number))
  expect(await books.proof()).toMatchObject({ balanced: true, differences: [] })
  await books.cloud.post('/local/jobs/delivery/run')
  const inbox = await books.ok('wx_owner_gao', 'notice.inbox')
  expect(inbox.items.map((one: any) => one.event)).toContain('billing.drawn')
  await books.ok(ACCOUNTANT, 'run.reverse', { runId, reason: '演练' })
  await books.until('passes', async () => (await held()).every(fen => fen === PREPAID))
})

test('a run that has been paid is taken back: what was paid is kept for the house, the period is billed again', async () => {
  const first = await books.bill(THIS)
  await books.until('passes', async () => (await owed()).every(fen => fen === 0))
  const paid = (await held()).map(fen => PREPAID - fen)
  expect(Math.min(...paid)).toBeGreaterThan(0)
  await books.ok(ACCOUNTANT, 'run.reverse', { runId: first, reason: '价格有误' })
  await books.until('passes', async () => (await held()).every(fen => fen === PREPAID))
  expect(await books.balance('receivable')).toBe(0)
  expect(await books.proof()).toMatchObject({ balanced: true, differences: [] })
  const again = await books.bill(THIS)
  await books.until('passes', async () => (await owed()).every(fen => fen === 0))
  expect((await held()).map(fen => PREPAID - fen)).toEqual(paid)
  await books.ok(ACCOUNTANT, 'run.reverse', { runId: again, reason: '演练' })
  await books.until('passes', async () => (await held()).every(fen => fen === PREPAID))
})

/** More than this in a row that nobody had to go on from: the work is shorter than what would have ended it. */
const QUIET = 3
/** From this moment once for each death, until nobody dies any more; answers how many times somebody had to go on. */
async function atEveryRequest(work: (fork: Books, after: number) => Promise<boolean>): Promise<number> {
  let interrupted = 0
  for (let after = 1, quiet = 0; quiet < QUIET; after += 1) {
    const died = await books.fork(fork => work(fork, after))
    quiet = died ? 0 : quiet + 1
    if (died) interrupted += 1
    expect(after).toBeLessThan(60)
  }
  return interrupted
}
test('a clock that dies after any of its database requests draws and gives back each fen once', async () => {
  const { runId, open } = await books.draft(THIS)
  const drawing = await atEveryRequest(async (fork, after) => {
    await fork.ok(ACCOUNTANT, 'run.issue', { runId, open })
    await fork.dieAfter(after)
    const died = await fork.until('passes', async () => (await owed(fork)).every(fen => fen === 0))
    const drawn = (await held(fork)).map(fen => PREPAID - fen)
    expect([after, drawn.every(fen => fen > 0)]).toEqual([after, true])
    expect([after, await fork.balance('prepaid')]).toEqual([after, drawn.reduce((a, b) => a + b, 0) - 3 * PREPAID])
    expect([after, await fork.proof()]).toMatchObject([after, { balanced: true, differences: [] }])
    return died
  })
  await books.ok(ACCOUNTANT, 'run.issue', { runId, open })
  await books.until('passes', async () => (await owed()).every(fen => fen === 0))
  const giving = await atEveryRequest(async (fork, after) => {
    await fork.dieAfter(after)
    await fork.ok(ACCOUNTANT, 'run.reverse', { runId, reason: '演练' })
    const done = async () =>
      (await held(fork)).every(fen => fen === PREPAID) && (await fork.balance('receivable')) === 0
    const died = await fork.until('passes', done)
    expect([after, await fork.proof()]).toMatchObject([after, { balanced: true, differences: [] }])
    return died
  })
  await books.ok(ACCOUNTANT, 'run.reverse', { runId, reason: '演练' })
  await books.until('passes', async () => (await held()).every(fen => fen === PREPAID))
  expect([drawing > 12, giving > 12]).toEqual([true, true])
})

test('a draft of two months ago is not issued any more', async () => {
  const { estateId } = books
  const { runId } = await books.ok(ACCOUNTANT, 'run.start', { estateId, period: '2026-08' })
  await books.until('runs', async () => (await books.ok(ACCOUNTANT, 'run.get', { runId })).state === 'draft')
  await books.cloud.advance('P39D')
  // In WeChat: a browser's session is long over.
  expect(await books.cloud.asWechat(ACCOUNTANT, 'run.issue', { runId })).toMatchObject({ code: 'run.stale' })
  expect(await books.cloud.asWechat(ACCOUNTANT, 'run.cancel', { runId })).toMatchObject({ ok: true })
})
