import fc from 'fast-check'
import { transactionOf as saidOf } from '../../local/wxpay/orders'
import { audit, auditQuiet } from '../pay-audit'
import { PayWorld } from '../pay-world'

jest.setTimeout(600_000)
const HOUSES = 4
let world: PayWorld
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  world = await PayWorld.open(0)
})
afterAll(() => world.close())

/** All that the model knows: what was ordered. Whether it was paid, WeChat Pay's own books say. */
interface Model {
  orders: { house: number; paymentId: string }[]
}
type Command = fc.AsyncCommand<Model, PayWorld>
abstract class Step implements Command {
  check = (_model: Readonly<Model>): boolean => true
  abstract act(model: Model, real: PayWorld): Promise<void>
  abstract toString(): string
  async run(model: Model, real: PayWorld): Promise<void> {
    await this.act(model, real)
    expect(await audit(real)).toEqual([])
  }
}
/** Refusals are answers; anything else is a bug. */
const orRefused = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch(error => {
    if (typeof error.code === 'string' && /^(payment|refund|billing|request)\./.test(error.code)) return null
    throw error
  })

class Begin extends Step {
  constructor(
    readonly house: number,
    readonly amountFen: number,
    readonly fault: string,
  ) {
    super()
  }
  async act(model: Model, real: PayWorld) {
    const bills = (await real.all('bills')).filter(bill => bill.houseId === real.houseId(this.house))
    const billId = bills.at(-1)?._id ?? (await real.bill(this.house, 3000))
    if (this.fault) real.wxpay.faults.arm(this.fault as 'html-502', { on: 'prepay' })
    const order = await orRefused(real.begin(this.house, [{ billId, amountFen: this.amountFen }]))
    if (order) model.orders.push({ house: this.house, paymentId: order.paymentId })
    else await real.bill(this.house, 3000)
  }
  toString = () => `begin(${this.house}, ${this.amountFen}, ${this.fault})`
}
abstract class OnOrder extends Step {
  constructor(readonly at: number) {
    super()
  }
  override check = (model: Readonly<Model>): boolean => model.orders.length > 0
  one = (model: Model) => model.orders[this.at % model.orders.length] as Model['orders'][number]
}
class Pay extends OnOrder {
  constructor(
    at: number,
    readonly fault: string,
  ) {
    super(at)
  }
  async act(model: Model, real: PayWorld) {
    const { paymentId } = this.one(model)
    if (!real.wxpay.books.orders.has(paymentId)) return
    if (this.fault) real.wxpay.faults.arm(this.fault as 'drop')
    await real.pay(paymentId)
  }
  toString = () => `pay(${this.at}, ${this.fault})`
}
class Call extends OnOrder {
  constructor(
    at: number,
    readonly how: string,
  ) {
    super(at)
  }
  async act(model: Model, real: PayWorld) {
    await real.callback(this.one(model).paymentId, this.how)
  }
  toString = () => `callback(${this.at}, ${this.how})`
}
class Cancel extends OnOrder {
  constructor(
    at: number,
    readonly fault: string,
  ) {
    super(at)
  }
  async act(model: Model, real: PayWorld) {
    const { house, paymentId } = this.one(model)
    if (this.fault) real.wxpay.faults.arm(this.fault as 'pay-during-close')
    await orRefused(real.call(`owner${house}`, 'payment.cancel', { paymentId }))
  }
  toString = () => `cancel(${this.at}, ${this.fault})`
}
class GiveBack extends OnOrder {
  constructor(
    at: number,
    readonly amountFen: number,
    readonly fault: string,
  ) {
    super(at)
  }
  async act(model: Model, real: PayWorld) {
    const { house, paymentId } = this.one(model)
    const parts = [{ line: 0, amountFen: this.amountFen }]
    const asked = await orRefused(real.call(`owner${house}`, 'refund.request', { paymentId, reason: '退', parts }))
    if (!asked) return
    if (this.fault) real.wxpay.faults.arm(this.fault as 'refund-abnormal')
    await real.call('accountant', 'refund.check', { refundId: asked.refundId })
    await orRefused(real.call('manager', 'refund.approve', { refundId: asked.refundId }))
  }
  toString = () => `refund(${this.at}, ${this.amountFen}, ${this.fault})`
}
class Pass extends Step {
  constructor(readonly minutes: number) {
    super()
  }
  act = (_model: Model, real: PayWorld) => real.pass(this.minutes)
  toString = () => `pass(${this.minutes})`
}
class Noon extends Step {
  act = (_model: Model, real: PayWorld) => real.nextNoon()
  toString = () => 'noon'
}

const house = fc.nat({ max: HOUSES - 1 })
const at = fc.nat({ max: 20 })
const fen = fc.integer({ min: 1, max: 1500 })
const COMMANDS = [
  fc.tuple(house, fen, fc.constantFrom('', '', 'html-502', 'forged-2xx')).map(of => new Begin(...of)),
  fc.tuple(at, fc.constantFrom('', 'drop', 'duplicate', 'delay', 'wrong-amount', 'forge')).map(of => new Pay(...of)),
  fc.tuple(at, fc.constantFrom('replay', 'alter', 'stale', 'wrong-mchid')).map(of => new Call(...of)),
  fc
    .tuple(at, fc.constantFrom('', 'pay-during-close', 'pay-after-close', 'close-too-soon'))
    .map(of => new Cancel(...of)),
  fc.tuple(at, fen, fc.constantFrom('', 'refund-abnormal', 'refund-callback-first')).map(of => new GiveBack(...of)),
  fc.integer({ min: 1, max: 3 }).map(minutes => new Pass(minutes)),
  fc.constant(new Noon()),
]
/** Faults end, orders end, abnormal refunds are put right by hand: then the two books must be one. */
async function quiet(): Promise<void> {
  world.wxpay.faults.clear()
  await world.pass(20)
  for (const refund of world.wxpay.books.refunds.values())
    if (refund.status === 'ABNORMAL') await world.wxpay.settleRefund(refund, 'SUCCESS')
  await world.nextNoon()
  await world.nextNoon()
}

test('whatever people, networks and WeChat Pay do one after another, every invariant holds at each step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 14, size: 'max' }), async commands => {
      await fc.asyncModelRun(() => ({ model: { orders: [] }, real: world }), commands)
      await quiet()
      expect(await auditQuiet(world)).toEqual([])
    }),
    { numRuns: 6, endOnFailure: true },
  )
})

const CONCURRENT = [
  'callback',
  'callback again',
  'query',
  'reconciliation',
  'watchdog',
  'cancel',
  'begin',
  'refund',
] as const
test('4, 11, 12 and 14 whatever meets whatever at any database request, every invariant holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.subarray([...CONCURRENT], { minLength: 2, maxLength: 4 }),
      fc.boolean(),
      async (scheduler, which, isPaid) => {
        const at = 100 + Math.floor(Math.random() * 1000)
        const billId = await world.bill(at, 2000)
        const { paymentId } = await world.begin(at, [{ billId }])
        if (isPaid) {
          world.wxpay.faults.arm('drop')
          await world.pay(paymentId)
        }
        const { TransactionTold, transactionOf, applyPaid, watchPayments } = world.product
        const told = () => transactionOf(TransactionTold.parse(saidOf(world.wxpay.books, world.order(paymentId))))
        const ways: Record<(typeof CONCURRENT)[number], () => Promise<unknown>> = {
          callback: () => world.callback(paymentId, 'replay'),
          'callback again': () => world.callback(paymentId, 'replay'),
          query: () => applyPaid(told(), world.account, 'query', Date.now()),
          reconciliation: () => applyPaid(told(), world.account, 'reconciliation', Date.now()),
          watchdog: () => watchPayments(Date.now() + 61_000),
          cancel: () => world.call(`owner${at}`, 'payment.cancel', { paymentId }),
          begin: () => world.begin(at, [{ billId }]),
          refund: () => world.call(`owner${at}`, 'refund.request', { paymentId, reason: '退' }),
        }
        world.gate = () => scheduler.schedule(Promise.resolve())
        const all = Promise.all(which.map(name => orRefused(ways[name]())))
        await scheduler.waitFor(all)
        world.gate = async () => undefined
        expect(await audit(world)).toEqual([])
      },
    ),
    { numRuns: 25, endOnFailure: true },
  )
  await quiet()
  expect(await auditQuiet(world)).toEqual([])
})
