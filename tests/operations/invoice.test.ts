import { PNG, requestId } from '../local-cloud'
import { ACCOUNTANT, CHEN, LIN, MANAGER, PayDesk } from '../pay-desk'
import { samplePdf } from '../sample-pdf'

jest.setTimeout(120_000)
let desk: PayDesk
beforeAll(async () => {
  desk = await PayDesk.start()
})
afterAll(() => desk.stop())

const PDF = samplePdf()
const COMPANY = { kind: 'company', title: '湖畔茶社', taxNumber: '91350100m000100y43 ' }
let next = 0
const number = () => {
  next += 1
  return String(next).padStart(20, '0')
}
const paid = async (quantity = 2): Promise<string> => {
  const order = await desk.beginBills(LIN, [await desk.charge(desk.houseOf(LIN), quantity)])
  await desk.pay(order)
  return order.paymentId
}
const asked = async (quantity = 2) => {
  const paymentId = await paid(quantity)
  const { invoiceId } = await desk.ok(LIN, 'invoice.request', { paymentId, ...COMPANY })
  return { paymentId, invoiceId }
}
const pdf = () => desk.cloud.upload(ACCOUNTANT, PDF, 'pdf')
const issue = async (invoiceId: string, no = number()) =>
  desk.ok(ACCOUNTANT, 'invoice.issue', { invoiceId, number: no, file: await pdf() })
const refund = async (paymentId: string, amountFen: number) => {
  const { refundId } = await desk.ok(LIN, 'refund.request', {
    paymentId,
    reason: '多缴',
    parts: [{ line: 0, amountFen }],
  })
  await desk.ok(ACCOUNTANT, 'refund.check', { refundId })
  await desk.ok(MANAGER, 'refund.approve', { refundId })
  await desk.cloud.post('/local/wxpay/refund', { outRefundNo: refundId, status: 'SUCCESS' })
  await desk.cloud.post('/local/jobs/receipts/run')
}
const seen = (invoiceId: string, as = LIN) => desk.ok(as, 'invoice.get', { invoiceId })

describe('an owner who wants an invoice', () => {
  test('asks with title and tax number, and finds number and file once the accountant has entered them', async () => {
    const { invoiceId } = await asked()
    const { estateId } = desk.cloud.who(LIN)
    const queue = (await desk.ok(ACCOUNTANT, 'invoice.list', { estateId, state: 'requested' })).items
    expect(queue).toContainEqual(
      expect.objectContaining({
        invoiceId,
        amountFen: 4000,
        buyer: expect.objectContaining({ taxNumber: '91350100M000100Y43' }),
      }),
    )
    const no = number()
    await issue(invoiceId, no)
    const view = await seen(invoiceId)
    expect(view).toMatchObject({ state: 'issued', number: no, files: [{ number: no }] })
    expect(Buffer.from(await (await fetch(view.files[0].url)).arrayBuffer())).toEqual(PDF)
    expect((await desk.ok(LIN, 'invoice.mine')).items.map((row: any) => row.invoiceId)).toContain(invoiceId)
    await desk.cloud.advance('PT1M')
    const told = (await desk.ok(LIN, 'notice.inbox')).items.map((row: any) => row.event)
    expect(told).toContain('invoice.issued')
  })
  test('who taps twice asks once, and a second wish is told of the first', async () => {
    const input = { paymentId: await paid(), ...COMPANY, requestId: requestId() }
    const [one, two] = await Promise.all([
      desk.ok(LIN, 'invoice.request', input),
      desk.ok(LIN, 'invoice.request', input),
    ])
    expect(one.invoiceId).toBe(two.invoiceId)
    const again = await desk.refused(LIN, 'invoice.request', { ...input, requestId: requestId() })
    expect(again).toMatchObject({ code: 'invoice.exists', reference: { invoiceId: one.invoiceId } })
  })
  test('is refused for a wrong tax number and for a neighbour’s payment', async () => {
    const paymentId = await paid()
    const wrong = { paymentId, ...COMPANY, taxNumber: '91350100M000100Y44' }
    expect(await desk.refused(LIN, 'invoice.request', wrong)).toMatchObject({ code: 'invoice.tax_number' })
    expect(await desk.refused(CHEN, 'invoice.request', { paymentId, ...COMPANY })).toMatchObject({
      code: 'payment.not_found',
    })
  })
  test('gets one for money paid in advance, and none again for what that settles later', async () => {
    const houseId = desk.houseOf(LIN)
    const prepaid = await desk.begin(LIN, [{ houseId, bills: [], prepayFen: 1000 }])
    await desk.pay(prepaid)
    const { invoiceId } = await desk.ok(LIN, 'invoice.request', { paymentId: prepaid.paymentId, ...COMPANY })
    expect(await seen(invoiceId)).toMatchObject({ amountFen: 1000 })
    // What is drawn later is no payment: there is nothing else to ask an invoice for.
    expect((await desk.refused(LIN, 'invoice.request', { paymentId: prepaid.paymentId, ...COMPANY })).code).toBe(
      'invoice.exists',
    )
    await issue(invoiceId)
    await refund(prepaid.paymentId, 400)
    expect(await seen(invoiceId)).toMatchObject({ state: 'red_due', redDueFen: 400 })
  })
  test('waits while a refund of it is under way, and goes on for the rest when that has ended', async () => {
    const { paymentId, invoiceId } = await asked(2)
    const { refundId } = await desk.ok(LIN, 'refund.request', {
      paymentId,
      reason: '多缴',
      parts: [{ line: 0, amountFen: 1500 }],
    })
    expect(await seen(invoiceId)).toMatchObject({ state: 'requested', held: true })
    const { estateId } = desk.cloud.who(LIN)
    const queue = await desk.ok(ACCOUNTANT, 'invoice.list', { estateId, state: 'requested' })
    expect(queue.items.find((row: any) => row.invoiceId === invoiceId)).toMatchObject({ held: true })
    const paper = { invoiceId, number: number(), file: await pdf() }
    expect((await desk.refused(ACCOUNTANT, 'invoice.issue', paper)).code).toBe('invoice.held')
    await desk.ok(ACCOUNTANT, 'refund.check', { refundId, agree: true })
    await desk.ok(MANAGER, 'refund.approve', { refundId, agree: true })
    await desk.cloud.post('/local/wxpay/refund', { outRefundNo: refundId, status: 'SUCCESS' })
    await desk.cloud.post('/local/jobs/receipts/run')
    expect(await seen(invoiceId)).toMatchObject({ amountFen: 2500, held: false })
    await issue(invoiceId)
    expect(await seen(invoiceId)).toMatchObject({ state: 'issued', amountFen: 2500 })
  })
  test('may ask again after it was declined with a reason', async () => {
    const { paymentId, invoiceId } = await asked()
    await desk.ok(ACCOUNTANT, 'invoice.decline', { invoiceId, reason: '抬头与税号不符' })
    expect(await seen(invoiceId)).toMatchObject({ state: 'declined', reason: '抬头与税号不符' })
    await desk.ok(LIN, 'invoice.request', { paymentId, kind: 'personal', title: '林晓芸' })
    expect(await seen(invoiceId)).toMatchObject({ state: 'requested', reason: null })
  })
})

describe('an accountant', () => {
  test('cannot enter a number twice, a wrong number, a photo, or a colleague’s file', async () => {
    const [one, two] = [await asked(), await asked()]
    const no = number()
    await issue(one.invoiceId, no)
    const enter = (more: object) => desk.refused(ACCOUNTANT, 'invoice.issue', { invoiceId: two.invoiceId, ...more })
    const file = await pdf()
    expect(await enter({ number: no, file })).toMatchObject({ code: 'invoice.number_used' })
    expect(await enter({ number: '12', file })).toMatchObject({ code: 'invoice.number' })
    expect(await enter({ number: number(), file: await desk.cloud.upload(ACCOUNTANT, PNG, 'png') })).toMatchObject({
      code: 'invoice.file',
    })
    expect(await enter({ number: number(), file: await desk.cloud.upload(LIN, PDF, 'pdf') })).toMatchObject({
      code: 'file.not_yours',
    })
    expect(await enter({ number: number(), file: file.replace('fil_', 'fil_0') })).toMatchObject({
      code: 'file.not_found',
    })
    expect(
      await desk.refused(ACCOUNTANT, 'invoice.issue', { invoiceId: one.invoiceId, number: number(), file }),
    ).toMatchObject({ code: 'invoice.wrong_state' })
    expect(await desk.refused(ACCOUNTANT, 'invoice.decline', { invoiceId: 'ivc_none', reason: 'x' })).toMatchObject({
      code: 'invoice.not_found',
    })
    expect(await desk.refused(ACCOUNTANT, 'invoice.list', { estateId: 'est_none' })).toMatchObject({
      code: 'estate.not_found',
    })
  })
  test('owes a red letter when issued money goes back, and the owner finds both files', async () => {
    const { paymentId, invoiceId } = await asked(2)
    await issue(invoiceId)
    await refund(paymentId, 1500)
    const { items } = await desk.ok(LIN, 'receipt.get', { paymentId })
    expect(items.map((row: any) => [row.kind, row.amountFen, row.state])).toEqual(
      expect.arrayContaining([
        ['payment', 4000, 'partly_reversed'],
        ['reversal', -1500, 'valid'],
      ]),
    )
    expect(await seen(invoiceId)).toMatchObject({ state: 'red_due', redDueFen: 1500 })
    await desk.ok(ACCOUNTANT, 'invoice.red', { invoiceId, number: number(), file: await pdf() })
    const after = await seen(invoiceId)
    expect(after).toMatchObject({ state: 'red', redDueFen: 0, reds: [{ amountFen: 1500 }] })
    expect(after.files).toHaveLength(2)
  })
  test('issues less when money went back first', async () => {
    const { paymentId, invoiceId } = await asked(2)
    await refund(paymentId, 1500)
    expect(await seen(invoiceId)).toMatchObject({ state: 'requested', amountFen: 2500 })
  })
})
