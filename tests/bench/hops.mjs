// How long the longest chain of database requests is: (time with a delay per request − time without) ÷ the delay.
import { randomBytes } from 'node:crypto'
import { forget, freshData, startCloud } from './cloud.mjs'
import { post, quantile } from './load.mjs'

/** A busy machine tells more with a longer one: ANJU_DELAY_MS. */
export const DELAY_MS = Number(process.env.ANJU_DELAY_MS ?? 10)
const TIMES = 9
const WARM = 3
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const requestId = () => [...randomBytes(26)].map(byte => ALPHABET[byte % 32]).join('')
const LIN = 'wx_owner_lin'
const LI = 'wx_clerk_li'
const FENG = 'wx_accountant_feng'
const LOOK = '≤ 1.3'

/** What people wait for, each as one person's call. `bar`: what the chain may be; null: shown without one. */
const CALLS = [
  ['people.me', LIN, LOOK, () => ({})],
  ['ticket.mine', LIN, LOOK, () => ({})],
  ['ticket.queue', 'wx_worker_zhao', LOOK, () => ({ show: 'open' })],
  ['ticket.get', LIN, LOOK, ({ ticketId }) => ({ ticketId })],
  ['notice.inbox', LIN, LOOK, () => ({})],
  ['notice.unread', LIN, LOOK, () => ({})],
  ['estate.places', LIN, LOOK, () => ({})],
  ['booking.mine', LIN, null, () => ({})],
  ['booking.kinds', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['inspection.list', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['defect.list', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['key.list', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['movein.list', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['payment.mine', LIN, LOOK, () => ({})],
  ['payment.policy', LIN, LOOK, ({ estateId }) => ({ estateId })],
  ['people.household', LIN, null, ({ houseId }) => ({ houseId })],
  ['meter.mine', LIN, LOOK, () => ({})],
  ['meter.trend', LIN, null, () => ({})],
  ['run.list', FENG, LOOK, ({ estateId }) => ({ estateId })],
  ['tariff.list', FENG, LOOK, ({ estateId }) => ({ estateId })],
  ['run.apportionment', LIN, null, ({ estateId }) => ({ estateId })],
  ['billing.due', LIN, null, () => ({})],
  ['billing.bills', LIN, null, ({ houseId }) => ({ houseId })],
  ['billing.trend', LIN, null, ({ houseId }) => ({ houseId })],
  ['ledger.arrears', FENG, null, ({ estateId }) => ({ estateId })],
  ['people.setPreferences', LIN, '≤ 5.3', () => ({ requestId: requestId(), largeType: false })],
  [
    'ticket.report',
    LI,
    null,
    ({ places, at }) => ({
      requestId: requestId(),
      placeId: places[at % places.length],
      ...{ kind: 'repair', category: 'plumbing', description: `厨房水管漏水 ${requestId()}` },
    }),
  ],
  ['ticket.accept', 'wx_worker_zhao', '≤ 5.3', ({ open, at }) => ({ requestId: requestId(), ticketId: open[at] })],
]

/** Every call with its hops, the longest chain first. */
export async function hops() {
  const data = await freshData()
  const cloud = await startCloud(data)
  const base = `http://127.0.0.1:${cloud.port}`
  const call = async (openId, name, input) => {
    const headers = { authorization: `Bearer ${cloud.who(openId).token}` }
    const started = performance.now()
    const reply = await post(`${base}/call/${name}`, JSON.stringify(input), headers)
    if (reply.status !== 200) throw new Error(`${name} answered ${reply.status} ${reply.text.slice(0, 200)}`)
    return {
      ms: performance.now() - started,
      requests: Number(reply.headers['x-db-requests']),
      body: JSON.parse(reply.text),
    }
  }
  const delay = delayMs => post(`${base}/local/faults`, JSON.stringify({ vendor: 'database', delayMs }))
  try {
    const { estateId, houses } = cloud.who(LIN)
    const places = (await call(LI, 'estate.places', { estateId, search: '1-1-' })).body.items.map(one => one.placeId)
    const scene = { estateId, houseId: houses[0].houseId, places, at: 0 }
    const report = CALLS.find(([name]) => name === 'ticket.report')[3]
    const open = []
    for (; scene.at < 2 * (TIMES + WARM); scene.at += 1)
      open.push((await call(LI, 'ticket.report', report(scene))).body.ticketId)
    const own = await call(LIN, 'ticket.report', report({ places: [scene.houseId], at: 0 }))
    Object.assign(scene, { open, ticketId: own.body.ticketId })
    const figures = []
    for (const [name, openId, bar, input] of CALLS) {
      const chain = { name, bar, requests: 0 }
      scene.at = 0
      const middle = async () => {
        const times = []
        for (let n = 0; n < WARM + TIMES; n += 1, scene.at += 1) {
          const one = await call(openId, name, input(scene))
          chain.requests = one.requests
          if (n >= WARM) times.push(one.ms)
        }
        return quantile(times, 0.5)
      }
      const without = await middle()
      await delay(DELAY_MS)
      const with_ = await middle()
      await delay(0)
      figures.push({ ...chain, p50: without, hops: (with_ - without) / DELAY_MS })
    }
    return figures.sort((a, b) => b.hops - a.hops)
  } finally {
    await cloud.stop()
    forget(data)
  }
}
export const hopBars = figures =>
  figures.map(({ name, bar, requests, hops }) => ({
    name: `${name}: hops (of ${requests} requests)`,
    value: hops.toFixed(1),
    bar: bar ?? '–',
    ok: bar ? hops <= Number(bar.slice(2)) : null,
  }))
// Alone: node tests/bench/hops.mjs
if (process.argv[1]?.endsWith('bench/hops.mjs'))
  for (const { name, value, bar, ok } of hopBars(await hops()))
    console.log(`${value.padStart(5)}  ${name}  (${bar})${ok === false ? '  over' : ''}`)
