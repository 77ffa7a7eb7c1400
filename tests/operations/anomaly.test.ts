import { ACCOUNTANT, LIN, MANAGER, PayDesk } from '../pay-desk'

let desk: PayDesk
let estateId: string
beforeAll(async () => {
  desk = await PayDesk.start()
  estateId = desk.cloud.who(LIN).estateId
})
afterAll(() => desk.stop())

test('a wrong amount waits for the accountant, who writes down what was found; it moves no money', async () => {
  const order = await desk.beginBills(LIN, [await desk.charge(desk.houseOf(LIN))])
  await desk.fault('wrong-amount')
  await desk.pay(order)
  const { items } = await desk.ok(ACCOUNTANT, 'payment.anomalies', { estateId })
  expect(items).toMatchObject([{ paymentId: order.paymentId, kind: 'evidence', state: 'open', note: '' }])
  const { anomalyId } = items[0]
  await desk.ok(ACCOUNTANT, 'payment.settleAnomaly', { anomalyId, note: '商户平台查无此金额' })
  expect((await desk.ok(MANAGER, 'payment.anomalies', { estateId })).items).toEqual([])
  const done = await desk.ok(MANAGER, 'payment.anomalies', { estateId, state: 'done' })
  expect(done.items).toMatchObject([{ anomalyId, note: '商户平台查无此金额' }])
  expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'prepaid', settledAt: null })
  // Whoever looks second does not overwrite the first.
  await desk.ok(MANAGER, 'payment.settleAnomaly', { anomalyId, note: '另一句' })
  expect((await desk.ok(MANAGER, 'payment.anomalies', { estateId, state: 'done' })).items[0].note).toBe(
    '商户平台查无此金额',
  )
})

test('the message about it is unread until the manager opens it, and nobody else reads it for her', async () => {
  const inbox = () => desk.ok(MANAGER, 'notice.inbox')
  await desk.cloud.post('/local/jobs/delivery/run', {})
  const told = (await inbox()).items.find((one: { event: string }) => one.event === 'payment.anomaly')
  expect(told).toMatchObject({ readAt: null })
  expect((await desk.refused(ACCOUNTANT, 'notice.read', { deliveryId: told.deliveryId })).code).toBe('notice.not_found')
  await desk.ok(MANAGER, 'notice.read', { deliveryId: told.deliveryId })
  const after = (await inbox()).items.find((one: { deliveryId: string }) => one.deliveryId === told.deliveryId)
  expect(after.readAt).toEqual(expect.any(Number))
})

test('whoever is not of this estate sees and settles none of its anomalies', async () => {
  expect((await desk.ok('wx_manager_ma', 'payment.anomalies', { estateId })).items).toEqual([])
  const [{ anomalyId }] = (await desk.ok(ACCOUNTANT, 'payment.anomalies', { estateId, state: 'done' })).items
  const refused = await desk.refused('wx_manager_ma', 'payment.settleAnomaly', { anomalyId, note: '看看' })
  expect(refused.code).toBe('payment.not_found')
})

test('the manager ends the freeze of a payment once the difference is found out; there is none to end twice', async () => {
  await desk.fault('none')
  const order = await desk.beginBills(LIN, [await desk.charge(desk.houseOf(LIN))])
  await desk.pay(order)
  const { paymentId } = order
  expect((await desk.refused(MANAGER, 'payment.unfreeze', { paymentId, note: '看看' })).code).toBe('payment.not_frozen')
  await desk.fault('bill-wrong-amount')
  const { now } = await (await fetch(`${desk.cloud.url}/local/clock`)).json()
  const day = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
  const noon = Date.parse(`${day}T12:00:00+08:00`) + 86_400_000
  await desk.cloud.post('/local/clock', { to: new Date(noon).toISOString() })
  expect((await desk.refused(LIN, 'refund.request', { paymentId, reason: '退' })).code).toBe('refund.frozen')
  expect((await desk.get(LIN, paymentId)).frozen).toBe('amount')
  await desk.ok(MANAGER, 'payment.unfreeze', { paymentId, note: '微信账单有误，已更正' })
  expect((await desk.get(LIN, paymentId)).frozen).toBeNull()
  await desk.ok(LIN, 'refund.request', { paymentId, reason: '退' })
})
