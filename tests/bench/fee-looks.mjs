// What looking at a household's fees costs in database requests: what is due, why, and a statement of 36 months.
import { join } from 'node:path'
import Sqlite from 'libsql'
import { forget, freshData, startCloud } from './cloud.mjs'
import { post } from './load.mjs'

const MONTHS = 36
const TIMES = 20
const OWNER = 'wx_owner_lin'
const STAFF = 'wx_accountant_feng'
const DAY_MS = 24 * 3_600_000
const middle = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const day = at => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
const before = (period, months) => {
  const [year, month] = period.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7)
}
/** A month's bill of the sample estate, `months` earlier, in a run of its own that went out then. */
function earlier(bill, months) {
  const period = before(bill.period, months)
  const { houseId, item, subject, payer, revision } = bill
  const _id = [houseId, item, subject, payer, period, revision].join(':')
  const at = Date.parse(`${period}-28T00:00:00+08:00`)
  const orderKey = `${period}:${period}:${_id}`
  return { ...bill, _id, period, at, runId: `run_bench_${period}`, dueOn: `${period}-28`, orderKey }
}
const paymentOf = (bills, at) => {
  const fen = bills.reduce((sum, bill) => sum + bill.amountFen, 0)
  const [{ estateId, houseId, period }] = bills
  const posting = (account, debitFen, creditFen) => ({ account, debitFen, creditFen })
  return {
    _id: `pay_bench_${period}:${houseId}`,
    ...{ estateId, houseId, at, kind: 'payment', note: `pay_bench_${period}`, orderKey: '' },
    postings: [posting('clearing:wechat', fen, 0), posting('receivable', 0, fen)],
    parts: bills.map(({ _id, item, amountFen, dueOn, payer }) => ({
      ...{ billId: _id, item, period, amountFen, issuedIn: period, dueOn, payer },
    })),
  }
}
/** Gives a house of the sample estate the past of somebody who has always paid: the same bills each month before. */
function fill(data, houseId) {
  const file = new Sqlite(join(data, 'database.sqlite'))
  const all = collection =>
    file
      .prepare('SELECT body FROM doc WHERE c = ?')
      .all(collection)
      .map(row => JSON.parse(row.body))
  const put = file.prepare('INSERT OR REPLACE INTO doc VALUES (?, ?, ?)')
  const write = (collection, document) => put.run(collection, document._id, JSON.stringify(document))
  const runs = new Map(all('runs').map(run => [run._id, run]))
  const mine = all('bills').filter(bill => bill.houseId === houseId && runs.get(bill.runId)?.state === 'issued')
  const [first] = mine.map(bill => bill.period).sort()
  const month = mine.filter(bill => bill.period === first)
  const covered = new Set(mine.map(bill => bill.period)).size
  file.exec('BEGIN')
  let last = ''
  for (let months = MONTHS - covered; months > 0; months -= 1) {
    const bills = month.map(bill => earlier(bill, months))
    const [{ runId, period, at }] = bills
    write('runs', {
      ...runs.get(month[0].runId),
      _id: runId,
      period,
      todo: 0,
      state: 'issued',
      startedAt: at,
      issuedAt: at,
    })
    for (const bill of bills) write('bills', bill)
    write('entries', paymentOf(bills, at + DAY_MS))
    last = bills
      .map(bill => bill.orderKey)
      .sort()
      .at(-1)
  }
  const account = all('accounts').find(one => one._id === houseId) ?? {
    _id: houseId,
    estateId: first && month[0].estateId,
    ...{
      transfers: [],
      tenancies: [],
      owners: [],
      granted: [],
      prepaid: [],
      bills: [],
      openOlder: [],
      prepaidFen: 0,
      depositsFen: 0,
      settledFen: 0,
      reversals: 0,
    },
  }
  write('accounts', { ...account, settledThrough: last })
  file.exec('COMMIT')
  file.close()
  return { bills: mine.length + month.length * (MONTHS - covered), payments: MONTHS - covered }
}
/** Each look with its most requests, the limit and the middle time. */
export async function feeLooks() {
  const data = await freshData()
  const seeded = await startCloud(data)
  const { houseId } = seeded.who(OWNER).houses[0]
  await seeded.stop()
  const filled = fill(data, houseId)
  const cloud = await startCloud(data)
  const figures = []
  const ask = async (openId, operation, input) => {
    const headers = { authorization: `Bearer ${cloud.who(openId).token}` }
    const started = performance.now()
    const reply = await post(`http://127.0.0.1:${cloud.port}/call/${operation}`, JSON.stringify(input), headers)
    if (reply.status !== 200) throw new Error(`${operation} answered ${reply.status} ${reply.text.slice(0, 200)}`)
    const requests = Number(reply.headers['x-db-requests'])
    return { requests, ms: performance.now() - started, body: JSON.parse(reply.text) }
  }
  const figure = async (name, limit, openId, operation, input) => {
    const reason = openId === STAFF ? { reason: 'bench' } : {}
    const calls = []
    for (let n = 0; n < TIMES; n += 1) calls.push(await ask(openId, operation, { ...input, ...reason }))
    const requests = Math.max(...calls.map(one => one.requests))
    figures.push({ name, limit, requests, p50: middle(calls.map(one => one.ms)) })
    return calls[0].body
  }
  try {
    const { items } = await figure('billing.due, an owner', 3, OWNER, 'billing.due', {})
    const water = items.find(row => row.item === 'WATER')
    await figure('billing.explain, an owner', 3, OWNER, 'billing.explain', { billId: water.billId })
    await figure('billing.explain, staff', 5, STAFF, 'billing.explain', { billId: water.billId })
    const range = { houseId, from: day(Date.now() - (MONTHS + 2) * 31 * DAY_MS), to: day(Date.now()) }
    const rows = filled.bills + filled.payments
    for (const [who, openId, limit] of [
      ['an owner', OWNER, 5],
      ['staff', STAFF, 6],
    ]) {
      const name = `ledger.statement, ${MONTHS} months, ${rows} rows, ${who}`
      const statement = await figure(name, limit, openId, 'ledger.statement', range)
      if (statement.items.length < rows) throw new Error(`the statement has ${statement.items.length} of ${rows} rows`)
    }
    return figures
  } finally {
    await cloud.stop()
    forget(data)
  }
}
// Alone: node tests/bench/fee-looks.mjs
if (process.argv[1]?.endsWith('bench/fee-looks.mjs'))
  for (const { name, requests, limit, p50 } of await feeLooks())
    console.log(`${name}: ${requests} requests (≤ ${limit}), ${p50.toFixed(1)} ms`)
