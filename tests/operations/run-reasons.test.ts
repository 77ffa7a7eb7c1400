import { ACCOUNTANT, Books, MANAGER } from './songlin'

jest.setTimeout(240_000)
const PERIOD = '2026-09'
let books: Books
beforeAll(async () => {
  books = await Books.open()
})
afterAll(() => books.cloud.stop())

const draftOf = async (period: string) => {
  const { runId } = await books.ok(ACCOUNTANT, 'run.start', { estateId: books.estateId, period })
  const see = () => books.ok(ACCOUNTANT, 'run.get', { runId })
  await books.until('runs', async () => (await see()).state === 'draft')
  return { runId, ...(await see()) }
}
const said = async (openId: string, operation: string, input: object) =>
  (await books.cloud.call(openId, operation, input)).body

test('each house has its own reason in words, in the run and on its page, and bills go out only once they are read', async () => {
  const { estateId } = books
  const price = { model: 'TIERS', bounds: [], prices: ['3.45'] }
  const { tariffId } = await books.ok(ACCOUNTANT, 'tariff.request', {
    estateId,
    item: 'WATER',
    price,
    effectiveFrom: '2026-01-01',
  })
  await books.ok(MANAGER, 'tariff.approve', { estateId, tariffId })
  const install = async (door: string, utility: string) => {
    const houseId = `hse_songlin_${door}`
    const meter = { estateId, code: `${utility[0]}-${door}`, kind: 'HOUSE', utility, houseId }
    const { meterId } = await books.ok(ACCOUNTANT, 'meter.install', meter)
    return { houseId, meterId }
  }
  const { houseId: unread } = await install('2-1-201', 'WATER')
  const { houseId: unpriced, meterId } = await install('2-1-301', 'ELECTRICITY')
  for (const [value, readOn] of [
    ['0', `${PERIOD}-01`],
    ['7', `${PERIOD}-20`],
  ])
    await books.ok(ACCOUNTANT, 'meter.read', { meterId, value, readOn, confirmed: true })
  const draft = await draftOf(PERIOD)
  expect(draft).toMatchObject({ blocking: 1, warnings: 1, kinds: { price_missing: 1, reading_missing: 1 } })
  const blocked = await said(ACCOUNTANT, 'run.issue', { runId: draft.runId })
  expect([blocked.code, blocked.message]).toEqual([
    'run.blocked',
    '还有 1 处必须先处理，例如：2 栋 1 单元 301，电费没有价格；请在价目表中提出并审批价格',
  ])
  const reasons = await books.ok(ACCOUNTANT, 'run.reasons', { houseId: unread })
  expect(reasons).toMatchObject({ runId: draft.runId, period: PERIOD, state: 'draft' })
  expect(reasons.items).toMatchObject([{ kind: 'reading_missing', field: 'W-2-1-201', item: 'WATER' }])
  expect(reasons.items[0].meterId).toContain('W-2-1-201')
  expect((await books.ok(ACCOUNTANT, 'run.reasons', { houseId: 'hse_songlin_2-1-101' })).items).toEqual([])

  await books.ok(ACCOUNTANT, 'run.cancel', { runId: draft.runId })
  expect((await books.ok(ACCOUNTANT, 'run.reasons', { houseId: unpriced })).runId).toBeNull()
  const electricity = await books.ok(ACCOUNTANT, 'tariff.request', {
    estateId,
    item: 'ELECTRICITY',
    price,
    effectiveFrom: '2026-01-01',
  })
  await books.ok(MANAGER, 'tariff.approve', { estateId, tariffId: electricity.tariffId })
  const { runId, warnings } = await draftOf(PERIOD)
  const open = await said(ACCOUNTANT, 'run.issue', { runId })
  expect(open.code).toBe('run.open_exceptions')
  expect(open.message).toContain('还有 1 处没有处理：没有读数 1')
  expect(open.message).toContain('水费：表 W-2-1-201 本期没有读数')
  // Having read of another number than there is now is not having read of them.
  await books.refused(ACCOUNTANT, 'run.issue', { runId, open: 2 }, 'run.open_exceptions')
  await books.ok(ACCOUNTANT, 'run.issue', { runId, open: warnings })
})

test('all exceptions of a run come page by page, each once', async () => {
  const { estateId } = books
  await books.ok(ACCOUNTANT, 'tariff.request', {
    estateId,
    item: 'LIFT_FEE',
    price: { model: 'FIXED', amountFen: 500 },
    effectiveFrom: '2026-01-01',
  })
  const { runId, blocking, warnings } = await draftOf('2026-10')
  const { items } = await books.ok(ACCOUNTANT, 'run.exceptions', { runId })
  expect(items).toHaveLength(blocking + warnings)
  const kinds: string[] = items.map((one: { kind: string }) => one.kind)
  expect(kinds.lastIndexOf('price_unapproved')).toBeLessThan(kinds.indexOf('reading_missing'))
})
