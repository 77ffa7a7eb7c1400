import type { Notice } from '../../local/wxpay/callbacks'
import { transactionOf as saidOf } from '../../local/wxpay/orders'
import { fenFromYuan, yuanFromFen } from '../../shared/payment/yuan'
import { audit, auditQuiet } from '../pay-audit'
import { OTHER_ESTATE, PayWorld } from '../pay-world'

jest.setTimeout(120_000)
const HOUSES = 60
let world: PayWorld
const sameBill = (house: number, billId: string) => ({
  houses: [{ houseId: world.houseId(house), bills: [{ billId }] }],
})
let next = 0
beforeAll(async () => {
  world = await PayWorld.open(HOUSES)
})
afterAll(() => world.close())
beforeEach(() => {
  // Doors log what breaks; here it is broken on purpose.
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  world.wxpay.faults.clear()
  world.gate = async () => undefined
  next += 1
})
afterEach(async () => {
  world.gate = async () => undefined
  expect(await audit(world)).toEqual([])
})

/** An order of a house of its own for one bill. */
async function ordered(amountFen = 2000) {
  const house = next % HOUSES
  const billId = await world.bill(house, amountFen)
  const { paymentId } = await world.begin(house, [{ billId }])
  return { house, billId, paymentId: paymentId as string }
}
async function paid(amountFen = 2000) {
  const order = await ordered(amountFen)
  await world.pay(order.paymentId)
  return order
}
/** Paid at WeChat Pay, and nobody has told us. */
async function paidUntold(amountFen = 2000) {
  const order = await ordered(amountFen)
  world.wxpay.faults.arm('drop')
  await world.pay(order.paymentId)
  return order
}
const stateOf = async (paymentId: string): Promise<string> =>
  (await world.all('payments')).find(one => one._id === paymentId)?.state
const entriesOf = async (paymentId: string) =>
  (await world.all('entries')).filter(one => one.kind === 'payment' && one._id.startsWith(`${paymentId}:`))
const owed = async (house: number, billId: string): Promise<any> =>
  (await world.call(`owner${house}`, 'billing.due', { houseId: world.houseId(house) })).items.find(
    (row: { billId: string }) => row.billId === billId,
  )
async function refundOf(house: number, paymentId: string, parts?: object[]): Promise<string> {
  const { refundId } = await world.call(`owner${house}`, 'refund.request', {
    paymentId,
    reason: '退',
    ...(parts && { parts }),
  })
  await world.call('accountant', 'refund.check', { refundId })
  await world.call('manager', 'refund.approve', { refundId })
  return refundId
}
const finish = async (refundId: string, status: 'SUCCESS' | 'ABNORMAL' | 'CLOSED') => {
  const refund = world.wxpay.books.refunds.get(refundId)
  if (!refund) throw new Error(`${refundId} never reached WeChat Pay`)
  return world.wxpay.settleRefund(refund, status)
}
const refundState = async (refundId: string) => (await world.all('refunds')).find(one => one._id === refundId)?.state
const outflows = (paymentId: string) => world.wxpay.books.refundsOf(paymentId).length
const asked = (paymentId: string) => {
  const { TransactionTold, transactionOf } = world.product
  return transactionOf(TransactionTold.parse(saidOf(world.wxpay.books, world.order(paymentId))))
}

test('1 Σ debits = Σ credits, in every entry and over all', async () => {
  await paid(1999)
  const order = await paid(3001)
  await finish(await refundOf(order.house, order.paymentId, [{ line: 0, amountFen: 1 }]), 'SUCCESS')
  const postings = (await world.all('entries')).flatMap(one => one.postings)
  const total = (side: string) => postings.reduce((sum, one) => sum + one[side], 0)
  expect(total('debitFen')).toBe(total('creditFen'))
})
test('2 paid ⇔ exactly one entry for its receipt', async () => {
  const [open, done] = [await ordered(), await paid()]
  expect([await entriesOf(open.paymentId), await entriesOf(done.paymentId)]).toEqual([[], [expect.anything()]])
})
test('3 any number of callbacks, one after another or at once, are one', async () => {
  const { paymentId } = await paidUntold()
  const statuses = await Promise.all(Array.from({ length: 12 }, () => world.callback(paymentId, 'replay')))
  for (let times = 0; times < 3; times += 1) statuses.push(await world.callback(paymentId, 'replay'))
  expect(new Set(statuses)).toEqual(new Set([204]))
  expect(await entriesOf(paymentId)).toHaveLength(1)
})
test('4 callback, query and reconciliation in any order end the same', async () => {
  const ends = []
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
    [1, 2, 0],
    [0, 2, 1],
    [2, 0, 1],
  ]) {
    next += 1
    const { paymentId, billId, house } = await paidUntold()
    const told = asked(paymentId)
    const ways = [
      () => world.callback(paymentId, 'replay'),
      () => world.product.applyPaid(told, world.account, 'query', Date.now()),
      () => world.product.applyPaid(told, world.account, 'reconciliation', Date.now()),
    ]
    for (const way of order) await ways[way]?.()
    ends.push([await stateOf(paymentId), (await entriesOf(paymentId)).length, (await owed(house, billId)) ?? 'settled'])
  }
  expect(new Set(ends.map(end => JSON.stringify(end)))).toEqual(new Set([JSON.stringify(['paid', 1, 'settled'])]))
})
test('5 a lost callback is paid by asking within two minutes', async () => {
  const { paymentId } = await paidUntold()
  await world.pass(2)
  expect(await stateOf(paymentId)).toBe('paid')
})
test.each(['forge', 'stale', 'unknown-serial', 'alter', 'bad-tag', 'signtest'])(
  '6 a callback spoiled by %s writes nothing and is answered 4xx',
  async how => {
    const { paymentId } = await paidUntold()
    const before = JSON.stringify([
      await world.all('payments'),
      await world.all('entries'),
      await world.all('anomalies'),
    ])
    const status = await world.callback(paymentId, how)
    expect(Math.floor(status / 100)).toBe(4)
    const after = JSON.stringify([
      await world.all('payments'),
      await world.all('entries'),
      await world.all('anomalies'),
    ])
    expect(after).toBe(before)
  },
)
test('7 a genuine callback replayed within 300 s is answered 2xx and changes nothing', async () => {
  const { paymentId } = await paid()
  const before = JSON.stringify([await world.all('payments'), await world.all('accounts')])
  expect(await world.callback(paymentId, 'replay')).toBe(204)
  expect(JSON.stringify([await world.all('payments'), await world.all('accounts')])).toBe(before)
})
test.each(['wrong-amount', 'wrong-currency', 'wrong-mchid', 'wrong-appid'])(
  '8 a genuine callback with the %s is never paid, and an anomaly is kept',
  async how => {
    const { paymentId } = await paidUntold()
    expect(await world.callback(paymentId, how)).toBe(409)
    expect(await stateOf(paymentId)).toBe('prepaid')
    const kept = (await world.all('anomalies')).filter(one => one.paymentId === paymentId)
    expect(kept).toHaveLength(1)
    await world.callback(paymentId, how)
    expect((await world.all('anomalies')).filter(one => one.paymentId === paymentId)).toHaveLength(1)
  },
)
test('9 a callback for one order settles no other', async () => {
  const other = await ordered()
  next += 1
  const { paymentId } = await paid()
  expect([await stateOf(paymentId), await stateOf(other.paymentId)]).toEqual(['paid', 'prepaid'])
  const told = asked(paymentId)
  const wrong = { ...told, orderNumber: other.paymentId, totalFen: 1 }
  await world.product.applyPaid(wrong, world.account, 'query', Date.now())
  expect(await stateOf(other.paymentId)).toBe('prepaid')
})
test('9 an account speaks for its own orders alone, however well its word is sealed', async () => {
  const { paymentId } = await paidUntold()
  const notice = world.wxpay.callbacks.notices.findLast(one => one.outTradeNo === paymentId) as Notice
  const other = world.wxpay.merchants.all[1]?.mchid ?? ''
  const forged = world.wxpay.callbacks.seal({ ...notice, mchid: other })
  expect(await world.told(other, forged)).toBe(409)
  expect(await world.told(world.account, forged)).toBe(401)
  expect(await world.told(other, world.wxpay.callbacks.seal(notice))).toBe(401)
  expect(await world.told('1900000009', forged)).toBe(404)
  expect(await stateOf(paymentId)).toBe('prepaid')
  // The estate whose account said so answers for it.
  const kept = (await world.all('anomalies')).filter(one => one.paymentId === paymentId)
  expect(kept).toMatchObject([{ estateId: OTHER_ESTATE, what: 'unknown_order' }])
  expect(await world.told(world.account, world.wxpay.callbacks.seal(notice))).toBe(204)
  expect(await stateOf(paymentId)).toBe('paid')
})
test('9 an account speaks for its own refunds alone', async () => {
  const { house, paymentId } = await paid()
  const { refundId } = await world.call(`owner${house}`, 'refund.request', { paymentId, reason: '退' })
  await world.call('clerk', 'refund.check', { refundId })
  await world.call('manager', 'refund.approve', { refundId })
  world.wxpay.faults.arm('drop', { on: 'refund' })
  const refund = world.wxpay.books.refunds.get(refundId) as never
  await world.wxpay.settleRefund(refund, 'SUCCESS')
  const notice = world.wxpay.callbacks.notices.findLast(one => one.kind === 'refund') as Notice
  const other = world.wxpay.merchants.all[1]?.mchid ?? ''
  expect(await world.told(other, world.wxpay.callbacks.seal({ ...notice, mchid: other }), 'refund')).toBe(409)
  expect(await stateOf(paymentId)).toBe('paid')
  expect(await world.told(world.account, world.wxpay.callbacks.seal(notice), 'refund')).toBe(204)
  expect(await stateOf(paymentId)).toBe('refunded')
})
test('10 the phone’s word alone never makes paid', async () => {
  const { house, paymentId } = await ordered()
  for (let looks = 0; looks < 3; looks += 1) expect((await world.get(house, paymentId)).state).toBe('prepaid')
  expect(await world.codeOf(`owner${house}`, 'payment.paid' as never, { paymentId })).not.toBe('done')
})
test('11 allocations sum to the total, and a bill is settled once whoever pays it', async () => {
  const house = next % HOUSES
  const billId = await world.bill(house, 3000)
  const tries = Array.from({ length: 10 }, () =>
    world.begin(house, [{ billId, amountFen: 1000 }]).catch(error => error.code),
  )
  const orders = (await Promise.all(tries)).filter(one => typeof one !== 'string')
  expect(orders).toHaveLength(3)
  for (const { paymentId } of orders) await world.pay(paymentId)
  expect(await owed(house, billId)).toBeUndefined()
})
test('12 close ∥ pay: no money taken with the bill unpaid and nobody told', async () => {
  const { house, billId, paymentId } = await ordered()
  world.wxpay.faults.arm('pay-during-close')
  world.wxpay.faults.arm('drop')
  await world.call(`owner${house}`, 'payment.cancel', { paymentId })
  expect(await stateOf(paymentId)).toBe('paid')
  expect(await owed(house, billId)).toBeUndefined()
})
test('12 while WeChat Pay will not close, the bill stays held and nobody else pays it', async () => {
  const { house, billId, paymentId } = await ordered()
  world.wxpay.faults.arm('close-too-soon')
  await world.call(`owner${house}`, 'payment.cancel', { paymentId })
  expect(await stateOf(paymentId)).toBe('closing')
  const houses = [{ houseId: world.houseId(house), bills: [{ billId }] }]
  expect(await world.codeOf(`owner${house}`, 'payment.begin', { houses })).toBe('payment.bill_reserved')
  await world.pay(paymentId)
  expect(await stateOf(paymentId)).toBe('paid')
})
test('13 closed, then SUCCESS: credited to the bill or the house, with a notice', async () => {
  const { house, billId, paymentId } = await ordered()
  world.wxpay.faults.arm('pay-after-close')
  world.wxpay.faults.arm('drop')
  await world.call(`owner${house}`, 'payment.cancel', { paymentId })
  const again = await world.begin(house, [{ billId }])
  await world.pay(again.paymentId)
  await world.callback(paymentId, 'replay')
  const late = await world.get(house, paymentId)
  expect(late).toMatchObject({ state: 'paid', lines: [{ ended: 'prepayment', amountFen: 2000 }] })
  const events = (await world.all('journal'))
    .flatMap(one => one.events)
    .filter(one => one.reference.paymentId === paymentId)
  expect(events.map(one => one.event)).toContain('payment.credited')
})
test('14 Σ refunds that did not fail ≤ paid, whoever asks at once', async () => {
  const { house, paymentId } = await paid(1000)
  const parts = [{ line: 0, amountFen: 300 }]
  const codes = await Promise.all(
    Array.from({ length: 8 }, () =>
      world.codeOf(`owner${house}`, 'refund.request', { paymentId, reason: '退', parts }),
    ),
  )
  expect(codes.filter(code => code === 'done')).toHaveLength(3)
  expect(codes.filter(code => code !== 'done')).toEqual(Array(5).fill('refund.exceeds'))
})
test('15 a refund asked for again has the same number: one outflow', async () => {
  const { house, paymentId } = await paid()
  world.wxpay.faults.arm('timeout', { on: 'refund' })
  const refundId = await refundOf(house, paymentId)
  await world.pass(3)
  expect([await refundState(refundId), outflows(paymentId)]).toEqual(['success', 1])
})
test('16 a refund’s callback before the answer, or ABNORMAL before SUCCESS, ends the same and never goes back', async () => {
  const early = await paid()
  world.wxpay.faults.arm('refund-callback-first')
  const first = await refundOf(early.house, early.paymentId)
  expect(await refundState(first)).toBe('success')
  next += 1
  const odd = await paid()
  const second = await refundOf(odd.house, odd.paymentId)
  await finish(second, 'ABNORMAL')
  expect(await refundState(second)).toBe('abnormal')
  await finish(second, 'SUCCESS')
  await finish(second, 'ABNORMAL')
  expect(await refundState(second)).toBe('success')
  await finish(second, 'SUCCESS')
})
test('17 an order that was refused without a signature can be given up, and its bill is free at its end', async () => {
  const house = next % HOUSES
  const billId = await world.bill(house, 2000)
  world.wxpay.faults.arm('unsigned-401', { on: 'prepay', times: 99 })
  const { paymentId, state, pay } = await world.begin(house, [{ billId }])
  expect([state, pay]).toEqual(['created', null])
  expect((await world.call(`owner${house}`, 'payment.cancel', { paymentId })).state).toBe('closing')
  expect(await world.codeOf(`owner${house}`, 'payment.begin', sameBill(house, billId))).toBe('payment.bill_reserved')
  await world.pass(16)
  world.wxpay.faults.clear()
  expect((await world.get(house, paymentId)).state).toBe('closed')
  expect(await world.codeOf(`owner${house}`, 'payment.begin', sameBill(house, billId))).toBe('done')
})
test('17 no answer to a prepay or a refund is unknown: asked again under the same number', async () => {
  const house = next % HOUSES
  const billId = await world.bill(house, 2000)
  const input = {
    requestId: '01J00000000000000000000017',
    houses: [{ houseId: world.houseId(house), bills: [{ billId }] }],
  }
  world.wxpay.faults.arm('timeout', { on: 'prepay' })
  const lost = await world.call(`owner${house}`, 'payment.begin', input)
  expect(lost).toMatchObject({ state: 'created', pay: null })
  const again = await world.call(`owner${house}`, 'payment.begin', input)
  expect([again.paymentId, again.state]).toEqual([lost.paymentId, 'prepaid'])
  expect(world.order(lost.paymentId).prepayId).toBe(again.pay.package.slice(10))
})
test('18 whatever dies after any request of applying, the next callback ends the same', async () => {
  for (let died = 1; died <= 8; died += 1) {
    next += 1
    const { paymentId } = await paidUntold()
    let served = 0
    world.gate = async () => {
      served += 1
      if (served > died) throw new Error('gone')
    }
    await world.callback(paymentId, 'replay')
    world.gate = async () => undefined
    world.database.expireTransactions()
    expect([died, await world.callback(paymentId, 'replay')]).toEqual([died, 204])
    expect([died, await stateOf(paymentId), (await entriesOf(paymentId)).length]).toEqual([died, 'paid', 1])
  }
})
test('19 2xx only after the commit: with the database down it is 5xx', async () => {
  const { paymentId } = await paidUntold()
  world.gate = async () => {
    throw new Error('down')
  }
  expect(await world.callback(paymentId, 'replay')).toBe(500)
  world.gate = async action => {
    if (action === 'database.commitTransaction') throw new Error('down')
  }
  expect(await world.callback(paymentId, 'replay')).toBe(500)
})
test('20 every answer comes within five seconds, also to a callback that waits for another', async () => {
  const { paymentId } = await paidUntold()
  const started = performance.now()
  await Promise.all(Array.from({ length: 20 }, () => world.callback(paymentId, 'replay')))
  expect(performance.now() - started).toBeLessThan(5000)
})
test('21 whole fen only, and yuan ↔ fen exactly', async () => {
  for (const fen of [0, 1, 10, 4611, 4612, 999_999_999_999]) expect(fenFromYuan(yuanFromFen(fen))).toBe(fen)
  const house = next % HOUSES
  const billId = await world.bill(house, 2000)
  for (const amountFen of [0, -1, 0.5, 1e15, '5', Number.NaN]) {
    const houses = [{ houseId: world.houseId(house), bills: [{ billId, amountFen }] }]
    expect([amountFen, await world.codeOf(`owner${house}`, 'payment.begin', { houses })]).toEqual([
      amountFen,
      'request.malformed',
    ])
  }
})
test.each(['unsigned-2xx', 'forged-2xx', 'stale-2xx'] as const)(
  '22 an answer that is %s changes nothing',
  async fault => {
    const { paymentId } = await paidUntold()
    // Every order still open is asked about: none of the answers may count.
    world.wxpay.faults.arm(fault, { on: 'query', times: 1000 })
    await world.pass(1)
    expect(await stateOf(paymentId)).toBe('prepaid')
    world.wxpay.faults.clear()
    await world.pass(1)
    expect(await stateOf(paymentId)).toBe('paid')
  },
)
test.each(['bill-wrong-hash', 'bill-truncated', 'bill-other-date', 'bill-bad-summary'] as const)(
  '23 a statement with %s is not used at all; the sound one is, and again without a trace',
  async fault => {
    await world.nextNoon()
    await paid()
    world.wxpay.faults.arm(fault, { times: 1 })
    const kept = (await world.all('reconciliations')).length
    await world.nextNoon()
    expect(await world.all('reconciliations')).toHaveLength(kept)
    await world.pass(11)
    const after = await world.all('reconciliations')
    expect([after.length, after.at(-1).state]).toEqual([kept + 1, 'agrees'])
    const entries = (await world.all('entries')).length
    await world.call('accountant', 'reconciliation.rerun', { estateId: 'est_world', date: after.at(-1).date })
    await world.pass(1)
    expect(await world.all('entries')).toHaveLength(entries)
  },
)
test('24 when all is quiet, WeChat Pay’s books are the clearing account', async () => {
  const { house, paymentId } = await paid(5000)
  await finish(await refundOf(house, paymentId, [{ line: 0, amountFen: 1234 }]), 'SUCCESS')
  await world.pass(20)
  expect(await auditQuiet(world)).toEqual([])
})
test('25 an owner neither pays, sees, gives up nor refunds another’s order, nor chooses the amount', async () => {
  const { house, billId, paymentId } = await paid()
  const open = await world.bill(house, 2000)
  const stranger = `owner${(house + 1) % HOUSES}`
  const houses = [{ houseId: world.houseId(house), bills: [{ billId: open }] }]
  expect(await world.codeOf(stranger, 'payment.begin', { houses })).toBe('place.not_found')
  const mine = [{ houseId: world.houseId((house + 1) % HOUSES), bills: [{ billId: open }] }]
  expect(await world.codeOf(stranger, 'payment.begin', { houses: mine })).toBe('billing.not_found')
  for (const [operation, input] of [
    ['payment.get', { paymentId }],
    ['payment.cancel', { paymentId }],
    ['refund.request', { paymentId, reason: '退' }],
  ] as const)
    expect([operation, await world.codeOf(stranger, operation, input)]).toEqual([operation, 'payment.not_found'])
  const dear = [{ houseId: world.houseId(house), bills: [{ billId: open, amountFen: 2001 }] }]
  expect(await world.codeOf(`owner${house}`, 'payment.begin', { houses: dear })).toBe('payment.amount')
  const again = [{ houseId: world.houseId(house), bills: [{ billId }] }]
  expect(await world.codeOf(`owner${house}`, 'payment.begin', { houses: again })).toBe('payment.bill_settled')
})
test('26 what cannot be delivered touches no payment, and one event has one key', async () => {
  const { paymentId } = await paid()
  await world.callback(paymentId, 'replay')
  const events = (await world.all('journal')).filter(
    one => one.operation === 'payment.settle' && one.result.paymentId === paymentId,
  )
  expect(events.map(one => one._id)).toEqual([`system:payment.paid:${paymentId}`])
  expect(await stateOf(paymentId)).toBe('paid')
})
test('whoever asks, checks and approves a refund are three persons', async () => {
  const { paymentId } = await paid()
  const { refundId } = await world.call('cashier', 'refund.request', { paymentId, reason: '退' })
  await world.call('accountant', 'refund.check', { refundId })
  const both = (role: string) => world.codeOf(role, 'refund.approve', { refundId })
  expect(await both('accountant')).toBe('access.denied')
  const { stepRefund } = await import('../../shared/refund/act')
  const refund = (await world.all('refunds')).find(one => one._id === refundId)
  const payment = (await world.all('payments')).find(one => one._id === paymentId)
  for (const { byId } of [refund.requested, refund.checked]) {
    const by = { byId, byName: '', at: Date.now(), note: '', is: (id: string) => id === byId }
    expect(() => stepRefund(refund, payment, 'approve', by, [])).toThrow('approval.same_person')
  }
  expect(await both('manager')).toBe('done')
})
test('a supervisor stops at the limit, and nobody approves what nobody checked', async () => {
  const { house, paymentId } = await paid(60_000)
  const { refundId } = await world.call(`owner${house}`, 'refund.request', { paymentId, reason: '退' })
  expect(await world.codeOf('manager', 'refund.approve', { refundId })).toBe('approval.not_checked')
  await world.call('clerk', 'refund.check', { refundId })
  expect(await world.codeOf('supervisor', 'refund.approve', { refundId })).toBe('approval.over_limit')
})
test('fifty identical begins are one order', async () => {
  const house = next % HOUSES
  const billId = await world.bill(house, 2000)
  const input = {
    requestId: '01J00000000000000000000050',
    houses: [{ houseId: world.houseId(house), bills: [{ billId }] }],
  }
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => world.call(`owner${house}`, 'payment.begin', input)),
  )
  expect(new Set(answers.map(one => one.paymentId)).size).toBe(1)
})
