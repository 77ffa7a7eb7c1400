// What the counter costs: database requests of taking money for one bill and for many, and of a day sheet of 400 receipts.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { forget, freshData, startCloud } from './cloud.mjs'
import { post } from './load.mjs'

const CASHIER = 'wx_cashier_qian'
const RECEIPTS = 400
const MANY = 60
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const requestId = () => [...randomBytes(26)].map(byte => ALPHABET[byte % 32]).join('')
const houseIdOf = number => `hse_desk_${number}`

function billOf(estateId, house, number) {
  const period = new Date().toISOString().slice(0, 7)
  const houseId = houseIdOf(house)
  const key = [houseId, 'CARD', `s${number}`, 'owner', period, 0].join(':')
  const money = (account, debitFen, creditFen) => ({ account, debitFen, creditFen })
  return {
    ...{ _id: key, estateId, houseId, houseLabel: `${house}`, item: 'CARD', subject: `s${number}`, about: null },
    ...{ payer: 'owner', period, revision: 0, runId: null, at: Date.now(), dueOn: '2099-01-01', amountFen: 2000 },
    ...{ penaltyRate: '0', tariffId: null, lines: [], orderKey: `${period}:${period}:${key}`, postedKey: null },
    posting: [money('receivable', 2000, 0), money('opening', 0, 2000)],
  }
}
function fill(data, estateId) {
  const file = new Sqlite(join(data, 'database.sqlite'))
  const put = file.prepare('INSERT OR REPLACE INTO doc VALUES (?, ?, ?)')
  file.exec('BEGIN')
  for (let house = 0; house <= RECEIPTS; house += 1)
    for (let number = 0; number < (house === 0 ? MANY : 1); number += 1) {
      const bill = billOf(estateId, house, number)
      put.run('bills', bill._id, JSON.stringify(bill))
    }
  file.exec('COMMIT')
  file.close()
}

export async function counter() {
  const data = await freshData()
  const idle = await startCloud(data)
  await idle.stop()
  const { estateId } = idle.who(CASHIER)
  fill(data, estateId)
  const cloud = await startCloud(data)
  const at = `http://127.0.0.1:${cloud.port}`
  const headers = { authorization: `Bearer ${cloud.who(CASHIER).token}` }
  const ask = async (operation, input) => {
    const reply = await post(`${at}/call/${operation}`, JSON.stringify({ requestId: requestId(), ...input }), headers)
    if (reply.status !== 200) throw new Error(`${operation} answered ${reply.status} ${reply.text.slice(0, 200)}`)
    return { requests: Number(reply.headers['x-db-requests']), ...JSON.parse(reply.text) }
  }
  const take = (house, numbers = [0]) =>
    ask('payment.take', {
      houses: [
        {
          houseId: houseIdOf(house),
          bills: numbers.map(number => ({ billId: billOf(estateId, house, number)._id })),
        },
      ],
      lines: [{ method: 'cash', amountFen: 2000 * numbers.length }],
    })
  try {
    await take(1)
    const one = await take(2)
    const many = await take(
      0,
      Array.from({ length: MANY }, (_, number) => number),
    )
    for (let house = 3; house <= RECEIPTS; house += 1) await take(house)
    const sheet = async () => (await ask('daySheet.get', { estateId })).sheet
    for (let tries = 0; tries < 300 && (await sheet()).numbering > 0; tries += 1)
      await post(`${at}/local/jobs/receipts/run`, '{}')
    const open = await ask('daySheet.get', { estateId })
    const { sheetId } = await ask('daySheet.lock', { estateId })
    const locked = await ask('daySheet.get', { estateId, sheetId })
    return {
      ...{ one: one.requests, many: many.requests, open: open.requests, locked: locked.requests },
      receipts: locked.sheet.content.receipts.used,
    }
  } finally {
    await cloud.stop()
    forget(data)
  }
}

export const counterBars = of => {
  const bar = (name, value, limit, ok) => ({ name, value: String(value), bar: limit, ok })
  const receipts = RECEIPTS + 1
  return [
    bar('payment.take, one bill: database requests', of.one, '≤ 12', of.one <= 12),
    bar(`payment.take, ${MANY} bills of a house: database requests`, of.many, '≤ 12', of.many <= 12),
    bar('the day sheet holds its receipts', of.receipts, `${receipts}`, of.receipts === receipts),
    bar(`daySheet.get, ${receipts} receipts, open: database requests`, of.open, '≤ 4', of.open <= 4),
    bar(`daySheet.get, ${receipts} receipts, locked: database requests`, of.locked, '≤ 4', of.locked <= 4),
  ]
}
// Alone: node tests/bench/till.mjs
if (process.argv[1]?.endsWith('bench/till.mjs'))
  for (const { name, value, bar, ok } of counterBars(await counter()))
    console.log(`${name}: ${value} (${bar}) ${ok ? 'ok' : 'over'}`)
