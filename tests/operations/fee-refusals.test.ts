import { ACCOUNTANT, Books, MANAGER, POLICY } from './songlin'

jest.setTimeout(120_000)
let books: Books
let houseId: string
beforeAll(async () => {
  books = await Books.open()
  houseId = books.cloud.who('wx_owner_gao').houses[0]?.houseId as string
})
afterAll(() => books.cloud.stop())

/** The status and the sentence with its numbers filled in, as somebody reads them. */
async function refusal(openId: string, operation: string, input: object) {
  const { status, body } = await books.cloud.call(openId, operation, input)
  return { status, code: body.code, message: body.message }
}

test('an accountant does not issue a run while a price it needs waits for its approval; approved, it goes out', async () => {
  const { estateId } = books
  const { tariffId } = await books.ok(ACCOUNTANT, 'tariff.request', {
    estateId,
    item: 'LIFT_FEE',
    price: { model: 'FIXED', amountFen: 500 },
    effectiveFrom: '2026-01-01',
  })
  const draft = async () => {
    const { runId } = await books.ok(ACCOUNTANT, 'run.start', { estateId, period: '2026-09' })
    const state = async () => (await books.ok(ACCOUNTANT, 'run.get', { runId })).state
    await books.until('runs', async () => (await state()) === 'draft')
    return runId as string
  }
  const blocked = await draft()
  const said = await refusal(ACCOUNTANT, 'run.issue', { runId: blocked })
  expect(said).toMatchObject({
    status: 409,
    code: 'run.blocked',
    message: expect.stringMatching(
      /^还有 24 处必须先处理，例如：.*，电梯费的价格还没有审批；请经理批准，或撤回这个价格$/,
    ),
  })
  expect((await books.due(houseId)).items).toEqual([])
  await books.ok(ACCOUNTANT, 'run.cancel', { runId: blocked })
  await books.until('runs', async () => {
    const { state } = await books.ok(ACCOUNTANT, 'run.get', { runId: blocked })
    return state === 'cancelled'
  })
  await books.ok(MANAGER, 'tariff.approve', { estateId, tariffId })
  await books.ok(ACCOUNTANT, 'run.issue', { runId: await draft() })
  const { items } = await books.due(houseId)
  expect(items.map((row: { item: string }) => row.item)).toContain('LIFT_FEE')
})

test('a manager approves no price on a shorter notice than the estate promised; one day more is enough', async () => {
  const { estateId } = books
  await books.setPolicy({ ...POLICY, publishedAheadDays: 30 })
  const proposed = async (days: number) => {
    const effectiveFrom = new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
    const price = { model: 'FIXED', amountFen: 900 }
    const input = { estateId, item: 'RENOVATION_WASTE', price, effectiveFrom }
    return (await books.ok(ACCOUNTANT, 'tariff.request', input)).tariffId as string
  }
  expect(await refusal(MANAGER, 'tariff.approve', { estateId, tariffId: await proposed(20) })).toEqual({
    status: 409,
    code: 'tariff.published_too_late',
    message: '新价格须提前 30 天公示',
  })
  await books.ok(MANAGER, 'tariff.approve', { estateId, tariffId: await proposed(40) })
  await books.setPolicy(POLICY)
})

test('a parking space is charged once at a time; after its end, and beside another, it may be', async () => {
  const charge = { item: 'PARKING', subject: 'B1-007', from: '2026-03-01', until: '2026-06-01', payer: 'owner' }
  await books.ok(ACCOUNTANT, 'tariff.assign', { houseId, charge })
  const open = { item: 'PARKING', subject: 'B1-007', payer: 'owner' }
  const again = { houseId, charge: { ...open, from: '2026-05-01' } }
  expect(await refusal(ACCOUNTANT, 'tariff.assign', again)).toEqual({
    status: 409,
    code: 'tariff.already_assigned',
    message: 'B1-007 在这段时间已经收费',
  })
  await books.ok(ACCOUNTANT, 'tariff.assign', { houseId, charge: { ...open, from: '2026-06-01' } })
  await books.ok(ACCOUNTANT, 'tariff.assign', { houseId, charge: { ...charge, subject: 'B1-008' } })
})

test('what a house brought along cannot become another amount; the books keep the first', async () => {
  const opening = { houseId, kind: 'DEPOSIT', amountFen: 30_000, note: '装修押金' }
  await books.ok(ACCOUNTANT, 'billing.opening', opening)
  expect(await refusal(ACCOUNTANT, 'billing.opening', { ...opening, amountFen: 50_000 })).toEqual({
    status: 409,
    code: 'ledger.different_content',
    message: '这个编号已经记过另一笔账',
  })
  expect(await books.balance('deposits')).toBe(-30_000)
  expect(await books.proof()).toMatchObject({ balanced: true, differences: [] })
})
