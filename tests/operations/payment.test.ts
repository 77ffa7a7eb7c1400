import { requestId } from '../local-cloud'
import { CHEN, LIN, PayDesk, ZHOU } from '../pay-desk'

jest.setTimeout(120_000)
const FAMILY = 'wx_family_lin'
const TENANT = 'wx_tenant_wu'
let desk: PayDesk
beforeAll(async () => {
  desk = await PayDesk.start()
})
afterAll(() => desk.stop())
beforeEach(async () => {
  await desk.fault('none')
})

describe('a household', () => {
  test('reads what another of the house orders and pays, with the name; only the payer pays, cancels or asks back', async () => {
    const order = await desk.beginBills(LIN, [await desk.charge(desk.houseOf(LIN))])
    const { paymentId } = order
    const seen = await desk.get(FAMILY, paymentId)
    expect(seen).toMatchObject({ state: 'prepaid', mine: false, payerName: '林晓芸', pay: null })
    expect((await desk.refused(FAMILY, 'payment.cancel', { paymentId })).code).toBe('payment.not_found')
    await desk.pay(order)
    expect(await desk.get(FAMILY, paymentId)).toMatchObject({ state: 'paid', payerName: '林晓芸' })
    expect(await desk.ok(FAMILY, 'receipt.get', { paymentId })).toHaveProperty('items')
    const asked = await desk.refused(FAMILY, 'refund.request', { paymentId, reason: '退' })
    expect(asked.code).toBe('payment.not_found')
    expect((await desk.get(LIN, paymentId)).payerName).toBeNull()
  })
  test('does not read a neighbour’s payment, nor a tenant the owner’s', async () => {
    const houseId = desk.houseOf(ZHOU, 1)
    const { paymentId } = await desk.beginBills(ZHOU, [await desk.charge(houseId)], houseId)
    for (const who of [LIN, TENANT])
      for (const name of ['payment.get', 'receipt.get'])
        expect((await desk.refused(who, name, { paymentId })).code).toBe('payment.not_found')
    await desk.ok(ZHOU, 'payment.cancel', { paymentId })
  })
})
test('an owner of the other estate pays its own merchant, whose books alone have the money', async () => {
  const [manager, owner, accountant] = ['wx_manager_ma', 'wx_owner_gao', FAMILY]
  const { estateId } = desk.cloud.who(owner)
  const asAccountant = { estateId, role: 'accountant', name: '林子墨', phone: '13800000004' }
  const { invitationId } = await desk.ok(manager, 'people.inviteStaff', asAccountant)
  await desk.ok(accountant, 'people.acceptInvitation', { invitationId })
  const houseId = desk.houseOf(owner)
  await desk.ok(accountant, 'billing.opening', {
    houseId,
    kind: 'ARREARS',
    amountFen: 4321,
    dueOn: '2026-01-25',
    note: '期初',
  })
  const billId = (await desk.due(owner))[0]?.billId ?? ''
  const before = await desk.books()
  const order = await desk.beginBills(owner, [billId], houseId)
  await desk.pay(order)
  expect(await desk.get(owner, order.paymentId)).toMatchObject({ state: 'paid', totalFen: 4321 })
  const after = await desk.books()
  const paidFen = (books: { merchants: { paidFen: number }[] }) => books.merchants.map(one => one.paidFen)
  expect(paidFen(after)).toEqual([paidFen(before)[0], (paidFen(before)[1] ?? 0) + 4321])
})
describe('an owner who pays', () => {
  test('two of three bills pays those two, at the amounts of the bills, with one receipt', async () => {
    const house = desk.houseOf(LIN)
    const bills = await Promise.all([desk.charge(house), desk.charge(house, 2), desk.charge(house, 3)])
    const order = await desk.beginBills(LIN, bills.slice(0, 2))
    expect(order).toMatchObject({ state: 'prepaid', totalFen: 6000 })
    const held = await desk.due(LIN)
    const reserved = (billId: string) => held.find(row => row.billId === billId)?.reservedFen
    expect(bills.map(reserved)).toEqual([2000, 4000, 0])
    await desk.pay(order)
    const paid = await desk.get(LIN, order.paymentId)
    expect(paid).toMatchObject({ state: 'paid', pay: null })
    expect(paid.lines.map(line => line.ended)).toEqual(['bill', 'bill'])
    const left = (await desk.due(LIN)).map(row => row.billId)
    expect(bills.map(billId => left.includes(billId))).toEqual([false, false, true])
    expect((await desk.trial()).balanced).toBe(true)
  })
  test('by the phone’s word alone has not paid: the server waits for WeChat Pay', async () => {
    const order = await desk.beginBills(LIN, [await desk.charge(desk.houseOf(LIN))])
    expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'prepaid' })
  })
  test('fifty times at once with one form makes one order', async () => {
    const houseId = desk.houseOf(LIN)
    const billId = await desk.charge(houseId)
    const input = { requestId: requestId(), houses: [{ houseId, bills: [{ billId }] }] }
    const answers = await Promise.all(Array.from({ length: 50 }, () => desk.ok(LIN, 'payment.begin', input)))
    expect(new Set(answers.map(one => one.paymentId)).size).toBe(1)
    const { orders } = await desk.books()
    expect(orders.filter((one: any) => one.outTradeNo === answers[0].paymentId)).toHaveLength(1)
    expect(answers.every(one => one.pay?.package === answers[0].pay.package)).toBe(true)
  })
  test('a bill that another order holds is told which', async () => {
    const houseId = desk.houseOf(LIN)
    const billId = await desk.charge(houseId)
    const { paymentId } = await desk.beginBills(LIN, [billId])
    const houses = [{ houseId, bills: [{ billId }] }]
    expect(await desk.refused(LIN, 'payment.begin', { houses })).toMatchObject({
      code: 'payment.bill_reserved',
      reference: { paymentId },
    })
  })
  test('two houses in one order: both are settled, or neither', async () => {
    const houses = [0, 1].map(index => desk.houseOf(ZHOU, index))
    const chosen = await Promise.all(
      houses.map(async houseId => ({ houseId, bills: [{ billId: await desk.charge(houseId) }] })),
    )
    const order = await desk.begin(ZHOU, chosen)
    await desk.pay(order)
    const paid = await desk.get(ZHOU, order.paymentId)
    expect(paid.lines.map(line => [line.houseId, line.ended])).toEqual(houses.map(houseId => [houseId, 'bill']))
    expect((await desk.trial()).balanced).toBe(true)
  })
  test('in advance is told when it is more than twelve months', async () => {
    const houseId = desk.houseOf(CHEN)
    const before = (await desk.ok(CHEN, 'billing.due', { houseId })).houses[0].prepaidFen
    const order = await desk.begin(CHEN, [{ houseId, bills: [], prepayFen: 10_000 }])
    await desk.pay(order)
    expect((await desk.ok(CHEN, 'billing.due', { houseId })).houses[0].prepaidFen).toBe(before + 10_000)
    const houses = [{ houseId, bills: [], prepayFen: 100_000_000 }]
    expect((await desk.refused(CHEN, 'payment.begin', { houses })).code).toBe('payment.prepay_limit')
  })
})

describe('an order given up', () => {
  test('frees its bills once WeChat Pay has closed it, and can then be paid anew', async () => {
    const billId = await desk.charge(desk.houseOf(LIN))
    const order = await desk.beginBills(LIN, [billId])
    expect(await desk.ok(LIN, 'payment.cancel', { paymentId: order.paymentId })).toMatchObject({ state: 'closed' })
    const again = await desk.beginBills(LIN, [billId])
    expect(again.paymentId).not.toBe(order.paymentId)
    await desk.pay(again)
    expect(await desk.get(LIN, again.paymentId)).toMatchObject({ state: 'paid' })
  })
  test('while the payer confirms is paid: nothing is taken without a bill settled', async () => {
    const order = await desk.beginBills(LIN, [await desk.charge(desk.houseOf(LIN))])
    await desk.fault('pay-during-close')
    const answer = await desk.ok(LIN, 'payment.cancel', { paymentId: order.paymentId })
    expect(answer).toMatchObject({ state: 'paid' })
  })
  test('that WeChat Pay will not close yet stays held', async () => {
    const billId = await desk.charge(desk.houseOf(LIN))
    const order = await desk.beginBills(LIN, [billId])
    await desk.fault('close-too-soon')
    expect(await desk.ok(LIN, 'payment.cancel', { paymentId: order.paymentId })).toMatchObject({ state: 'closing' })
    const held = (await desk.due(LIN)).find(row => row.billId === billId)
    expect(held?.reservedFen).toBe(2000)
  })
})

describe('whatever the callback does', () => {
  const ordered = async () => desk.beginBills(LIN, [await desk.charge(desk.houseOf(LIN))])
  const entries = async () =>
    (await desk.ok('wx_accountant_feng', 'ledger.prove', { estateId: desk.cloud.who(LIN).estateId })).entries
  test('lost: the order is settled by asking, within two minutes', async () => {
    const order = await ordered()
    await desk.fault('drop')
    await desk.pay(order)
    expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'prepaid' })
    await desk.cloud.advance('PT2M')
    expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'paid' })
  })
  test('twice, or replayed: one entry, and 204 each time', async () => {
    const before = await entries()
    const order = await ordered()
    await desk.fault('duplicate')
    await desk.pay(order)
    for (let times = 0; times < 3; times += 1)
      expect(await desk.callback(order.paymentId, 'replay')).toEqual({ status: 204 })
    expect(await entries()).toBe(before + 1)
  })
  test.each(['forge', 'alter', 'stale', 'bad-tag', 'unknown-serial', 'signtest'])(
    '%s: nothing is written, WeChat Pay is told 401',
    async how => {
      const order = await ordered()
      await desk.fault('drop')
      await desk.pay(order)
      expect(await desk.callback(order.paymentId, how)).toEqual({ status: 401 })
      expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'prepaid' })
    },
  )
  test.each(['wrong-amount', 'wrong-currency', 'wrong-mchid', 'wrong-appid'])(
    'genuine but with the %s: never paid, and the accountant is told',
    async how => {
      const order = await ordered()
      await desk.fault('drop')
      await desk.pay(order)
      expect(await desk.callback(order.paymentId, how)).toEqual({ status: 409 })
      expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'prepaid' })
      await desk.cloud.post('/local/jobs/delivery/run')
      const inbox = await desk.ok('wx_accountant_feng', 'notice.inbox')
      const alerts = inbox.items.filter((one: any) => one.event === 'payment.anomaly')
      expect(alerts.some((one: any) => one.reference.paymentId === order.paymentId)).toBe(true)
      const { estateId } = desk.cloud.who(LIN)
      const { items } = await desk.ok('wx_accountant_feng', 'payment.anomalies', { estateId })
      expect(items[0]).toMatchObject({ paymentId: order.paymentId, kind: 'evidence' })
    },
  )
  test('never, because nobody pays: the order is closed after its time and the bill is free', async () => {
    const billId = await desk.charge(desk.houseOf(LIN))
    const order = await desk.beginBills(LIN, [billId])
    await desk.cloud.advance('PT17M')
    expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'closed' })
    expect((await desk.due(LIN)).find(row => row.billId === billId)?.reservedFen).toBe(0)
  })
  test('after the order was closed: the bill takes it, or the house keeps it, with a notice', async () => {
    const billId = await desk.charge(desk.houseOf(LIN))
    const order = await desk.beginBills(LIN, [billId])
    await desk.fault('pay-after-close')
    await desk.fault('drop')
    await desk.ok(LIN, 'payment.cancel', { paymentId: order.paymentId })
    const again = await desk.beginBills(LIN, [billId])
    await desk.pay(again)
    expect(await desk.callback(order.paymentId, 'replay')).toEqual({ status: 204 })
    const late = await desk.get(LIN, order.paymentId)
    expect(late).toMatchObject({ state: 'paid', lines: [{ ended: 'prepayment', amountFen: 2000 }] })
    await desk.cloud.post('/local/jobs/delivery/run')
    const { items } = await desk.ok(LIN, 'notice.inbox')
    expect(items.map((one: any) => one.event)).toContain('payment.credited')
    expect((await desk.trial()).balanced).toBe(true)
  })
})
