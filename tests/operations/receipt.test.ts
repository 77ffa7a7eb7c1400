import { requestId } from '../local-cloud'
import { ACCOUNTANT, LIN, PayDesk, ZHOU } from '../pay-desk'

const CASHIER = 'wx_cashier_qian'
jest.setTimeout(120_000)
let desk: PayDesk
beforeAll(async () => {
  desk = await PayDesk.start()
  // A morning: the cashier's day is open.
  const { now } = (await (await fetch(`${desk.cloud.url}/local/clock`)).json()) as { now: number }
  const tomorrow = new Date(now + 32 * 3_600_000).toISOString().slice(0, 10)
  await desk.cloud.post('/local/clock', { to: `${tomorrow}T09:00:00+08:00` })
})
afterAll(() => desk.stop())

const paid = async (openId = LIN, quantity = 1): Promise<string> => {
  const order = await desk.beginBills(openId, [await desk.charge(desk.houseOf(openId), quantity)])
  await desk.pay(order)
  return order.paymentId
}
const deal = () => desk.cloud.post('/local/jobs/receipts/run')
const receiptsOf = (openId: string, paymentId: string) => desk.ok(openId, 'receipt.get', { paymentId })
const numbered = async (openId = LIN, quantity = 1) => {
  const paymentId = await paid(openId, quantity)
  await deal()
  return (await receiptsOf(openId, paymentId)).items[0]
}
const sequenceOf = (number: string) => Number(number.slice(-6))
const page = async (path: string) => (await fetch(desk.cloud.url + path)).text()

describe('an owner who has paid', () => {
  test('finds the receipt numbered within the minute, with capitals, lines and the method', async () => {
    const paymentId = await paid(LIN, 3)
    for (let tries = 0; tries < 50 && (await receiptsOf(LIN, paymentId)).numbering; tries += 1)
      await new Promise(resolve => setTimeout(resolve, 100))
    // Losing a nudge is harmless: the minute brings it.
    if ((await receiptsOf(LIN, paymentId)).numbering) await desk.cloud.advance('PT1M')
    const { items, numbering } = await receiptsOf(LIN, paymentId)
    expect(numbering).toBe(false)
    expect(items).toMatchObject([
      {
        number: expect.stringMatching(/^HUPAN-\d{4}-\d{6}$/),
        state: 'valid',
        amountFen: 6000,
        capitals: '人民币陆拾元整',
        method: 'WECHAT',
        payer: '林晓芸',
        lines: [{ item: 'CARD', amountFen: 6000 }],
      },
    ])
  })
  test('reads “numbering” before, and after exactly one number however often the numberer runs', async () => {
    const paymentIds = [await paid(LIN), await paid(ZHOU), await paid(LIN)]
    await Promise.all([deal(), deal(), deal()])
    await deal()
    const all = (await desk.ok(ACCOUNTANT, 'receipt.list', { estateId: desk.cloud.who(LIN).estateId })).items
    const mine = all.filter((row: any) => paymentIds.includes(row.paymentId))
    expect(mine).toHaveLength(3)
    const sequences = all.map((row: any) => sequenceOf(row.number)).sort((a: number, b: number) => a - b)
    expect(sequences).toEqual(sequences.map((_: number, index: number) => index + 1))
    const inOrder = [...mine]
      .sort((a: any, b: any) => a.settledAt - b.settledAt)
      .map((row: any) => sequenceOf(row.number))
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
    // The list says whose each is, and that somebody looked is in the trace.
    expect(all.find((row: any) => row.payer === '林晓芸')).toMatchObject({ houses: ['3 栋 2 单元 501'] })
    // And so says the house, for whoever says why they look.
    const houseId = desk.cloud.who(LIN).houses[0]?.houseId
    const ofHouse = (await desk.ok(ACCOUNTANT, 'receipt.ofHouse', { houseId, reason: '核对' })).items
    expect(ofHouse.map((row: any) => row.receiptId).sort()).toEqual(
      all
        .filter((row: any) => row.houses.includes('3 栋 2 单元 501'))
        .map((row: any) => row.receiptId)
        .sort(),
    )
    expect(await desk.refused(ACCOUNTANT, 'receipt.ofHouse', { houseId })).toMatchObject({
      code: 'billing.reason_needed',
    })
    const { items } = await desk.ok('wx_supervisor_wang', 'ledger.looks', { estateId: desk.cloud.who(LIN).estateId })
    expect(items.map((one: any) => one.operation)).toContain('receipt.list')
  })
  test('keeps a PDF of it, and whoever is shown the paper checks it without seeing who paid', async () => {
    const receipt = await numbered()
    const { url, code, missing } = await desk.ok(LIN, 'receipt.print', { receiptId: receipt.receiptId })
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(missing).toEqual([])
    const { body } = await desk.cloud.call(null, 'receipt.verify', { code })
    expect(body).toMatchObject({ state: 'valid', number: receipt.number, amountFen: 2000 })
    for (const secret of ['林', 'per_', 'hse_', receipt.paymentId]) expect(JSON.stringify(body)).not.toContain(secret)
    expect(body.houses[0]).toMatch(/\*+$/)
    const html = await page(`/verify/${code}`)
    expect(html).toContain('收据有效')
    expect(html).not.toContain('林晓芸')
    expect(await desk.refused(LIN, 'receipt.print', { receiptId: 'rct_none' })).toMatchObject({
      code: 'receipt.not_found',
    })
  })
  test('is the only household that sees it; a code nobody printed is unknown', async () => {
    const receipt = await numbered()
    expect(await desk.refused(ZHOU, 'receipt.get', { paymentId: receipt.paymentId })).toMatchObject({
      code: 'payment.not_found',
    })
    expect(await desk.refused(ZHOU, 'receipt.print', { receiptId: receipt.receiptId })).toMatchObject({
      code: 'receipt.not_found',
    })
    expect(await desk.refused(ACCOUNTANT, 'receipt.get', { paymentId: receipt.paymentId })).toMatchObject({
      code: 'billing.reason_needed',
    })
    expect(await desk.cloud.call(null, 'receipt.verify', { code: `R${'0'.repeat(19)}` })).toMatchObject({
      status: 404,
      body: { code: 'receipt.unknown_code' },
    })
    expect(await desk.refused('wx_accountant_feng', 'receipt.list', { estateId: 'est_none' })).toMatchObject({
      code: 'estate.not_found',
    })
  })
})

describe('the numberer', () => {
  test.each(Array.from({ length: 10 }, (_, index) => index + 4))(
    'cut off after database request %i, it leaves no gap and no second number',
    async afterRequests => {
      const paymentId = await paid()
      await desk.cloud.post('/local/faults', { vendor: 'instance', mode: 'clock', afterRequests })
      await deal().catch(() => undefined)
      await desk.cloud.post('/local/faults', { vendor: 'transactions' })
      // The lease of whoever died lasts half a minute.
      await desk.cloud.advance('PT1M')
      await deal()
      expect((await receiptsOf(LIN, paymentId)).items).toHaveLength(1)
      const all = (await desk.ok(ACCOUNTANT, 'receipt.list', { estateId: desk.cloud.who(LIN).estateId })).items
      const sequences = all.map((row: any) => sequenceOf(row.number)).sort((a: number, b: number) => a - b)
      expect(sequences).toEqual(sequences.map((_: number, index: number) => sequences[0] + index))
    },
  )
})

describe('a receipt of two houses', () => {
  test('is on both their lists, what goes back for one is on its own, and a look at either is noted for both', async () => {
    const houses = [0, 1].map(at => desk.houseOf(ZHOU, at))
    const chosen = await Promise.all(
      houses.map(async houseId => ({ houseId, bills: [{ billId: await desk.charge(houseId) }] })),
    )
    const order = await desk.begin(ZHOU, chosen)
    await desk.pay(order)
    await deal()
    const parts = [{ line: 1, amountFen: 2000 }]
    const { refundId } = await desk.ok(ZHOU, 'refund.request', { paymentId: order.paymentId, reason: '重复', parts })
    await desk.ok(ACCOUNTANT, 'refund.check', { refundId })
    await desk.ok('wx_manager_he', 'refund.approve', { refundId })
    await desk.cloud.post('/local/wxpay/refund', { outRefundNo: refundId, status: 'SUCCESS' })
    await deal()
    const listed = async (houseId: string) =>
      (await desk.ok(CASHIER, 'receipt.ofHouse', { houseId, reason: '核对两户' })).items
        .filter((row: any) => row.paymentId === order.paymentId)
        .map((row: any) => row.kind)
        .sort()
    expect(await listed(houses[0] as string)).toEqual(['payment'])
    const { estateId } = desk.cloud.who(LIN)
    const { items } = await desk.ok('wx_supervisor_wang', 'ledger.looks', { estateId })
    const noted = items.filter((one: any) => one.reason === '核对两户').map((one: any) => one.houseId)
    expect(noted.sort()).toEqual([...houses].sort())
    expect(await listed(houses[1] as string)).toEqual(['payment', 'reversal'])
  })
})

describe('a receipt with a wrong name', () => {
  test('is void on the same day by two persons, keeps its number, and another takes its place', async () => {
    const receipt = await numbered()
    const before = await desk.ok(LIN, 'receipt.print', { receiptId: receipt.receiptId })
    const wish = { receiptId: receipt.receiptId, reason: '抬头写错', payer: '林晓芸（湖畔茶社）' }
    await desk.ok(CASHIER, 'receipt.requestVoid', wish)
    expect(await desk.refused(CASHIER, 'receipt.requestVoid', wish)).toMatchObject({ code: 'receipt.void_asked' })
    const { estateId } = desk.cloud.who(LIN)
    const asked = (await desk.ok(ACCOUNTANT, 'receipt.list', { estateId, asked: true })).items
    expect(asked.map((row: any) => row.receiptId)).toEqual([receipt.receiptId])
    const decision = { receiptId: receipt.receiptId, requestId: requestId() }
    await Promise.all([
      desk.ok(ACCOUNTANT, 'receipt.approveVoid', decision),
      desk.ok(ACCOUNTANT, 'receipt.approveVoid', decision),
    ])
    expect(await desk.refused(ACCOUNTANT, 'receipt.approveVoid', { receiptId: receipt.receiptId })).toMatchObject({
      code: 'receipt.void_not_asked',
    })
    await deal()
    const { items } = await receiptsOf(LIN, receipt.paymentId)
    expect(items).toMatchObject([
      { number: receipt.number, state: 'void' },
      { state: 'valid', payer: '林晓芸（湖畔茶社）' },
    ])
    expect(await desk.refused(CASHIER, 'receipt.requestVoid', wish)).toMatchObject({ code: 'receipt.not_valid' })
    expect(await page(`/verify/${before.code}`)).toContain('收据已作废')
    const after = await desk.ok(LIN, 'receipt.print', { receiptId: receipt.receiptId })
    expect([after.code === before.code, after.fileHash === before.fileHash]).toEqual([true, false])
  })
  test('is not void after the day closed, nor by whoever asked', async () => {
    const [one, other] = [await numbered(), await numbered()]
    await desk.ok(CASHIER, 'receipt.requestVoid', { receiptId: one.receiptId, reason: 'x' })
    await desk.cloud.advance('PT10H')
    expect(
      await desk.refused(CASHIER, 'receipt.requestVoid', { receiptId: other.receiptId, reason: 'x' }),
    ).toMatchObject({ code: 'receipt.day_closed' })
    expect(await desk.refused(ACCOUNTANT, 'receipt.approveVoid', { receiptId: one.receiptId })).toMatchObject({
      code: 'receipt.day_closed',
    })
  })
})
