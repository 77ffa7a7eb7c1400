import { auditQuiet } from '../pay-audit'
import { PayWorld } from '../pay-world'

jest.setTimeout(120_000)
const SUB_MERCHANT = '1900000109'
let world: PayWorld
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  world = await PayWorld.open(3, { subMchid: SUB_MERCHANT })
})
afterAll(() => world.close())
afterEach(async () => {
  world.wxpay.faults.clear()
  await world.pass(20)
  expect(await auditQuiet(world)).toEqual([])
})

const order = async (house: number) => {
  const { paymentId } = await world.begin(house, [{ billId: await world.bill(house, 3000) }])
  return paymentId as string
}
const stateOf = async (house: number, paymentId: string): Promise<string> => (await world.get(house, paymentId)).state

test('an estate of a service provider is paid through its sub-merchant, and its day agrees', async () => {
  const paymentId = await order(0)
  expect(world.order(paymentId)).toMatchObject({ partner: true, subMchid: SUB_MERCHANT })
  await world.pay(paymentId)
  expect(await stateOf(0, paymentId)).toBe('paid')
  const { refundId } = await world.call('owner0', 'refund.request', { paymentId, reason: '退' })
  await world.call('clerk', 'refund.check', { refundId })
  await world.call('manager', 'refund.approve', { refundId })
  await world.pass(2)
  expect(await stateOf(0, paymentId)).toBe('refunded')
  await world.nextNoon()
  const [day] = await world.all('reconciliations')
  expect(day).toMatchObject({ state: 'agrees', there: { payments: 1, paidFen: 3000, refunds: 1, refundedFen: 3000 } })
})
test('a lost callback of a sub-merchant is found by asking, and an order given up is closed there', async () => {
  const paymentId = await order(1)
  world.wxpay.faults.arm('drop')
  await world.pay(paymentId)
  await world.pass(2)
  expect(await stateOf(1, paymentId)).toBe('paid')
  const other = await order(1)
  await world.call('owner1', 'payment.cancel', { paymentId: other })
  expect([await stateOf(1, other), world.order(other).state]).toEqual(['closed', 'CLOSED'])
})
test('a genuine callback that names another sub-merchant never pays', async () => {
  const paymentId = await order(2)
  world.wxpay.faults.arm('drop')
  await world.pay(paymentId)
  expect(await world.callback(paymentId, 'wrong-mchid')).toBe(409)
  expect(await stateOf(2, paymentId)).toBe('prepaid')
})
