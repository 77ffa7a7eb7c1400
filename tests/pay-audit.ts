import { isBalanced, type LedgerEntry } from '../shared/account/posting'
import { countsAgainstPaid, holdsBills, isPaid } from '../shared/payment/machine'
import type { Payment } from '../shared/payment/schema'
import type { PayWorld } from './pay-world'

type Sums = Map<string, number>
const add = (sums: Sums, key: string, fen: number) => sums.set(key, (sums.get(key) ?? 0) + fen)
const sum = (all: readonly { amountFen: number }[]): number => all.reduce((total, one) => total + one.amountFen, 0)

/** What holds at every moment, whatever happened; each broken rule as a sentence with its number. */
export async function audit(world: PayWorld): Promise<string[]> {
  const wrong: string[] = []
  const must = (holds: boolean, sentence: string) => void (holds || wrong.push(sentence))
  const [payments, entries, accounts, refunds, bills] = await Promise.all([
    world.all<Payment>('payments'),
    world.all<LedgerEntry>('entries'),
    world.all('accounts'),
    world.all('refunds'),
    world.all('bills'),
  ])
  const balances: Sums = new Map()
  const byId = new Set(entries.map(one => one._id))
  for (const entry of entries) {
    must(isBalanced(entry.postings), `1 ${entry._id} does not balance`)
    for (const { account, debitFen, creditFen } of entry.postings) {
      must(Number.isSafeInteger(debitFen) && Number.isSafeInteger(creditFen), `21 ${entry._id} has fractions`)
      add(balances, account, debitFen - creditFen)
    }
  }
  const [settled, reserved]: [Sums, Sums] = [new Map(), new Map()]
  for (const payment of payments) {
    const mine = payment.houseIds.filter(houseId => byId.has(`${payment._id}:${houseId}`)).length
    must(
      mine === (isPaid(payment.state) ? payment.houseIds.length : 0),
      `2 ${payment._id} is ${payment.state} with ${mine} entries`,
    )
    must(
      isPaid(payment.state) === (payment.receipt !== null),
      `2 ${payment._id} is ${payment.state}, its receipt is not`,
    )
    if (isPaid(payment.state)) must(sum(payment.settled) === payment.totalFen, `11 ${payment._id} is settled in part`)
    must(sum(payment.lines) === payment.totalFen, `11 ${payment._id} does not add up`)
    const out = sum(payment.refunds.filter(mark => countsAgainstPaid(mark.state)))
    must(out <= (isPaid(payment.state) ? payment.totalFen : 0), `14 ${payment._id} gives back more than it took`)
    const gone = payment.refunds.filter(mark => mark.state === 'success').flatMap(mark => mark.parts)
    payment.settled.forEach((line, index) => {
      const back = sum(gone.filter(part => part.line === index))
      if (line.ended === 'bill') add(settled, line.billId as string, line.amountFen - back)
    })
    if (holdsBills(payment.state))
      for (const line of payment.lines) if (line.billId) add(reserved, line.billId, line.amountFen)
  }
  for (const refund of refunds) {
    const mark = payments.find(one => one._id === refund.paymentId)?.refunds.find(one => one.refundId === refund._id)
    must(mark?.state === refund.state, `16 ${refund._id} is ${refund.state}, its payment says ${mark?.state}`)
  }
  let prepaidFen = 0
  const promised: Sums = new Map()
  for (const payment of payments.filter(one => holdsBills(one.state)))
    for (const line of payment.lines) if (line.billId === null) add(promised, line.houseId, line.amountFen)
  for (const account of accounts) {
    prepaidFen += account.prepaidFen
    const prepaying = sum(account.prepaying ?? [])
    must(prepaying === (promised.get(account._id) ?? 0), `11 ${account._id} is promised ${prepaying}`)
    must(account.prepaidFen >= 0, `11 ${account._id} has a prepayment below zero`)
    for (const money of account.bills) {
      const amountFen = bills.find(bill => bill._id === money.billId)?.amountFen ?? 0
      must(
        money.settledFen === (settled.get(money.billId) ?? 0),
        `11 ${money.billId} is settled by ${money.settledFen}`,
      )
      must(money.reservedFen === (reserved.get(money.billId) ?? 0), `11 ${money.billId} holds ${money.reservedFen}`)
      must(money.settledFen + money.reservedFen <= amountFen, `11 ${money.billId} takes more than it asks`)
    }
    for (const [billId, fen] of settled)
      if (billId.startsWith(`${account._id}:`) && fen > 0)
        must(
          account.bills.some((one: { billId: string }) => one.billId === billId),
          `11 ${billId} lost ${fen}`,
        )
  }
  must(
    prepaidFen === -(balances.get('prepaid') ?? 0),
    `1 prepayments: accounts ${prepaidFen}, entries ${balances.get('prepaid')}`,
  )
  return wrong
}

/** What holds when nothing is under way: our books are WeChat Pay's. */
export async function auditQuiet(world: PayWorld): Promise<string[]> {
  const wrong = await audit(world)
  const payments = await world.all<Payment>('payments')
  for (const order of world.wxpay.books.orders.values()) {
    const here = payments.find(one => one._id === order.outTradeNo)
    const paid = here !== undefined && isPaid(here.state)
    if ((order.state === 'SUCCESS') !== paid)
      wrong.push(`12 ${order.outTradeNo} is ${order.state} there, ${here?.state} here`)
  }
  for (const payment of payments)
    if (holdsBills(payment.state)) wrong.push(`5 ${payment._id} is still ${payment.state}`)
  const numbers = new Set<string>()
  for (const refund of world.wxpay.books.refunds.values()) {
    if (numbers.has(refund.outRefundNo)) wrong.push(`15 ${refund.outRefundNo} went out twice`)
    numbers.add(refund.outRefundNo)
  }
  const entries = await world.all<LedgerEntry>('entries')
  const of = (account: string) =>
    entries
      .flatMap(one => one.postings)
      .reduce((all, one) => all + (one.account === account ? one.debitFen - one.creditFen : 0), 0)
  const { clearingFen } = world.wxpay.books.summary()
  const ours = of('clearing:wechat') + of('expense:wechat_fee') + of('bank')
  if (ours !== clearingFen) wrong.push(`24 clearing is ${ours} here and ${clearingFen} there`)
  return wrong
}
