import { PNG, requestId } from '../local-cloud'
import { ACCOUNTANT, CHEN, LIN, MANAGER, PayDesk } from '../pay-desk'
import { must, upload } from './visitors'

const [CLERK, CASHIER, TREASURER] = ['wx_clerk_li', 'wx_cashier_qian', 'wx_treasurer_xu']
const SUPERVISOR = 'wx_supervisor_wang'
const PAYER = '林晓芸'
const INK = [Array.from({ length: 12 }, (_, at) => ({ x: at * 8, y: at * 5 }))]
jest.setTimeout(120_000)
let desk: PayDesk
beforeAll(async () => {
  desk = await PayDesk.start()
})
afterAll(() => desk.stop())

const codeOf = async (openId: string, operation: string, input: object) =>
  (await desk.cloud.asWechat<{ code?: string }>(openId, operation, input)).code
const collect = (amountFen = 300_000, more: object = {}) =>
  desk.ok(CASHIER, 'deposit.collect', {
    ...{ houseId: desk.houseOf(LIN), kind: 'renovation', title: '装修押金', amountFen },
    ...more,
  })
/** Asked for, and paid on the owner's phone. */
async function collected(amountFen = 300_000) {
  const { depositId, billId } = await collect(amountFen)
  const order = await desk.beginBills(LIN, [billId])
  await desk.pay(order)
  return { depositId, billId, paymentId: order.paymentId }
}
const WISH = { reason: '装修完工', payeeName: PAYER, payeeAccount: '6222020200112345678' }
const asked = (depositId: string, more: object = {}, openId = LIN) =>
  desk.ok(openId, 'deposit.requestRefund', { depositId, ...WISH, ...more })
async function agreed(depositId: string) {
  await asked(depositId)
  await desk.ok(CLERK, 'deposit.inspect', { depositId, note: '现场无损坏' })
  await desk.ok(SUPERVISOR, 'deposit.approve', { depositId })
  await desk.ok(ACCOUNTANT, 'deposit.notice', { depositId })
  if ((await get(MANAGER, depositId)).waitsFor === 'management')
    await desk.ok(MANAGER, 'deposit.approve', { depositId })
}
const get = (openId: string, depositId: string) => desk.ok(openId, 'deposit.get', { depositId })
const balances = async () => {
  const { balance, balanced } = await desk.trial()
  expect(balanced).toBe(true)
  return { deposits: balance('deposits'), safe: balance('safe'), kept: balance('revenue:DEPOSIT_KEPT') }
}
const billsDue = async () => (await desk.due(LIN)).map(row => row.billId)
const told = async (openId: string, event: string, depositId: string) => {
  await desk.cloud.post('/local/jobs/delivery/run')
  const { items } = await desk.ok(openId, 'notice.inbox', {})
  return items.filter((row: any) => row.event === event && row.reference.depositId === depositId).length
}

test('a deposit that an owner paid by phone goes back in cash through every hand, less what was kept, and is never asked for again', async () => {
  const before = await balances()
  const { depositId, billId } = await collected()
  expect(await get(LIN, depositId)).toMatchObject({ state: 'held', dueFen: 0, amountFen: 300_000 })
  const photos = [await upload(desk.cloud, CLERK, PNG, 'png')]
  await desk.ok(CLERK, 'deposit.deduct', { depositId, amountFen: 50_000, reason: '公共墙面损坏', photos })
  await agreed(depositId)
  const ready = await get(TREASURER, depositId)
  expect(ready).toMatchObject({
    ...{ waitsFor: 'payment', needsManager: true, backFen: 250_000, keptFen: 50_000 },
    ...{ deductions: [{ reason: '公共墙面损坏', photos: [{ url: expect.any(String) }] }] },
    ...{ asked: { payeeAccount: WISH.payeeAccount, payerName: PAYER, byWechat: true } },
    steps: {
      ...{ requested: { byName: '' }, inspected: { byName: '李梅', note: '现场无损坏' } },
      ...{ supervised: {}, noticed: {}, approved: {} },
    },
  })
  expect((await get(CLERK, depositId)).asked.payeeAccount).toBe('····5678')
  const tap = { depositId, way: 'cash', requestId: requestId() }
  for (let times = 0; times < 2; times += 1) await desk.ok(TREASURER, 'deposit.pay', tap)
  expect(await codeOf(TREASURER, 'deposit.pay', { depositId, way: 'cash' })).toBe('deposit.wrong_state')
  const after = await balances()
  expect(after.deposits - before.deposits).toBe(0)
  expect([before.safe - after.safe, before.kept - after.kept]).toEqual([250_000, 50_000])
  expect(await told(LIN, 'deposit.paid', depositId)).toBe(1)
  await desk.ok(LIN, 'deposit.sign', { depositId, signature: INK })
  expect(await get(LIN, depositId)).toMatchObject({
    ...{ state: 'signed', waitsFor: 'nobody', signature: { strokes: INK, witnessName: '' } },
    steps: { signed: { byName: PAYER } },
  })
  expect(await billsDue()).not.toContain(billId)
})
test('an owner has it back by WeChat the way it came, signs once it has arrived, and the simulator’s books agree', async () => {
  const { depositId, billId, paymentId } = await collected(80_000)
  await agreed(depositId)
  expect(await get(TREASURER, depositId)).toMatchObject({ needsManager: false })
  await desk.ok(TREASURER, 'deposit.pay', { depositId, way: 'wechat' })
  const { paid } = await get(TREASURER, depositId)
  expect(paid).toMatchObject({ way: 'wechat', amountFen: 80_000, refund: 'processing' })
  expect(await codeOf(LIN, 'deposit.sign', { depositId, signature: INK })).toBe('deposit.not_arrived')
  const [refund] = (await desk.get(LIN, paymentId)).refunds
  await desk.cloud.post('/local/wxpay/refund', { outRefundNo: refund?.refundId, status: 'SUCCESS' })
  await desk.ok(LIN, 'deposit.sign', { depositId, signature: INK })
  const { balance } = await desk.trial()
  expect(balance('clearing:wechat')).toBe((await desk.books()).clearingFen)
  expect(await billsDue()).not.toContain(billId)
})
test('where WeChat Pay cannot give it back, the treasurer pays another way, and what was kept is kept once', async () => {
  const before = await balances()
  const { depositId, paymentId } = await collected(80_000)
  const photos = [await upload(desk.cloud, CLERK, PNG, 'png')]
  await desk.ok(CLERK, 'deposit.deduct', { depositId, amountFen: 10_000, reason: '垃圾未清', photos })
  await agreed(depositId)
  await desk.ok(TREASURER, 'deposit.pay', { depositId, way: 'wechat' })
  const [refund] = (await desk.get(LIN, paymentId)).refunds
  await desk.cloud.post('/local/wxpay/refund', { outRefundNo: refund?.refundId, status: 'CLOSED' })
  expect(await codeOf(TREASURER, 'deposit.pay', { depositId, way: 'bank' })).toBe('deposit.reference_needed')
  await desk.ok(TREASURER, 'deposit.pay', { depositId, way: 'bank', reference: 'T-20261130-1' })
  await desk.ok(TREASURER, 'deposit.sign', { depositId, signature: INK })
  expect((await get(MANAGER, depositId)).signature.witnessName).not.toBe('')
  const after = await balances()
  expect([after.deposits - before.deposits, before.kept - after.kept]).toEqual([0, 10_000])
})
test('a deposit that a cashier took in cash at the desk goes back in cash or by transfer, and not by WeChat', async () => {
  const { depositId, billId } = await collect(40_000)
  const houses = [{ houseId: desk.houseOf(LIN), bills: [{ billId }] }]
  const lines = [{ method: 'cash', amountFen: 40_000, givenFen: 50_000 }]
  await desk.ok(CASHIER, 'payment.take', { houses, lines, payer: PAYER })
  expect(await get(LIN, depositId)).toMatchObject({ dueFen: 0, state: 'held' })
  await agreed(depositId)
  expect((await get(TREASURER, depositId)).asked).toMatchObject({ payerName: PAYER, byWechat: false })
  expect(await codeOf(TREASURER, 'deposit.pay', { depositId, way: 'wechat' })).toBe('deposit.not_wechat')
  await desk.ok(TREASURER, 'deposit.pay', { depositId, way: 'cash' })
  await desk.ok(CLERK, 'deposit.sign', { depositId, signature: INK })
  expect((await desk.trial()).balanced).toBe(true)
})
test('a deposit asked for by mistake is withdrawn before it is paid: the house owes nothing, and the books hold nothing', async () => {
  const before = await balances()
  const { depositId, billId } = await collect(9_900_000)
  expect(await billsDue()).toContain(billId)
  await desk.ok(CLERK, 'deposit.withdraw', { depositId, reason: '金额多打了一个零' })
  expect(await billsDue()).not.toContain(billId)
  expect((await balances()).deposits).toBe(before.deposits)
  expect(await get(LIN, depositId)).toMatchObject({
    state: 'withdrawn',
    withdrawn: { note: '金额多打了一个零' },
    dueFen: 0,
  })
  expect(await codeOf(CLERK, 'deposit.withdraw', { depositId, reason: '再来' })).toBe('deposit.wrong_state')
  const paid = await collected(20_000)
  const again = { depositId: paid.depositId, reason: '不要了' }
  expect(await codeOf(CLERK, 'deposit.withdraw', again)).toBe('deposit.is_paid')
  // Nor by taking back the charge past it.
  const charge = { billId, reason: '撤销' }
  expect(await codeOf(CASHIER, 'billing.reverseCharge', charge)).toMatch(/^(access.denied|billing\.)/)
})
test('an order that was open on a phone when the deposit was withdrawn keeps its money for its payer', async () => {
  const { depositId, billId } = await collect(30_000)
  const order = await desk.beginBills(LIN, [billId])
  await desk.ok(CASHIER, 'deposit.withdraw', { depositId, reason: '重复收取' })
  const before = (await balances()).deposits
  await desk.pay(order)
  expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'paid', lines: [{ ended: 'prepayment' }] })
  expect((await balances()).deposits).toBe(before)
})
test('nobody stands twice in a chain, whichever roles they hold, and another role’s step is refused', async () => {
  const { depositId } = await collected(80_000)
  await asked(depositId, {}, CLERK)
  expect(await codeOf(CLERK, 'deposit.inspect', { depositId, note: '好' })).toBe('approval.same_person')
  expect(await codeOf(SUPERVISOR, 'deposit.approve', { depositId })).toBe('deposit.wrong_state')
  expect(await codeOf(ACCOUNTANT, 'deposit.inspect', { depositId, note: '好' })).toBe('access.denied')
  expect(await codeOf(ACCOUNTANT, 'deposit.refuse', { depositId, note: '不符' })).toBe('deposit.not_your_step')
  await desk.ok(CLERK, 'deposit.refuse', { depositId, note: '还没有完工' })
  expect(await told(LIN, 'deposit.refused', depositId)).toBe(1)
  expect(await get(LIN, depositId)).toMatchObject({
    ...{ state: 'held', refusals: [{ note: '还没有完工' }] },
  })
  await asked(depositId)
  await desk.ok(CLERK, 'deposit.inspect', { depositId, note: '好' })
  expect(await codeOf(MANAGER, 'deposit.approve', { depositId })).toBe('deposit.not_your_step')
})
test('an owner asks back only what was paid, with papers, and nobody else’s; a tenant and a neighbour find nothing', async () => {
  const { depositId, billId } = await collect(70_000)
  const ask = (more: object = {}, openId = LIN) =>
    codeOf(openId, 'deposit.requestRefund', { depositId, ...WISH, ...more })
  expect(await ask()).toBe('deposit.unpaid')
  const photos = [await upload(desk.cloud, CLERK, PNG, 'png')]
  const kept = { depositId, amountFen: 1000, reason: '墙', photos }
  expect(await codeOf(CLERK, 'deposit.deduct', kept)).toBe('deposit.unpaid')
  expect(await get(LIN, depositId)).toMatchObject({ dueFen: 70_000 })
  const order = await desk.beginBills(LIN, [billId])
  await desk.pay(order)
  expect(await codeOf(CLERK, 'deposit.deduct', { ...kept, amountFen: 70_001 })).toBe('deposit.too_much')
  expect(await ask({ hasReceipt: false })).toBe('deposit.declaration_needed')
  expect(await ask({ payeeName: '王五' })).toBe('deposit.attorney_needed')
  for (const stranger of [CHEN, 'wx_tenant_wu'])
    expect(await ask({}, stranger)).toMatch(/^(deposit\.not_found|access\.denied)$/)
  expect(await codeOf(CHEN, 'deposit.get', { depositId })).toBe('deposit.not_found')
  expect(await codeOf(CHEN, 'deposit.sign', { depositId, signature: INK })).toBe('deposit.not_found')
  expect((await desk.ok(CHEN, 'deposit.list', {})).items).toEqual([])
  const attorney = [await upload(desk.cloud, LIN, PNG, 'png')]
  const more = { payeeName: '王五', attorney, hasReceipt: false, declaration: '收据遗失，责任自负' }
  expect(await ask(more)).toBeUndefined()
  expect((await get(ACCOUNTANT, depositId)).asked).toMatchObject({
    declaration: '收据遗失，责任自负',
    payeeName: '王五',
  })
  // Not by the refund of the payment either: that chain is shorter.
  const refund = { paymentId: order.paymentId, reason: '退', parts: [{ line: 0, amountFen: 70_000 }] }
  expect(await codeOf(LIN, 'refund.request', refund)).toBe('refund.deposit')
})
test('each role finds what waits for it, the newest of a house by itself, and the home counts as many', async () => {
  const { depositId } = await collected(60_000)
  const estateId = desk.cloud.who(LIN).estateId
  const mine = async (openId: string) => {
    const { items } = await desk.ok(openId, 'deposit.list', { estateId, show: 'mine' })
    const { counts } = await desk.ok(openId, 'home.counts', { estateId })
    expect([openId, counts.deposits.waiting]).toEqual([openId, items.length])
    return items.some((one: any) => one.depositId === depositId)
  }
  const shown = async (show: string) =>
    (await desk.ok(CASHIER, 'deposit.list', { estateId, show })).items.some((one: any) => one.depositId === depositId)
  expect([await shown('held'), await shown('open')]).toEqual([true, false])
  await asked(depositId)
  expect([await mine(CLERK), await mine(SUPERVISOR)]).toEqual([true, false])
  expect([await shown('held'), await shown('open')]).toEqual([false, true])
  await desk.ok(CLERK, 'deposit.inspect', { depositId, note: '好' })
  expect([await mine(CLERK), await mine(SUPERVISOR)]).toEqual([false, true])
  await desk.ok(SUPERVISOR, 'deposit.approve', { depositId })
  expect([await mine(SUPERVISOR), await mine(ACCOUNTANT)]).toEqual([false, true])
  await desk.ok(ACCOUNTANT, 'deposit.notice', { depositId })
  expect([await mine(MANAGER), await mine(TREASURER)]).toEqual([false, true])
  const houseId = desk.houseOf(LIN)
  expect((await desk.ok(CASHIER, 'deposit.list', { houseId })).items[0]).toMatchObject({ depositId })
  expect((await desk.ok(LIN, 'deposit.list', { houseId })).items[0]).toMatchObject({ depositId })
  const { items } = await desk.ok(SUPERVISOR, 'ledger.looks', { estateId })
  expect(items.filter((row: any) => row.reason === '查看一户的押金')).toMatchObject([{ houseId }])
})
test('an estate’s manager says what a renovation deposit may be and from where the manager agrees', () =>
  desk.cloud.fork(async of => {
    const estateId = desk.cloud.who(LIN).estateId
    const houseId = desk.houseOf(LIN)
    const rules = { estateId, renovationAllowed: true, renovationCapFen: 200_000, managerAboveFen: 1, version: 0 }
    expect(await must(of, MANAGER, 'deposit.configure', rules)).toEqual({ version: 1 })
    const code = async (openId: string, operation: string, input: object) =>
      (await of.asWechat<{ code?: string }>(openId, operation, input)).code
    expect(await code(MANAGER, 'deposit.configure', rules)).toBe('request.outdated')
    const ask = { houseId, kind: 'renovation', title: '装修押金', amountFen: 200_001 }
    expect(await code(CASHIER, 'deposit.collect', ask)).toBe('deposit.over_cap')
    await must(of, MANAGER, 'deposit.configure', { ...rules, renovationAllowed: false, version: 1 })
    expect(await code(CASHIER, 'deposit.collect', ask)).toBe('deposit.not_allowed')
    expect(await code(CASHIER, 'deposit.collect', { ...ask, kind: 'card' })).toBeUndefined()
    expect((await must(of, CASHIER, 'deposit.rules', { estateId })).version).toBe(2)
  }))
test('a deposit that a house brought along on the first day goes back to its owner by name', async () => {
  const houseId = desk.houseOf(CHEN)
  const opened = await desk.cloud.asWechat<{ code?: string }>(ACCOUNTANT, 'billing.opening', {
    ...{ houseId, kind: 'DEPOSIT', amountFen: 30_000, note: '旧系统押金' },
  })
  if (opened.code) throw new Error(opened.code)
  const [row] = (await desk.ok(CHEN, 'deposit.list', { houseId })).items
  expect(row).toMatchObject({ title: '旧系统押金', amountFen: 30_000, dueFen: 0, state: 'held' })
  const ask = (payeeName: string) =>
    codeOf(CHEN, 'deposit.requestRefund', { depositId: row.depositId, reason: '退', payeeName })
  expect(await ask('路人')).toBe('deposit.attorney_needed')
  const name = (await desk.ok(CHEN, 'people.me', {})).name
  expect(await ask(name)).toBeUndefined()
})
