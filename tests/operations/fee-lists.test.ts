import { LocalCloud, PNG } from '../local-cloud'

const OWNER = 'wx_owner_lin'
const ACCOUNTANT = 'wx_accountant_feng'
const WHY = { reason: '业主来电核对' }
const HOUSE = 'hse_hupan_3-2-501'
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(OWNER).estateId
}, 60_000)
afterAll(() => cloud.stop())
const ok = async (openId: string, operation: string, input: object = {}) => {
  const reply = await cloud.call(openId, operation, input)
  expect([operation, reply.status, reply.body.code]).toEqual([operation, 200, undefined])
  return reply.body
}

test('an accountant finds every run of the estate, the latest first, in two requests', async () => {
  const { body, requests } = await cloud.call(ACCOUNTANT, 'run.list', { estateId })
  const periods = body.items.map((row: any) => row.period)
  expect(periods).toHaveLength(2)
  expect(periods).toEqual([...periods].sort().reverse())
  expect(body.items[0]).toMatchObject({ state: 'issued', done: 256, houses: 256, blocking: 0 })
  expect(requests).toBeLessThanOrEqual(2)
  const runId = body.items[0].runId
  expect(await ok(ACCOUNTANT, 'run.get', { runId })).toMatchObject(body.items[0])
})
test('an owner sees what the house used, period by period, as it was billed; a tenant and a neighbour see none', async () => {
  const { items } = await ok(OWNER, 'billing.trend', { houseId: HOUSE })
  expect(items).toMatchObject([
    { item: 'WATER', quantity: '16.7' },
    { item: 'WATER', quantity: '15.7' },
  ])
  expect(items[0].period < items[1].period).toBe(true)
  expect(await ok('wx_tenant_wu', 'billing.trend', { houseId: 'hse_hupan_2-1-1203' })).toEqual({ items: [] })
  expect((await cloud.call('wx_owner_chen', 'billing.trend', { houseId: HOUSE })).body.code).toBe('place.not_found')
})
test('a cashier reads what was assigned to a house, with a reason that the supervisor sees', async () => {
  const bare = await cloud.call('wx_cashier_qian', 'tariff.assignments', { houseId: HOUSE })
  expect(bare.body.code).toBe('billing.reason_needed')
  const found = await ok('wx_cashier_qian', 'tariff.assignments', { houseId: HOUSE, ...WHY })
  expect(found.charges).toMatchObject([{ item: 'PARKING', subject: 'B1-042', payer: 'owner' }])
  const { items } = await ok('wx_supervisor_wang', 'ledger.looks', { estateId })
  expect(items[0]).toMatchObject({ operation: 'tariff.assignments', houseId: HOUSE, ...WHY })
  const publicPlace = (await ok(OWNER, 'estate.places', { estateId })).items.find((p: any) => p.kind === 'public')
  const notAHouse = await cloud.call(ACCOUNTANT, 'tariff.assignments', { houseId: publicPlace.placeId, ...WHY })
  expect(notAHouse.body.code).toBe('place.not_found')
})
test('an accountant looks a house up by its number', async () => {
  const { items } = await ok(ACCOUNTANT, 'estate.places', { estateId, search: '3-2-5' })
  expect(items.map((place: any) => place.placeId)).toContain(HOUSE)
})
test('the photo of a reading is shown with the line that rests on it', async () => {
  const photo = await cloud.upload('wx_worker_zhao', PNG, 'png')
  const { items: meters } = await ok('wx_worker_zhao', 'meter.list', { estateId })
  const meter = meters.find((one: any) => one.code === 'W-2-2-802')
  const now = new Date(Date.now() + 8 * 3_600_000)
  const readOn = now.toISOString().slice(0, 10)
  await ok('wx_worker_zhao', 'meter.read', { meterId: meter.meterId, value: '340.5', readOn, photo })
  // This month is billed already, so the reading belongs to the next.
  const period = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 7)
  const { runId } = await ok(ACCOUNTANT, 'run.start', { estateId, period })
  for (let state = ''; state !== 'draft'; state = (await ok(ACCOUNTANT, 'run.get', { runId })).state)
    await cloud.post('/local/jobs/runs/run')
  const { warnings: open } = await ok(ACCOUNTANT, 'run.get', { runId })
  await ok(ACCOUNTANT, 'run.issue', { runId, open })
  const { items } = await ok('wx_owner_chen', 'billing.due')
  const water = items.find((row: any) => row.item === 'WATER' && row.period === period)
  const why = await cloud.call('wx_owner_chen', 'billing.explain', { billId: water.billId })
  expect(why.requests).toBeLessThanOrEqual(3)
  expect(why.body.photos).toMatchObject([
    { fileId: expect.stringContaining('/kept/'), url: expect.stringMatching(/^http/) },
  ])
})

test('a cashier pages through the houses in arrears, a clerk sees status and amount, and the looks are in the trace', async () => {
  const { items: found } = await ok(ACCOUNTANT, 'estate.places', { estateId, search: '1-' })
  const brought = found.filter((place: any) => place.kind === 'house').map((place: any) => place.placeId)
  expect(brought.length).toBeGreaterThan(40)
  const owed = { kind: 'ARREARS', item: 'GARBAGE', amountFen: 800, dueOn: '2024-03-25', note: '上线前' }
  for (const houseId of brought) await ok(ACCOUNTANT, 'billing.opening', { houseId, ...owed })
  await cloud.advance('PT3M')
  await cloud.post('/local/jobs/arrears/run')
  const pages: any[][] = []
  for (let cursor: string | undefined; pages.length === 0 || cursor; ) {
    const { body, requests } = await cloud.call('wx_cashier_qian', 'ledger.arrears', {
      estateId,
      ...(cursor && { cursor }),
    })
    // Who lives there, and on the first page the sum, side by side with the rest.
    expect(requests).toBeLessThanOrEqual(8)
    pages.push(body.items)
    cursor = body.cursor
  }
  const houses = pages.flat().map(row => row.houseId)
  expect(pages.length).toBeGreaterThan(1)
  expect(new Set(houses).size).toBe(houses.length)
  expect(houses).toEqual(expect.arrayContaining([...brought, 'hse_hupan_1-1-301']))
  const { items } = await ok('wx_clerk_li', 'ledger.arrears', { estateId, building: '1' })
  expect(items.every((row: any) => row.houseId.startsWith('hse_hupan_1-') && row.ages === undefined)).toBe(true)
  const both = pages.flat().find(row => row.houseId === 'hse_hupan_1-1-301')
  expect(both.ages.length).toBeGreaterThan(1)
  expect(both.ages.reduce((fen: number, one: any) => fen + one.amountFen, 0)).toBe(both.overdueFen)
  const looks = (await ok('wx_supervisor_wang', 'ledger.looks', { estateId })).items
  const lists = looks.filter((one: any) => one.operation === 'ledger.arrears')
  expect(lists.map((one: any) => one.houseId)).toEqual([estateId, estateId])
  await expect(cloud.call('wx_accountant_feng', 'ledger.arrears', { estateId: 'est_songlin' })).resolves.toMatchObject({
    status: 404,
  })
})
