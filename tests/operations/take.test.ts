import { requestId } from '../local-cloud'
import { CHEN, LIN, PayDesk, ZHOU } from '../pay-desk'

jest.setTimeout(240_000)
const QIAN = 'wx_cashier_qian'
let desk: PayDesk
let estateId: string
beforeAll(async () => {
  desk = await PayDesk.start()
  estateId = desk.cloud.who(QIAN).estateId
})
afterAll(() => desk.stop())
beforeEach(async () => {
  await desk.fault('none')
})

const cash = (amountFen: number, givenFen = amountFen) => ({ method: 'cash', amountFen, givenFen })
const of = (houseId: string, ...billIds: string[]) => ({ houseId, bills: billIds.map(billId => ({ billId })) })
const take = (houses: object[], lines: object[], more: object = {}) =>
  desk.ok(QIAN, 'payment.take', { houses, lines, ...more })
const refused = async (houses: object[], lines: object[]) =>
  (await desk.refused(QIAN, 'payment.take', { houses, lines })).code
const till = (at = desk) => at.ok(QIAN, 'till.get', { estateId })
const isDue = async (owner: string, billId: string, houseId?: string) =>
  (await desk.due(owner, houseId)).some(row => row.billId === billId)
async function receiptOf(paymentId: string) {
  await desk.cloud.post('/local/jobs/receipts/run')
  const { items } = await desk.ok(QIAN, 'receipt.get', { paymentId, reason: '柜台收款' })
  return items[0]
}

describe('a cashier', () => {
  test('takes cash for two of three bills and gives change; the owner’s phone shows it at once, with a notice', async () => {
    const house = desk.houseOf(LIN)
    const bills = [await desk.charge(house), await desk.charge(house, 2), await desk.charge(house, 3)] as const
    const before = await till()
    const held = (await desk.trial()).balance('clearing:cash')
    const taken = await take([of(house, bills[0], bills[1])], [cash(6000, 10_000)])
    expect(taken).toMatchObject({ totalFen: 6000, changeFen: 4000 })
    expect(await Promise.all(bills.map(one => isDue(LIN, one)))).toEqual([false, false, true])
    expect((await till()).expectedFen - before.expectedFen).toBe(6000)
    const trial = await desk.trial()
    expect([trial.balanced, trial.balance('clearing:cash') - held]).toEqual([true, 6000])
    const receipt = await receiptOf(taken.paymentId)
    expect(receipt).toMatchObject({ method: 'CASH', amountFen: 6000, payer: '林晓芸', state: 'valid' })
    expect(await desk.ok(QIAN, 'payment.takeStatus', { paymentId: taken.paymentId })).toMatchObject({
      state: 'paid',
      receipt: { number: receipt.number },
    })
    await desk.cloud.post('/local/jobs/delivery/run')
    const { items } = await desk.ok(LIN, 'notice.inbox')
    expect(items.find((row: { event: string }) => row.event === 'payment.received')).toMatchObject({
      reference: { paymentId: taken.paymentId },
    })
    expect(await desk.get(LIN, taken.paymentId)).toMatchObject({ state: 'paid', totalFen: 6000, mine: true })
  })
  test('takes a house’s money in cash, by transfer and by card at once: one receipt, a line and a clearing account each', async () => {
    const house = desk.houseOf(ZHOU)
    const bill = await desk.charge(house, 5)
    const names = ['cash', 'bank', 'pos']
    const before = await desk.trial()
    const lines = [
      cash(3000),
      { method: 'bank', amountFen: 5000, reference: '20261130000123' },
      { method: 'pos', amountFen: 2000, reference: requestId().slice(0, 12) },
    ]
    const { paymentId } = await take([of(house, bill)], lines, { payer: '周建国' })
    const after = await desk.trial()
    const grew = names.map(name => after.balance(`clearing:${name}`) - before.balance(`clearing:${name}`))
    expect([after.balanced, ...grew]).toEqual([true, 3000, 5000, 2000])
    expect(await receiptOf(paymentId)).toMatchObject({
      payer: '周建国',
      method: 'BANK',
      parts: [
        { method: 'CASH', amountFen: 3000 },
        { method: 'BANK', amountFen: 5000 },
        { method: 'POS', amountFen: 2000 },
      ],
    })
  })
  test('takes a part of a bill, two houses of one payer and a prepayment; what is left stays due', async () => {
    const [first, second] = [desk.houseOf(ZHOU), desk.houseOf(ZHOU, 1)]
    const bills = [await desk.charge(first, 3), await desk.charge(second)] as const
    const heldOf = async () => (await desk.ok(ZHOU, 'billing.due', { houseId: second })).houses[0].prepaidFen
    const before = await heldOf()
    const houses = [
      { houseId: first, bills: [{ billId: bills[0], amountFen: 1500 }] },
      { houseId: second, bills: [{ billId: bills[1] }], prepayFen: 700 },
    ]
    const { totalFen } = await take(houses, [cash(4200)])
    expect(totalFen).toBe(4200)
    expect((await desk.due(ZHOU, first)).find(row => row.billId === bills[0])?.outstandingFen).toBe(4500)
    expect(await isDue(ZHOU, bills[1], second)).toBe(false)
    expect((await heldOf()) - before).toBe(700)
    expect((await desk.trial()).balanced).toBe(true)
  })
  test('tapping twice, or sending again later, has taken the money once', async () => {
    const house = desk.houseOf(CHEN)
    const bill = await desk.charge(house)
    const before = await till()
    const input = { requestId: requestId(), houses: [of(house, bill)], lines: [cash(2000)] }
    const [one, two] = await Promise.all([
      desk.cloud.call(QIAN, 'payment.take', input),
      desk.cloud.call(QIAN, 'payment.take', input),
    ])
    const again = await desk.ok(QIAN, 'payment.take', input)
    for (const { status, body } of [one, two])
      if (status === 200) expect(body).toEqual(again)
      else expect(body.code).toBe('request.busy')
    expect((await till()).expectedFen - before.expectedFen).toBe(2000)
  })
  test('who takes a bill while another takes it finds it settled: it is paid once', async () => {
    const house = desk.houseOf(CHEN)
    const bill = await desk.charge(house)
    const before = await till()
    const replies = await Promise.all(
      [1, 2, 3].map(() => desk.cloud.call(QIAN, 'payment.take', { houses: [of(house, bill)], lines: [cash(2000)] })),
    )
    const codes = replies.map(({ status, body }) => (status === 200 ? 'taken' : body.code)).sort()
    expect(codes.filter(code => code === 'taken')).toHaveLength(1)
    for (const code of codes)
      expect(['taken', 'payment.bill_settled', 'payment.lines_differ', 'request.busy']).toContain(code)
    expect((await till()).expectedFen - before.expectedFen).toBe(2000)
  })
  test('takes thirty bills of a house with 12 database requests, as one', async () => {
    const house = desk.houseOf(CHEN)
    const bills: string[] = []
    for (let n = 0; n < 31; n += 1) bills.push(await desk.charge(house))
    const [first = '', ...others] = bills
    await take([of(house, first)], [cash(2000)])
    const { status, requests } = await desk.cloud.call(QIAN, 'payment.take', {
      houses: [of(house, ...others)],
      lines: [cash(30 * 2000)],
    })
    expect([status, requests <= 12, requests]).toEqual([200, true, requests])
  })
})

describe('a bill that a phone is paying', () => {
  test('is held, closed at WeChat Pay, and then taken; the phone cannot pay it any more', async () => {
    const house = desk.houseOf(LIN)
    const bill = await desk.charge(house)
    const order = await desk.beginBills(LIN, [bill])
    await take([of(house, bill)], [cash(2000)])
    expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'closed' })
    const { orders } = await desk.books()
    expect(orders.find((one: { outTradeNo: string }) => one.outTradeNo === order.paymentId).state).toBe('CLOSED')
  })
  test('that WeChat Pay does not close yet is not taken: the cashier hears until when', async () => {
    const house = desk.houseOf(LIN)
    const bill = await desk.charge(house)
    const order = await desk.beginBills(LIN, [bill])
    await desk.fault('close-too-soon', { times: 9 })
    const body: any = await desk.refused(QIAN, 'payment.take', { houses: [of(house, bill)], lines: [cash(2000)] })
    expect(body).toMatchObject({ code: 'payment.order_open', retry: true, reference: { paymentId: order.paymentId } })
    expect(body.message).toMatch(/\d\d:\d\d/)
    expect(await isDue(LIN, bill)).toBe(true)
    await desk.fault('none')
    await take([of(house, bill)], [cash(2000)])
    expect(await isDue(LIN, bill)).toBe(false)
  })
  test('and is paid while it is being closed is not taken as well', async () => {
    const house = desk.houseOf(LIN)
    const bill = await desk.charge(house)
    const order = await desk.beginBills(LIN, [bill])
    const before = await till()
    await desk.fault('pay-during-close')
    expect(await refused([of(house, bill)], [cash(2000)])).toBe('payment.bill_settled')
    expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'paid' })
    expect((await till()).expectedFen).toBe(before.expectedFen)
  })
  test('is left alone where the money would be refused anyway', async () => {
    const house = desk.houseOf(LIN)
    const bill = await desk.charge(house)
    const order = await desk.beginBills(LIN, [bill])
    expect(await refused([of(house, bill)], [cash(1999)])).toBe('payment.lines_differ')
    expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'prepaid' })
    await desk.ok(LIN, 'payment.cancel', { paymentId: order.paymentId })
  })
})

describe('nothing is written, and the cashier reads why,', () => {
  const REFUSED: [string, string, (bill: string, house: string) => [object[], object[]]][] = [
    ['less cash is given than is taken', 'payment.given', (bill, house) => [[of(house, bill)], [cash(2000, 1999)]]],
    [
      'cash is “given” of a card',
      'payment.given',
      (bill, house) => [[of(house, bill)], [{ method: 'pos', amountFen: 2000, givenFen: 2000, reference: 'x1' }]],
    ],
    [
      'a transfer has no number',
      'payment.reference_needed',
      (bill, house) => [[of(house, bill)], [{ method: 'bank', amountFen: 2000 }]],
    ],
    ['cash stands twice', 'payment.method_twice', (bill, house) => [[of(house, bill)], [cash(1000), cash(1000)]]],
    ['the money is more than the bill', 'payment.lines_differ', (bill, house) => [[of(house, bill)], [cash(2001)]]],
    ['a bill is named twice', 'payment.bill_twice', (bill, house) => [[of(house, bill, bill)], [cash(4000)]]],
    ['nothing is chosen', 'payment.nothing', (_, house) => [[of(house)], [cash(1)]]],
    ['the bill is another house’s', 'billing.not_found', bill => [[of(desk.houseOf(ZHOU), bill)], [cash(2000)]]],
    [
      'a part is more than the bill',
      'payment.amount',
      (billId, houseId) => [[{ houseId, bills: [{ billId, amountFen: 2001 }] }], [cash(2001)]],
    ],
    [
      'more than a year is prepaid',
      'payment.prepay_limit',
      (_, houseId) => [[{ houseId, bills: [], prepayFen: 900_000_000 }], [cash(900_000_000)]],
    ],
    [
      'the house is of another estate',
      'place.not_found',
      () => [[{ houseId: desk.houseOf('wx_owner_gao'), bills: [], prepayFen: 100 }], [cash(100)]],
    ],
  ]
  test.each(REFUSED)('where %s', async (_, code, input) => {
    const house = desk.houseOf(LIN)
    const bill = await desk.charge(house)
    const before = await till()
    expect(await refused(...input(bill, house))).toBe(code)
    expect(await isDue(LIN, bill)).toBe(true)
    expect(await till()).toEqual(before)
  })
  test('where a slip of the card terminal has paid before, by whichever cashier', async () => {
    const house = desk.houseOf(LIN)
    const bills = [await desk.charge(house), await desk.charge(house)] as const
    const line = { method: 'pos', amountFen: 2000, reference: 'SLIP-000777' }
    await take([of(house, bills[0])], [line])
    const before = await till()
    expect(await refused([of(house, bills[1])], [line])).toBe('payment.slip_used')
    expect([await isDue(LIN, bills[1]), await till()]).toEqual([true, before])
  })
  test('where a refund is asked of what the desk took: WeChat Pay cannot give it back', async () => {
    const house = desk.houseOf(LIN)
    const { paymentId } = await take([of(house, await desk.charge(house))], [cash(2000)])
    await receiptOf(paymentId)
    expect((await desk.refused(LIN, 'refund.request', { paymentId, reason: '退' })).code).toBe('refund.at_desk')
  })
  test('where an owner, an accountant or a treasurer takes money: only the cashier does', async () => {
    const house = desk.houseOf(LIN)
    const bill = await desk.charge(house)
    for (const who of [LIN, 'wx_accountant_feng', 'wx_treasurer_xu', 'wx_manager_he'])
      expect((await desk.refused(who, 'payment.take', { houses: [of(house, bill)], lines: [cash(2000)] })).code).toBe(
        'access.denied',
      )
  })
})

describe('a drawer', () => {
  test('holds its float, what came in and what went to the safe, and the books say the same', () =>
    desk.fork(async at => {
      const before = await till(at)
      const trial = await at.trial()
      await at.ok(QIAN, 'till.open', { estateId, floatFen: 30_000 })
      expect((await at.refused(QIAN, 'till.open', { estateId, floatFen: 1 })).code).toBe('till.open_already')
      await at.ok(QIAN, 'till.drop', { estateId, amountFen: 10_000 })
      const now = await till(at)
      expect(now.expectedFen - before.expectedFen).toBe(20_000)
      const after = await at.trial()
      expect(after.balance('clearing:cash') - trial.balance('clearing:cash')).toBe(20_000)
      expect([after.balance('safe') - trial.balance('safe'), after.balanced]).toEqual([-20_000, true])
      const much = { estateId, amountFen: now.expectedFen + 1 }
      expect((await at.refused(QIAN, 'till.drop', much)).code).toBe('till.not_so_much')
    }))
  test('is counted note by note: 3 fen is no coin, and a note stands once', async () => {
    const pieces = [
      { faceFen: 10_000, count: 1 },
      { faceFen: 500, count: 3 },
    ]
    const counted = await desk.ok(QIAN, 'till.count', { estateId, pieces })
    expect(counted.counted).toMatchObject({ totalFen: 11_500, expectedFen: counted.expectedFen })
    const refusedAt = async (wrong: object[]) =>
      (await desk.refused(QIAN, 'till.count', { estateId, pieces: wrong })).code
    expect(await refusedAt([{ faceFen: 3, count: 1 }])).toBe('till.no_such_face')
    expect(await refusedAt([pieces[0] as object, pieces[0] as object])).toBe('till.face_twice')
    expect((await till()).counted).toEqual(counted.counted)
  })
  test('says when more lies in it than the estate allows', () =>
    desk.fork(async at => {
      expect((await till(at)).over).toBe(false)
      await at.ok(QIAN, 'till.open', { estateId, floatFen: 600_000 })
      expect(await till(at)).toMatchObject({ over: true, limitFen: 500_000 })
    }))
})
