// npm run bench [-- --json] [operation …]: what an operation costs, beside what it cannot do without. Never fails on time.
import { cpus, loadavg } from 'node:os'
import { buildApp } from '../../local/build/app.mjs'
import { buildDoors, buildLocal } from '../../local/build/doors.mjs'
import { doorProcess, sdkProcess } from './bare-process.mjs'
import { barsOf, print } from './bars.mjs'
import { forget, freshData, serve, startCloud } from './cloud.mjs'
import { doorBars, doors } from './doors.mjs'
import { feeLooks } from './fee-looks.mjs'
import { feeBars, fees } from './fees.mjs'
import { fill } from './fill.mjs'
import * as footprint from './footprint.mjs'
import { hopBars, hops } from './hops.mjs'
import { loop, post, sum } from './load.mjs'
import { lookBars, looks } from './looks.mjs'
import { measure, OPERATIONS } from './operations.mjs'
import { paymentBars, payments } from './payments.mjs'
import { pipeBars, pipes } from './pipes.mjs'
import { ROW_FIELDS } from './row-fields.mjs'
import { counter, counterBars } from './till.mjs'
import { visitBars, visits } from './visits.mjs'

const SIZES = [1_000, 100_000]
const FOR_MS = 1_400
const asJson = process.argv.includes('--json')
const only = process.argv.slice(2).filter(word => !word.startsWith('--'))
const say = text => asJson || console.error(text)

async function sized(tickets) {
  const data = await freshData()
  const first = await startCloud(data)
  await first.stop()
  const scene = {
    ...fill(data, tickets, { owner: first.who('wx_owner_lin'), worker: first.who('wx_worker_sun') }),
    fields: ROW_FIELDS,
  }
  const cloud = await startCloud(data)
  const sdk = sdkProcess(cloud.sdkUrl)
  const door = doorProcess(cloud.sdkUrl)
  const runs = []
  try {
    for (const operation of OPERATIONS.filter(one => only.length === 0 || only.includes(one.name))) {
      let at = 0
      const counter = { next: () => at++ }
      for (const concurrency of [1, 8]) {
        const run = await measure({ operation, cloud, sdk, door, scene, concurrency, forMs: FOR_MS, counter })
        if (run.failures) say(`${run.operation}: ${run.failures} failed, ${run.failure}`)
        runs.push({ tickets, ...run })
      }
      say(`measured ${operation.name} at ${tickets} tickets`)
    }
    const once = tickets === SIZES[0]
    const roundTrip = once ? await roundTrips(cloud, sdk, scene) : null
    const h5 = once ? await footprint.h5(cloud) : null
    return { runs, roundTrip, h5, start: { tickets, documents: scene.documents, startMs: cloud.startMs } }
  } finally {
    sdk.stop()
    door.stop()
    await cloud.stop()
    forget(data)
  }
}

/** The same SDK call to the local cloud and to a server that answers it with a fixed text, in turns. */
async function roundTrips(cloud, sdk, scene) {
  const asked = {
    action: 'database.getDocument',
    collectionName: 'tickets',
    queryType: 'DOC',
    query: `{"_id":"${scene.mine}"}`,
  }
  const { text } = await post(cloud.sdkUrl, JSON.stringify(asked))
  const fixedServer = await serve('tests/bench/echo.mjs', { STATIC: text })
  const fixedSdk = sdkProcess(`http://127.0.0.1:${fixedServer.port}/tcb`)
  const [own, fixed] = [[], []]
  for (const process of [sdk, fixedSdk]) await process.run('get', scene, 1, { forMs: 600 })
  for (let round = 0; round < 4; round += 1) {
    own.push(await sdk.run('get', scene, 1, { forMs: 350 }))
    fixed.push(await fixedSdk.run('get', scene, 1, { forMs: 350 }))
  }
  fixedSdk.stop()
  await fixedServer.stop()
  const result = { own: sum(own), fixed: sum(fixed) }
  return { ...result, ratio: result.own.p50 / result.fixed.p50 }
}

async function echoRate() {
  const server = await serve('tests/bench/echo.mjs')
  const body = JSON.stringify({
    requestId: '0'.repeat(26),
    placeId: 'plc_bench000001',
    kind: 'repair',
    category: 'plumbing',
    description: '厨房水管漏水，地上都是水',
  })
  const call = () => post(`http://127.0.0.1:${server.port}/`, body)
  await loop(8, { forMs: 1000 }, call)
  const rounds = []
  for (let round = 0; round < 3; round += 1) rounds.push(await loop(8, { forMs: 600 }, call))
  await server.stop()
  return sum(rounds)
}

const out = console.log
if (asJson) console.log = console.error
await buildDoors()
await buildLocal()
for (const type of ['weapp', 'h5']) await buildApp(type)
const before = loadavg()[0]
const echo = await echoRate()
const results = []
for (const size of SIZES) results.push(await sized(size))
const figures = {
  machine: { node: process.version, processors: cpus().length, loadBefore: before, loadAfter: loadavg()[0] },
  runs: results.flatMap(one => one.runs),
  doors: await doors(),
  weapp: footprint.weapp(),
  launch: await footprint.launch(),
  h5: results.find(one => one.h5)?.h5 ?? null,
  starts: results.map(one => one.start),
  sdk: results.find(one => one.roundTrip).roundTrip,
  echo,
  visits: await visits(),
  pipes: await pipes(),
  fees: await fees(),
  feeLooks: await feeLooks(),
  payments: await payments(),
  counter: await counter(),
  hops: await hops(),
  looks: await looks(),
}
const bars = [
  ...barsOf(figures),
  ...doorBars(figures.doors),
  ...visitBars(figures.visits),
  ...pipeBars(figures.pipes),
  ...feeBars(figures.fees),
  // The same shape: most requests beside the limit.
  ...visitBars(figures.feeLooks),
  ...paymentBars(figures.payments),
  ...counterBars(figures.counter),
  ...hopBars(figures.hops),
  ...lookBars(figures.looks),
]
if (asJson) out(JSON.stringify({ ...figures, bars }, null, 2))
else print({ ...figures, bars })
