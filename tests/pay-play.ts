import { CALLBACK_FAULTS, REPLY_FAULTS, type WxPayFault } from '../local/wxpay/faults'
import type { PayWorld } from './pay-world'

/** Whole numbers from a seed: the same seed plays the same game. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0 || 1
  return sides => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % sides
  }
}
/** Whatever takes real seconds is left to the tests that are about it. */
const FAULTS: readonly WxPayFault[] = [
  ...CALLBACK_FAULTS,
  ...REPLY_FAULTS.filter(fault => fault !== 'timeout'),
  'pay-during-close',
  'pay-after-close',
  'close-too-soon',
  'refund-callback-first',
  'refund-abnormal',
]
const HOW = ['replay', 'forge', 'alter', 'stale', 'bad-tag', 'wrong-amount', 'wrong-mchid'] as const

export interface Played {
  payments: number
  refunds: number
  faults: number
}
/** One house: bills, orders, payments, refunds, in random order and with random faults, until so many were ordered. */
export async function playHouse(world: PayWorld, house: number, orders: number, roll: (sides: number) => number) {
  const played: Played = { payments: 0, refunds: 0, faults: 0 }
  const open: string[] = []
  const owner = `owner${house}`
  const houseId = world.houseId(house)
  const ignore = () => undefined
  const fault = () => {
    if (roll(4) > 0) return
    played.faults += 1
    world.wxpay.faults.arm(FAULTS[roll(FAULTS.length)] as WxPayFault, { seconds: roll(2) ? 30 : 400 })
  }
  let billId = await world.bill(house, 50_000 + roll(50_000))
  while (played.payments < orders) {
    const what = roll(20)
    if (what < 9 || open.length === 0) {
      fault()
      const input = { houses: [{ houseId, bills: [{ billId, amountFen: 1 + roll(900) }] }] }
      const order = await world.call(owner, 'payment.begin', input).catch((error: { code?: string }) => {
        if (!error.code?.startsWith('payment.') && !error.code?.startsWith('billing.')) throw error
        return null
      })
      if (order) {
        played.payments += 1
        open.push(order.paymentId)
        if (roll(4) > 0 && world.wxpay.books.orders.has(order.paymentId)) await world.pay(order.paymentId)
      } else billId = await world.bill(house, 50_000 + roll(50_000))
      continue
    }
    const paymentId = open[roll(open.length)] as string
    if (what < 12 && world.wxpay.books.orders.has(paymentId)) {
      fault()
      await world.pay(paymentId)
    } else if (what < 15) await world.callback(paymentId, HOW[roll(HOW.length)] as string)
    else if (what < 16) {
      fault()
      await world.call(owner, 'payment.cancel', { paymentId }).catch(ignore)
    } else if (what < 18) {
      const parts = [{ line: 0, amountFen: 1 + roll(300) }]
      const asked = await world.call(owner, 'refund.request', { paymentId, reason: '退', parts }).catch(() => null)
      if (!asked) continue
      played.refunds += 1
      const { refundId } = asked
      const agree = roll(6) > 0
      if (agree) await world.call('accountant', 'refund.check', { refundId })
      else await world.call('accountant', 'refund.reject', { refundId, note: '不退' })
      fault()
      if (agree) await world.call('manager', 'refund.approve', { refundId }).catch(ignore)
    } else open.splice(open.indexOf(paymentId), 1)
  }
  return played
}

/** Everybody at once, a little at a time, with minutes and days passing in between; at the end time until all is quiet. */
export async function play(world: PayWorld, houses: number, payments: number, seed: number): Promise<Played> {
  const roll = dice(seed)
  const total: Played = { payments: 0, refunds: 0, faults: 0 }
  const chunk = 5
  for (let round = 0; total.payments < payments; round += 1) {
    const some = Array.from({ length: Math.min(houses, Math.ceil((payments - total.payments) / chunk)) }, (_, at) => at)
    const offset = roll(houses)
    for (let from = 0; from < some.length; from += 8) {
      const done = await Promise.all(
        some
          .slice(from, from + 8)
          .map(at => playHouse(world, (at + offset) % houses, chunk, dice(seed + round * 1000 + at))),
      )
      for (const one of done) {
        total.payments += one.payments
        total.refunds += one.refunds
        total.faults += one.faults
      }
    }
    await world.pass(1 + roll(3))
    if (round % 10 === 9) await world.nextNoon()
  }
  world.wxpay.faults.clear()
  await world.pass(25)
  for (const refund of world.wxpay.books.refunds.values())
    if (refund.status === 'ABNORMAL') await world.wxpay.settleRefund(refund, 'SUCCESS')
  for (let day = 0; day < 3; day += 1) await world.nextNoon()
  await world.pass(70)
  return total
}
