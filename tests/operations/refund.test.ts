import { ACCOUNTANT, CHEN, LIN, MANAGER, PayDesk } from '../pay-desk'

const CLERK = 'wx_clerk_li'
const CASHIER = 'wx_cashier_qian'
const SUPERVISOR = 'wx_supervisor_wang'
jest.setTimeout(120_000)
let desk: PayDesk
beforeAll(async () => {
  desk = await PayDesk.start()
})
afterAll(() => desk.stop())
beforeEach(async () => {
  await desk.fault('none')
})

/** Lin has paid some cards; answers the payment and the bills. */
async function paid(quantities: number[] = [1]) {
  const house = desk.houseOf(LIN)
  const bills: string[] = []
  for (const quantity of quantities) bills.push(await desk.charge(house, quantity))
  const order = await desk.beginBills(LIN, bills)
  await desk.pay(order)
  return { paymentId: order.paymentId, bills }
}
const ask = (openId: string, paymentId: string, parts?: object[]) =>
  desk.ok(openId, 'refund.request', { paymentId, reason: '重复缴费', ...(parts && { parts }) })
const agree = (openId: string, verb: string, refundId: string) => desk.ok(openId, `refund.${verb}`, { refundId })
async function approved(paymentId: string, parts?: object[]) {
  const { refundId } = await ask(LIN, paymentId, parts)
  await agree(ACCOUNTANT, 'check', refundId)
  await agree(MANAGER, 'approve', refundId)
  return refundId as string
}
const stateOf = async (refundId: string): Promise<string> => (await desk.ok(LIN, 'refund.get', { refundId })).state
const finish = (outRefundNo: string, status: string) => desk.cloud.post('/local/wxpay/refund', { outRefundNo, status })
const clearing = async () => {
  const [{ balance }, books] = [await desk.trial(), await desk.books()]
  return [balance('clearing:wechat'), books.clearingFen]
}

describe('money that goes back', () => {
  test('reopens its bill, which can be paid again; the books agree with WeChat Pay’s', async () => {
    const { paymentId, bills } = await paid([1, 2])
    const refundId = await approved(paymentId, [{ line: 0, amountFen: 2000 }])
    expect(await stateOf(refundId)).toBe('processing')
    await finish(refundId, 'SUCCESS')
    expect(await stateOf(refundId)).toBe('success')
    expect(await desk.get(LIN, paymentId)).toMatchObject({ state: 'partially_refunded', refundedFen: 2000 })
    expect((await desk.due(LIN)).map(row => row.billId)).toContain(bills[0])
    const again = await desk.beginBills(LIN, [bills[0] as string])
    await desk.pay(again)
    expect(await desk.get(LIN, again.paymentId)).toMatchObject({ state: 'paid' })
    const [ours, theirs] = await clearing()
    expect(ours).toBe(theirs)
    expect((await desk.trial()).balanced).toBe(true)
  })
  test('in two parts makes the payment refunded, and no third part', async () => {
    const { paymentId } = await paid([3])
    const first = await approved(paymentId, [{ line: 0, amountFen: 1000 }])
    await finish(first, 'SUCCESS')
    await desk.cloud.advance('PT2M')
    const second = await approved(paymentId)
    await finish(second, 'SUCCESS')
    expect(await desk.get(LIN, paymentId)).toMatchObject({ state: 'refunded', refundedFen: 6000 })
    const body = await desk.refused(LIN, 'refund.request', { paymentId, reason: '再退' })
    expect(body.code).toBe('refund.not_paid')
  })
  test('never exceeds what was paid, however many ask at once', async () => {
    const { paymentId } = await paid([1])
    const asks = Array.from({ length: 8 }, () =>
      desk.cloud.call(LIN, 'refund.request', { paymentId, reason: '退', parts: [{ line: 0, amountFen: 700 }] }),
    )
    const answers = await Promise.all(asks)
    expect(answers.filter(one => one.status === 200)).toHaveLength(2)
    for (const one of answers.filter(each => each.status !== 200)) expect(one.body.code).toBe('refund.exceeds')
  })
  test('of a prepayment leaves the house at once, and comes back when WeChat Pay closes the refund', async () => {
    const houseId = desk.houseOf(CHEN)
    const prepaid = async () => (await desk.ok(CHEN, 'billing.due', { houseId })).houses[0].prepaidFen
    const before = await prepaid()
    const order = await desk.begin(CHEN, [{ houseId, bills: [], prepayFen: 5000 }])
    await desk.pay(order)
    await desk.fault('refund-closed')
    const { refundId } = await ask(CHEN, order.paymentId)
    await agree(CLERK, 'check', refundId)
    await agree(SUPERVISOR, 'approve', refundId)
    expect(await prepaid()).toBe(before)
    await finish(refundId, 'CLOSED')
    expect(await prepaid()).toBe(before + 5000)
    expect((await desk.trial()).balanced).toBe(true)
  })
})

describe('who may let money go', () => {
  test('the requester, the checker and the approver are three persons', async () => {
    const { paymentId } = await paid()
    const { refundId } = await ask(CASHIER, paymentId)
    expect((await desk.refused(MANAGER, 'refund.approve', { refundId })).code).toBe('approval.not_checked')
    expect((await desk.refused(LIN, 'refund.check', { refundId })).code).toBe('access.denied')
    await agree(ACCOUNTANT, 'check', refundId)
    expect((await desk.refused(CASHIER, 'refund.approve', { refundId })).code).toBe('access.denied')
    await agree(SUPERVISOR, 'approve', refundId)
    expect((await desk.refused(MANAGER, 'refund.approve', { refundId })).code).toBe('approval.wrong_state')
  })
  test('above the limit it is the manager', async () => {
    const { paymentId } = await paid([30])
    const { refundId } = await ask(LIN, paymentId)
    await agree(CLERK, 'check', refundId)
    const body = await desk.refused(SUPERVISOR, 'refund.approve', { refundId })
    expect(body.code).toBe('approval.over_limit')
    await agree(MANAGER, 'approve', refundId)
  })
  test('a refund turned down frees what it had taken', async () => {
    const { paymentId } = await paid()
    const { refundId } = await ask(LIN, paymentId)
    await desk.ok(ACCOUNTANT, 'refund.reject', { refundId, note: '已使用' })
    expect(await stateOf(refundId)).toBe('rejected')
    await ask(LIN, paymentId)
  })
})

describe('whatever happens on the way', () => {
  test.each(['timeout', 'html-502', 'unsigned-2xx'])(
    '%s: the same number is asked for again, one outflow',
    async fault => {
      const { paymentId } = await paid()
      await desk.fault(fault, { on: 'refund' })
      const refundId = await approved(paymentId)
      expect(['approved', 'success']).toContain(await stateOf(refundId))
      await desk.cloud.advance('PT3M')
      expect(await stateOf(refundId)).toBe('success')
      const { refunds } = await desk.books()
      expect(refunds.filter((one: any) => one.outTradeNo === paymentId)).toHaveLength(1)
    },
  )
  test('that the merchant’s account is too empty for waits for a top-up, told once, and is paid out once', async () => {
    const { paymentId } = await paid([4])
    const before = (await desk.books()).refunds.length
    await desk.fault('refund-not-enough', { times: 99 })
    const refundId = await approved(paymentId)
    for (let tries = 0; tries < 2; tries += 1) {
      for (const openId of [LIN, ACCOUNTANT])
        expect(await desk.ok(openId, 'refund.get', { refundId })).toMatchObject({ waitsFor: 'balance' })
      await desk.cloud.advance('PT61M')
    }
    const { items } = await desk.ok(ACCOUNTANT, 'payment.anomalies', { estateId: desk.cloud.who(MANAGER).estateId })
    expect(items.filter((one: any) => one.what === 'balance' && one.paymentId === paymentId)).toHaveLength(1)
    await desk.fault('none')
    await desk.cloud.advance('PT61M')
    await finish(refundId, 'SUCCESS')
    expect(await desk.ok(LIN, 'refund.get', { refundId })).toMatchObject({ state: 'success', waitsFor: null })
    expect((await desk.books()).refunds.length - before).toBe(1)
  })
  test('its callback before the answer, or abnormal first, ends the same', async () => {
    const early = await paid()
    await desk.fault('refund-callback-first')
    const first = await approved(early.paymentId)
    expect(await stateOf(first)).toBe('success')
    const odd = await paid()
    await desk.fault('refund-abnormal')
    const second = await approved(odd.paymentId)
    await finish(second, 'ABNORMAL')
    expect(await stateOf(second)).toBe('abnormal')
    await finish(second, 'SUCCESS')
    expect(await stateOf(second)).toBe('success')
    expect(await desk.callback(odd.paymentId, 'replay')).toMatchObject({ status: 204 })
    const [ours, theirs] = await clearing()
    expect(ours).toBe(theirs)
  })
})

describe('a payment whose run is reversed afterwards', () => {
  const houseId = () => desk.houseOf(LIN)
  const prepaid = async () => (await desk.ok(LIN, 'billing.due', { houseId: houseId() })).houses[0].prepaidFen
  const worked = async (job: string, isDone: () => Promise<boolean>) => {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await isDone()) return
      await desk.cloud.post(`/local/jobs/${job}/run`)
    }
    throw new Error(`${job} was never done`)
  }
  test('goes back from the prepayment it became; once that is spent on a new bill, the approval refuses', async () => {
    const estateId = desk.cloud.who(MANAGER).estateId
    const { items: runs } = await desk.ok(ACCOUNTANT, 'run.list', { estateId })
    const { runId, period } = runs.find((run: any) => run.state === 'issued')
    const { items } = await desk.ok(LIN, 'billing.bills', { houseId: houseId() })
    const billed = (item: string) => items.find((row: any) => row.period === period && row.item === item)
    const pay = async ({ billId }: any) => {
      const order = await desk.beginBills(LIN, [billId])
      await desk.pay(order)
      return order.paymentId
    }
    const [fee, lift] = [billed('MANAGEMENT_FEE'), billed('LIFT_FEE')]
    const [first, second] = [await pay(fee), await pay(lift)]
    const before = await prepaid()
    await desk.ok(ACCOUNTANT, 'run.reverse', { runId, reason: '价格有误' })
    await worked('passes', async () => (await prepaid()) === before + fee.amountFen + lift.amountFen)
    const refundId = await approved(first)
    expect(await prepaid()).toBe(before + lift.amountFen)
    await finish(refundId, 'SUCCESS')
    expect(await stateOf(refundId)).toBe('success')
    expect(await prepaid()).toBe(before + lift.amountFen)
    expect((await desk.due(LIN)).map(row => row.billId)).not.toContain(fee.billId)
    const proof = async () => desk.ok(ACCOUNTANT, 'ledger.prove', { estateId })
    expect(await proof()).toMatchObject({ balanced: true, differences: [] })

    const again = (await desk.ok(ACCOUNTANT, 'run.start', { estateId, period })).runId
    await worked('runs', async () => (await desk.ok(ACCOUNTANT, 'run.get', { runId: again })).state === 'draft')
    const { warnings: open } = await desk.ok(ACCOUNTANT, 'run.get', { runId: again })
    await desk.ok(ACCOUNTANT, 'run.issue', { runId: again, open })
    await worked('passes', async () => (await prepaid()) === 0)
    const late = (await ask(LIN, second)).refundId
    await agree(ACCOUNTANT, 'check', late)
    expect((await desk.refused(MANAGER, 'refund.approve', { refundId: late })).code).toBe('refund.prepayment_used')
    expect(await proof()).toMatchObject({ balanced: true, differences: [] })
    const [ours, theirs] = await clearing()
    expect(ours).toBe(theirs)
  })
})
