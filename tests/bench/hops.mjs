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
const ZHAO = 'wx_worker_zhao'
/** A look is one wait: identity and look side by side. */
const LOOK = 1
/** A look at another household's money is noted once it is certain who looks, and answered after that. */
const NOTED = 2
const COMMAND = 5

/** What people wait for, each as one person's call. `bar`: what the chain may be; null: shown without one. */
const CALLS = [
  ['people.me', LIN, LOOK, () => ({})],
  ['home.counts', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['search.find', LI, LOOK, ({ estateId }) => ({ estateId, text: '501' })],
  ['card.house', LI, NOTED, ({ houseId }) => ({ houseId })],
  ['ticket.mine', LIN, LOOK, () => ({})],
  ['ticket.queue', ZHAO, LOOK, () => ({ show: 'open' })],
  ['ticket.get', LIN, LOOK, ({ ticketId }) => ({ ticketId })],
  ['ticket.get', ZHAO, LOOK, ({ ticketId }) => ({ ticketId })],
  ['notice.inbox', LIN, LOOK, () => ({})],
  ['notice.unread', LIN, LOOK, () => ({})],
  ['estate.places', LIN, LOOK, () => ({})],
  ['booking.mine', LIN, LOOK, () => ({})],
  ['booking.kinds', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['booking.dayPlan', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['inspection.list', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['defect.list', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['key.list', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['movein.list', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['movein.get', LI, LOOK, ({ moveInId }) => ({ moveInId })],
  ['payment.mine', LIN, LOOK, () => ({})],
  ['payment.policy', LIN, LOOK, ({ estateId }) => ({ estateId })],
  ['people.household', LIN, LOOK, ({ houseId }) => ({ houseId })],
  ['people.claims', LI, LOOK, ({ estateId }) => ({ estateId })],
  ['meter.mine', LIN, LOOK, () => ({})],
  ['meter.trend', LIN, LOOK, () => ({})],
  ['meter.list', FENG, LOOK, ({ estateId }) => ({ estateId })],
  ['meter.readings', FENG, LOOK, ({ meterId }) => ({ meterId })],
  ['run.list', FENG, LOOK, ({ estateId }) => ({ estateId })],
  ['run.get', FENG, LOOK, ({ runId }) => ({ runId })],
  ['tariff.list', FENG, LOOK, ({ estateId }) => ({ estateId })],
  ['run.apportionment', LIN, LOOK, ({ estateId }) => ({ estateId })],
  ['billing.due', LIN, LOOK, () => ({})],
  ['billing.bills', LIN, LOOK, ({ houseId }) => ({ houseId })],
  ['billing.explain', LIN, LOOK, ({ billId }) => ({ billId })],
  ['billing.trend', LIN, LOOK, ({ houseId }) => ({ houseId })],
  ['ledger.statement', LIN, LOOK, ({ houseId }) => ({ houseId, from: '2026-01-01', to: '2026-12-31' })],
  ['ledger.ageing', FENG, LOOK, ({ estateId }) => ({ estateId })],
  ['ledger.arrears', FENG, NOTED, ({ estateId }) => ({ estateId })],
  ['billing.due', FENG, NOTED, ({ houseId }) => ({ houseId, reason: '核对' })],
  ['billing.bills', FENG, NOTED, ({ houseId }) => ({ houseId, reason: '核对' })],
  ['people.setPreferences', LIN, COMMAND, () => ({ requestId: requestId(), largeType: false })],
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
  ['ticket.accept', ZHAO, COMMAND, ({ open, at }) => ({ requestId: requestId(), ticketId: open[at] })],
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
      chain: Number(reply.headers['x-db-chain']),
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
    const first = async (openId, name, input = { estateId }) => (await call(openId, name, input)).body.items[0]
    Object.assign(scene, {
      open,
      ticketId: own.body.ticketId,
      moveInId: (await first(LI, 'movein.list'))?.moveInId,
      meterId: (await first(FENG, 'meter.list'))?.meterId,
      runId: (await first(FENG, 'run.list'))?.runId,
      billId: (await first(LIN, 'billing.bills', { houseId: scene.houseId }))?.billId,
    })
    const figures = []
    for (const [name, openId, bar, input] of CALLS) {
      const figure = { name: openId === LIN ? name : `${name} by ${openId.slice(3)}`, bar, requests: 0, chain: 0 }
      scene.at = 0
      const middle = async () => {
        const [times, chains] = [[], []]
        for (let n = 0; n < WARM + TIMES; n += 1, scene.at += 1) {
          const one = await call(openId, name, input(scene))
          figure.requests = one.requests
          if (n < WARM) continue
          times.push(one.ms)
          chains.push(one.chain)
        }
        figure.chain = quantile(chains, 0.5)
        return quantile(times, 0.5)
      }
      const without = await middle()
      await delay(DELAY_MS)
      const with_ = await middle()
      await delay(0)
      figures.push({ ...figure, p50: without, hops: (with_ - without) / DELAY_MS })
    }
    return figures.sort((a, b) => b.hops - a.hops)
  } finally {
    await cloud.stop()
    forget(data)
  }
}
/** The chain as the local cloud counts it, and as it is felt: on a busy machine only the count is sure. */
export const hopBars = figures =>
  figures.flatMap(({ name, bar, requests, chain, hops }) => [
    {
      name: `${name}: longest chain of ${requests} requests`,
      value: String(chain),
      bar: bar ? `≤ ${bar}` : '–',
      ok: bar ? chain <= bar : null,
    },
    {
      name: `${name}: hops`,
      value: hops.toFixed(1),
      bar: bar ? `≤ ${bar + 0.3}` : '–',
      ok: bar ? hops <= bar + 0.3 : null,
    },
  ])
// Alone: node tests/bench/hops.mjs
if (process.argv[1]?.endsWith('bench/hops.mjs'))
  for (const { name, value, bar, ok } of hopBars(await hops()))
    console.log(`${value.padStart(5)}  ${name}  (${bar})${ok === false ? '  over' : ''}`)
