// What paying costs: database requests of an order and of its callback, a rush of callbacks, and the crypto of one.
import { createDecipheriv, createPublicKey, createVerify, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import Sqlite from 'libsql'
import { ROOT } from '../../local/build/cached.mjs'
import { forget, freshData, startCloud } from './cloud.mjs'
import { DELAY_MS } from './hops.mjs'
import { post, quantile } from './load.mjs'

const OWNER = 'wx_owner_lin'
const RUSH = 500
const TOGETHER = 50
/** How many callbacks are under way at once: more would wait for each other, and WeChat Pay waits five seconds. */
const AT_ONCE = 16
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const requestId = () => [...randomBytes(26)].map(byte => ALPHABET[byte % 32]).join('')
const houseIdOf = number => `hse_rush_${number}`

function billOf(estateId, house, number) {
  const period = new Date().toISOString().slice(0, 7)
  const houseId = houseIdOf(house)
  const key = [houseId, 'CARD', `s${number}`, 'owner', period, 0].join(':')
  return {
    _id: key,
    estateId,
    houseId,
    houseLabel: `${house}`,
    item: 'CARD',
    subject: `s${number}`,
    about: null,
    payer: 'owner',
    period,
    revision: 0,
    runId: null,
    at: Date.now(),
    dueOn: '2099-01-01',
    amountFen: 2000,
    penaltyRate: '0',
    tariffId: null,
    lines: [],
    posting: [
      { account: 'receivable', debitFen: 2000, creditFen: 0 },
      { account: 'opening', debitFen: 0, creditFen: 2000 },
    ],
    orderKey: `${period}:${period}:${key}`,
    postedKey: null,
  }
}
/** One owner of many houses with a bill each; the first has 24. Written into the file of a stopped local cloud. */
function fillRush(data, owner) {
  const file = new Sqlite(join(data, 'database.sqlite'))
  const put = file.prepare('INSERT OR REPLACE INTO doc VALUES (?, ?, ?)')
  const houses = Array.from({ length: RUSH + 120 }, (_, number) => number)
  file.exec('BEGIN')
  const personId = owner.token.split('.')[0]
  const person = JSON.parse(file.prepare("SELECT body FROM doc WHERE c = 'persons' AND id = ?").get(personId).body)
  const [first, ...others] = person.grants
  const grant = { ...first, from: 0, houseIds: [...first.houseIds, ...houses.map(houseIdOf)] }
  put.run('persons', personId, JSON.stringify({ ...person, grants: [grant, ...others] }))
  for (const house of houses)
    for (let number = 0; number < (house === 0 ? 24 : 1); number += 1) {
      const bill = billOf(owner.estateId, house, number)
      put.run('bills', bill._id, JSON.stringify(bill))
    }
  file.exec('COMMIT')
  file.close()
  return (house, number = 0) => billOf(owner.estateId, house, number)._id
}

/** `openCallback` of the product beside the verification and the decryption alone, on the same callback; ms. */
async function cryptoOf(data, callback) {
  const outfile = join(data, 'open-callback.mjs')
  const entry = join(ROOT, 'cloudfunctions/payment/callback.ts')
  const banner = { js: "import { createRequire } from 'node:module';const require = createRequire('file:///');" }
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner,
    logLevel: 'error',
  })
  const { openCallback } = await import(pathToFileURL(outfile).href)
  const { keys, headers, body } = callback
  const platformKey = createPublicKey(keys.platformKey).export({ type: 'spki', format: 'der' }).toString('base64')
  const ours = { ...keys, platformKey }
  const known = createPublicKey(keys.platformKey)
  const product = () => {
    if (openCallback(ours, headers, body, Date.now()).kind !== 'payment') throw new Error('the callback does not open')
  }
  const bare = () => {
    const text = `${headers['wechatpay-timestamp']}\n${headers['wechatpay-nonce']}\n${body}\n`
    if (!createVerify('RSA-SHA256').update(text).verify(known, headers['wechatpay-signature'], 'base64'))
      throw new Error('the callback does not verify')
    const { ciphertext, nonce, associated_data } = JSON.parse(body).resource
    const bytes = Buffer.from(ciphertext, 'base64')
    const cipher = createDecipheriv('aes-256-gcm', keys.apiV3Key, nonce)
    cipher.setAuthTag(bytes.subarray(-16)).setAAD(Buffer.from(associated_data))
    JSON.parse(Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]).toString())
  }
  const time = work => {
    const started = performance.now()
    for (let times = 0; times < 200; times += 1) work()
    return (performance.now() - started) / 200
  }
  for (let warm = 0; warm < 3; warm += 1) time(product) + time(bare)
  const rounds = Array.from({ length: 9 }, () => [time(product), time(bare)])
  return [0, 1].map(side =>
    quantile(
      rounds.map(round => round[side]),
      0.5,
    ),
  )
}

export async function payments() {
  const data = await freshData()
  const idle = await startCloud(data)
  await idle.stop()
  const billId = fillRush(data, idle.who(OWNER))
  const cloud = await startCloud(data)
  const at = `http://127.0.0.1:${cloud.port}`
  const local = async (path, body) => JSON.parse((await post(`${at}/local/wxpay/${path}`, JSON.stringify(body))).text)
  const headers = { authorization: `Bearer ${cloud.who(OWNER).token}` }
  const begin = async (houses, id = requestId()) => {
    const body = JSON.stringify({ requestId: id, houses })
    const reply = await post(`${at}/call/payment.begin`, body, headers)
    if (reply.status !== 200) throw new Error(`payment.begin answered ${reply.status} ${reply.text.slice(0, 200)}`)
    const { 'x-db-requests': requests, 'x-db-chain': chain } = reply.headers
    return { requests: Number(requests), chain: Number(chain), ...JSON.parse(reply.text) }
  }
  const house = (number, bills = [0]) => ({
    houseId: houseIdOf(number),
    bills: bills.map(one => ({ billId: billId(number, one) })),
  })
  try {
    await begin([house(RUSH + 100)])
    const one = await begin([house(RUSH + 101)])
    const all = await begin([
      house(
        0,
        Array.from({ length: 24 }, (_, number) => number),
      ),
    ])
    const three = await begin([1, 2, 3].map(more => house(RUSH + 101 + more)))
    const same = requestId()
    const fifty = await Promise.all(Array.from({ length: TOGETHER }, () => begin([house(RUSH + 110)], same)))
    const orders = []
    for (let from = 1; from <= RUSH; from += 10)
      orders.push(...(await Promise.all(Array.from({ length: 10 }, (_, more) => begin([house(from + more)])))))
    await local('faults', { fault: 'drop', times: RUSH })
    for (const order of orders) await local('pay', { outTradeNo: order.paymentId })
    await local('faults', { fault: 'none' })
    const started = performance.now()
    const statuses = []
    const waiting = [...orders]
    const send = async () => {
      for (let order = waiting.pop(); order; order = waiting.pop())
        statuses.push(await local('callback', { outTradeNo: order.paymentId, how: 'replay' }))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, send))
    const rushMs = performance.now() - started
    const paid = JSON.parse(
      (await post(`${at}/call/payment.get`, JSON.stringify({ paymentId: orders[0].paymentId }), headers)).text,
    )
    const keys = JSON.parse(readFileSync(join(data, 'wxpay', 'merchants.json'), 'utf8'))[0]
    await local('faults', { fault: 'drop' })
    await local('pay', { outTradeNo: one.paymentId })
    const packet = await local('callback', { outTradeNo: one.paymentId, how: 'show' })
    const told = await post(`${at}/wxpay/notify/${keys.mchid}/pay`, packet.body, packet.headers)
    if (told.status !== 204) throw new Error(`a callback was answered ${told.status}`)
    // Orders begun and paid without and with a delay of each database request.
    const chain = async (delayMs, houses) => {
      await post(`${at}/local/faults`, JSON.stringify({ vendor: 'database', delayMs }))
      const [begun, called, chains] = [[], [], []]
      for (const number of houses) {
        let since = performance.now()
        const order = await begin([house(RUSH + number)])
        begun.push(performance.now() - since)
        await local('faults', { fault: 'drop' })
        await local('pay', { outTradeNo: order.paymentId })
        const { body: text, headers: signed } = await local('callback', { outTradeNo: order.paymentId, how: 'show' })
        since = performance.now()
        const { status, headers: cost } = await post(`${at}/wxpay/notify/${keys.mchid}/pay`, text, signed)
        called.push(performance.now() - since)
        chains.push([order.chain, Number(cost['x-db-chain'])])
        if (status !== 204) throw new Error(`a callback was answered ${status}`)
      }
      await post(`${at}/local/faults`, JSON.stringify({ vendor: 'database', delayMs: 0 }))
      const longest = which =>
        quantile(
          chains.map(one => one[which]),
          0.5,
        )
      return { begin: quantile(begun, 0.5), callback: quantile(called, 0.5), chains: [longest(0), longest(1)] }
    }
    const without = await chain(0, [105, 106, 107, 108, 109])
    const delayed = await chain(DELAY_MS, [111, 112, 113, 114, 115])
    const [ownMs, bareMs] = await cryptoOf(data, { keys: { ...keys }, ...packet })
    return {
      begin: one.requests,
      beginMany: all.requests,
      beginThree: three.requests,
      fiftyOrders: new Set(fifty.map(order => order.paymentId)).size,
      callback: Number(told.headers['x-db-requests']),
      rushMs,
      rushFailed: statuses.filter(({ status }) => status !== 204).length + (paid.state === 'paid' ? 0 : 1),
      beginHops: (delayed.begin - without.begin) / DELAY_MS,
      callbackHops: (delayed.callback - without.callback) / DELAY_MS,
      chains: delayed.chains,
      crypto: ownMs / bareMs,
      cryptoMs: ownMs,
    }
  } finally {
    await cloud.stop()
    forget(data)
  }
}

export const paymentBars = of => {
  const bar = (name, value, limit, ok) => ({ name, value: String(value), bar: limit, ok })
  return [
    bar('payment.begin, one bill: database requests', of.begin, '≤ 12', of.begin <= 12),
    bar('payment.begin, 24 bills of a house: database requests', of.beginMany, '≤ 12', of.beginMany <= 12),
    bar('payment.begin, three houses: database requests', of.beginThree, '≤ 16', of.beginThree <= 16),
    bar(`${TOGETHER} identical begins at once: orders`, of.fiftyOrders, '1', of.fiftyOrders === 1),
    bar('a paid callback: database requests', of.callback, '8', of.callback === 8),
    bar('payment.begin, one bill: longest chain', of.chains[0], '≤ 11', of.chains[0] <= 11),
    bar('a paid callback: longest chain', of.chains[1], '≤ 8', of.chains[1] <= 8),
    bar('payment.begin, one bill: hops', of.beginHops.toFixed(1), '≤ 11', of.beginHops <= 11),
    bar('a paid callback: hops', of.callbackHops.toFixed(1), '≤ 8.3', of.callbackHops <= 8.3),
    bar(`${RUSH} callbacks of different houses`, `${(of.rushMs / 1000).toFixed(2)} s`, '≤ 5 s', of.rushMs <= 5000),
    bar(`${RUSH} callbacks: not settled at once`, of.rushFailed, '0', of.rushFailed === 0),
    bar('verify and decrypt against bare crypto', `${of.crypto.toFixed(2)} ×`, '≤ 1.5 ×', of.crypto <= 1.5),
  ]
}
// Alone: node tests/bench/payments.mjs
if (process.argv[1]?.endsWith('bench/payments.mjs'))
  for (const { name, value, bar, ok } of paymentBars(await payments()))
    console.log(`${name}: ${value} (${bar}) ${ok ? 'ok' : 'over'}`)
