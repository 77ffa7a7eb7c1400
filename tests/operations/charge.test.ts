import { ACCOUNTANT, LIN, MANAGER, PayDesk } from '../pay-desk'
import { must } from './visitors'

jest.setTimeout(180_000)
let desk: PayDesk
let house: string
let estateId: string
beforeAll(async () => {
  desk = await PayDesk.start()
  house = desk.houseOf(LIN)
  estateId = desk.cloud.who(MANAGER).estateId
})
afterAll(() => desk.stop())

const charge = (subject: string, quantity: string, item = 'CARD') =>
  desk.ok(ACCOUNTANT, 'billing.charge', { houseId: house, item, subject, quantity })
const takeBack = (billId: string) => desk.ok(ACCOUNTANT, 'billing.reverseCharge', { billId, reason: '登记错了' })
const explain = (billId: string) => desk.ok(LIN, 'billing.explain', { billId })
const prepaid = async () => (await desk.ok(LIN, 'billing.due', { houseId: house })).houses[0].prepaidFen as number
const dueNow = async () => (await desk.due(LIN)).map(row => row.billId)
const proved = async () => expect((await desk.trial()).balanced).toBe(true)

test('an accountant charges nothing of nothing, and no million', async () => {
  const refused = (quantity: string) =>
    desk.refused(ACCOUNTANT, 'billing.charge', { houseId: house, item: 'CARD', subject: 'Q0', quantity })
  expect((await refused('0')).code).toBe('billing.charge_nothing')
  expect((await refused('999999')).code).toBe('billing.charge_too_much')
})

test('a charge that was paid is taken back: the money is its payer’s, the books prove, the same number is charged again', async () => {
  const { billId } = await charge('C-1', '2')
  const order = await desk.beginBills(LIN, [billId])
  await desk.pay(order)
  const before = await prepaid()
  expect(await desk.ok(ACCOUNTANT, 'billing.explain', { billId, reason: '核对' })).toMatchObject({ reversible: true })
  expect(await takeBack(billId)).toMatchObject({ waits: false })
  expect(await prepaid()).toBe(before + 4000)
  expect(await explain(billId)).toMatchObject({ bill: { state: 'reversed' }, reversal: { reason: '登记错了' } })
  expect((await desk.refused(ACCOUNTANT, 'billing.reverseCharge', { billId, reason: 'x' })).code).toBe(
    'billing.reversed_already',
  )
  await proved()
  // What was paid goes back by a refund just as well.
  const { refundId } = await desk.ok(LIN, 'refund.request', { paymentId: order.paymentId, reason: '收费已撤销' })
  await desk.ok(ACCOUNTANT, 'refund.check', { refundId, agree: true })
  await desk.ok(MANAGER, 'refund.approve', { refundId, agree: true })
  expect(await prepaid()).toBe(before)
  await desk.cloud.post('/local/wxpay/refund', { outRefundNo: refundId, status: 'SUCCESS' })
  expect(await dueNow()).not.toContain(billId)
  await proved()
  const again = await charge('C-1', '1')
  expect(again.billId).not.toBe(billId)
  expect(
    (await desk.refused(ACCOUNTANT, 'billing.charge', { houseId: house, item: 'CARD', subject: 'C-1', quantity: '1' }))
      .code,
  ).toBe('billing.exists')
  await takeBack(again.billId)
  expect(await dueNow()).not.toContain(again.billId)
  await desk.cloud.post('/local/jobs/delivery/run')
  const told = (await desk.ok(LIN, 'notice.inbox')).items.map((one: { event: string }) => one.event)
  expect(told).toContain('billing.charge_reversed')
})

test('more than one person may charge waits for the manager, halves together with halves; nobody decides the own', async () => {
  await desk.fork(async other => {
    const own = desk
    desk = other
    const { billId: first } = await charge('H-1', '30')
    expect(first).toContain('CARD')
    const { billId, chargeId } = await charge('H-2', '30')
    expect(billId).toBeNull()
    expect((await dueNow()).filter(id => id.includes(':H-2:'))).toEqual([])
    const row = { chargeId, amountFen: 60_000, kind: 'charge', state: 'requested', mine: true }
    expect((await desk.ok(ACCOUNTANT, 'billing.charges', { estateId, state: 'requested' })).items).toMatchObject([row])
    expect((await desk.refused(ACCOUNTANT, 'billing.decideCharge', { chargeId, agree: true })).code).toBe(
      'access.denied',
    )
    const made = await desk.ok(MANAGER, 'billing.decideCharge', { chargeId, agree: true })
    expect(await dueNow()).toContain(made.billId)
    expect((await desk.refused(MANAGER, 'billing.decideCharge', { chargeId, agree: true })).code).toBe(
      'approval.wrong_state',
    )
    // So does taking back what is above it: asked for once, then decided.
    expect(await takeBack(made.billId)).toMatchObject({ waits: true })
    expect((await desk.refused(ACCOUNTANT, 'billing.reverseCharge', { billId: made.billId, reason: 'x' })).code).toBe(
      'billing.reversal_waits',
    )
    const { items } = await desk.ok(MANAGER, 'billing.charges', { estateId, state: 'requested' })
    expect(items).toMatchObject([{ kind: 'reversal', reason: '登记错了' }])
    await desk.ok(MANAGER, 'billing.decideCharge', { chargeId: items[0].chargeId, agree: true })
    expect(await dueNow()).not.toContain(made.billId)
    await proved()
    desk = own
  })
})

test('what no manager decides on within a month ends by itself and is asked for anew; what was decided stays', async () => {
  const { billId: large } = await charge('X-1', '30')
  expect(await takeBack(large)).toMatchObject({ waits: true })
  await desk.fork(async ({ cloud }) => {
    const asked = { houseId: house, item: 'CARD', subject: 'X-2', quantity: '45' }
    const { chargeId } = await must(cloud, ACCOUNTANT, 'billing.charge', asked)
    const states = async () =>
      Object.fromEntries(
        (await must(cloud, MANAGER, 'billing.charges', { estateId })).items.map(
          (one: { chargeId: string; subject: string; state: string }) => [`${one.subject} ${one.chargeId}`, one.state],
        ),
      )
    const before = await states()
    expect(before).toMatchObject({ [`X-2 ${chargeId}`]: 'requested' })
    await cloud.advance('P29D')
    expect(await states()).toEqual(before)
    await cloud.advance('P2D')
    const ended = Object.entries(before).map(([name, state]) => [name, state === 'requested' ? 'expired' : state])
    expect(ended.map(([, state]) => state).sort()).toEqual(['approved', 'approved', 'expired', 'expired'])
    expect(await states()).toEqual(Object.fromEntries(ended))
    const late = await cloud.asWechat<any>(MANAGER, 'billing.decideCharge', { chargeId, agree: true })
    expect(late.code).toBe('approval.wrong_state')
    const told = (await must(cloud, ACCOUNTANT, 'notice.inbox')).items.map((one: { event: string }) => one.event)
    expect(told).toContain('billing.charge_expired')
    expect((await must(cloud, ACCOUNTANT, 'billing.charge', asked)).chargeId).not.toBe(chargeId)
  })
})

test('a bill of a run is not taken back alone, nor does an owner take anything back', async () => {
  const row = (await desk.due(LIN)).find(one => one.item === 'MANAGEMENT_FEE')
  if (!row) throw new Error('no bill of a run')
  const refused = await desk.refused(ACCOUNTANT, 'billing.reverseCharge', { billId: row.billId, reason: 'x' })
  expect(refused.code).toBe('billing.not_a_charge')
  expect((await desk.refused(LIN, 'billing.reverseCharge', { billId: row.billId, reason: 'x' })).code).toBe(
    'access.denied',
  )
  expect((await desk.refused(MANAGER, 'billing.decideCharge', { chargeId: 'chg_none', agree: true })).code).toBe(
    'billing.charge_not_found',
  )
})
