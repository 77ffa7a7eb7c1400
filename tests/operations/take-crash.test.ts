import { requestId } from '../local-cloud'
import { LIN, PayDesk } from '../pay-desk'

jest.setTimeout(600_000)
const QIAN = 'wx_cashier_qian'
const MOST_REQUESTS = 40
let start: PayDesk
beforeAll(async () => {
  start = await PayDesk.start()
})
afterAll(() => start.stop())

const doom = (desk: PayDesk, door: string, afterRequests: number) =>
  desk.cloud.post('/local/faults', { vendor: 'instance', mode: door, afterRequests })
const bury = (desk: PayDesk) => desk.cloud.post('/local/faults', { vendor: 'transactions' })

/** A cashier at every request dies; the same form sent again ends as if nobody had. */
async function takenAtEveryRequest(billId: string, more: (desk: PayDesk) => Promise<void>): Promise<number> {
  const houseId = start.houseOf(LIN)
  const input = () => ({
    requestId: requestId(),
    houses: [{ houseId, bills: [{ billId }] }],
    lines: [{ method: 'cash', amountFen: 2000 }],
  })
  for (let died = 1; died < MOST_REQUESTS; died += 1) {
    const lived = await start.fork(async desk => {
      const before = (await desk.trial()).balance('clearing:cash')
      const asked = input()
      await doom(desk, 'web', died)
      const first = await desk.cloud.call(QIAN, 'payment.take', asked)
      await bury(desk)
      const again = await desk.ok(QIAN, 'payment.take', asked)
      expect([died, (await desk.due(LIN)).some(row => row.billId === billId)]).toEqual([died, false])
      const trial = await desk.trial()
      expect([died, trial.balance('clearing:cash') - before, trial.balanced]).toEqual([died, 2000, true])
      await desk.cloud.post('/local/jobs/receipts/run')
      const { items } = await desk.ok(QIAN, 'receipt.get', { paymentId: again.paymentId, reason: '柜台收款' })
      expect([died, items.length]).toEqual([died, 1])
      await more(desk)
      return first.status < 500
    })
    if (lived) return died - 1
  }
  throw new Error('nobody lived to the end')
}

test('a cashier whose instance dies at any request has taken the money once: one settlement, one receipt', async () => {
  const billId = await start.charge(start.houseOf(LIN))
  expect(await takenAtEveryRequest(billId, async () => undefined)).toBeGreaterThanOrEqual(10)
})
test('a cashier whose instance dies while an order on a phone is closed takes the bill once, and the order stays closed', async () => {
  const billId = await start.charge(start.houseOf(LIN))
  const order = await start.beginBills(LIN, [billId])
  const closed = async (desk: PayDesk) =>
    expect(await desk.get(LIN, order.paymentId)).toMatchObject({ state: 'closed' })
  expect(await takenAtEveryRequest(billId, closed)).toBeGreaterThanOrEqual(12)
})
