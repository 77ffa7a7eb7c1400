// What billing an estate costs: one working run over 3,000 and 30,000 houses × 5 items, beside the bare inserts of its bills.
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { platform } from './bare-process.mjs'
import { forget, freshData, startCloud } from './cloud.mjs'
import { post } from './load.mjs'

const ESTATE = 'est_bench'
const PERIOD = '2026-10'
const ITEMS = 5
const tariff = (item, price) => ({
  tariffId: `trf_${item}`,
  item,
  price,
  scope: {},
  effectiveFrom: '2026-01-01',
  effectiveUntil: null,
  state: 'approved',
  proposedBy: 'a',
  proposedAt: 1,
  approvedBy: 'b',
  approvedAt: 1,
})
const shared = {
  model: 'APPORTION',
  unitPrice: '0.5583',
  basis: 'AREA',
  from: 'COMMON_METERS',
  ratios: {},
  exemptFloors: [],
}
const TARIFFS = [
  tariff('MANAGEMENT_FEE', { model: 'AREA', unitPrice: '2.80' }),
  tariff('LIFT_FEE', { model: 'FLOOR', bands: [{ from: 1, to: 40, amountFen: 1500 }] }),
  tariff('GARBAGE', { model: 'FIXED', amountFen: 800 }),
  tariff('SHARED_WATER', shared),
  tariff('SHARED_ELECTRICITY', shared),
]
const POLICY = {
  proration: 'NEXT_MONTH',
  vacancyRatio: '1',
  minVacantDays: 30,
  dueDay: 25,
  penaltyRate: '0.0005',
  publishedAheadDays: 0,
  meteredTransfer: 'READING',
}
const houseOf = number => ({
  _id: `hse_bench_${number}`,
  estateId: ESTATE,
  kind: 'house',
  // 150 houses a building.
  code: `${String(Math.floor(number / 150)).padStart(3, '0')}-1-${String(number).padStart(6, '0')}`,
  label: `9栋9单元${number}`,
  buildingId: null,
  grossFloorArea: (60 + (number % 9000) / 100).toFixed(2),
  houseType: null,
  floor: 1 + (number % 30),
  use: null,
  occupancy: 'occupied',
  members: [],
  digest: '',
})
const readingOf = utility => ({
  _id: `rdg_bench_${utility}`,
  estateId: ESTATE,
  meterId: `mtr_bench_${utility}`,
  meter: utility,
  houseId: null,
  utility,
  meterKind: 'COMMON',
  apportionable: true,
  period: PERIOD,
  readOn: '2026-10-25',
  previous: '0',
  value: '90000',
  multiplier: '1',
  quantity: '90000',
  ytdBefore: '0',
  doubt: null,
  kind: 'read',
  photo: null,
})
const run = (houses, now) => ({
  _id: 'run_bench',
  estateId: ESTATE,
  period: PERIOD,
  revision: 0,
  lateTo: null,
  besides: [],
  before: [],
  state: 'working',
  todo: 1,
  cursor: '',
  fence: 0,
  tariffs: TARIFFS,
  proposedItems: [],
  policy: POLICY,
  shared: null,
  houses,
  done: 0,
  bills: 0,
  amountFen: 0,
  sums: [],
  dueOn: '2026-11-25',
  movedKey: null,
  billedBefore: 0,
  blocking: 0,
  warnings: 0,
  kinds: {},
  startedBy: 'a',
  startedAt: now,
  issuedAt: null,
  issuedBy: null,
  endedAt: null,
})
const open = data => new Sqlite(join(data, 'database.sqlite'))

function fill(data, houses) {
  const file = open(data)
  const put = file.prepare('INSERT OR REPLACE INTO doc VALUES (?, ?, ?)')
  const write = (collection, document) => put.run(collection, document._id, JSON.stringify(document))
  file.exec('BEGIN')
  for (let number = 0; number < houses; number += 1) write('places', houseOf(number))
  for (const utility of ['WATER', 'ELECTRICITY']) write('readings', readingOf(utility))
  write('runs', run(houses, Date.now()))
  file.exec('COMMIT')
  file.close()
}
/** `VmRSS`, what the cloud's process holds, or `VmHWM`, the most that it ever held, in MB. An instance is a thread of it. */
const held = (pid, which) =>
  Number(new RegExp(`${which}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
/** Works the run to its draft; time, database requests and by how much the process grew. */
async function billed(data) {
  const cloud = await startCloud(data)
  try {
    // As the bare process does: the first call, which loads the door, is not timed.
    await post(`http://127.0.0.1:${cloud.port}/local/jobs/keys/run`, '{}')
    const before = held(cloud.pid, 'VmRSS')
    const started = performance.now()
    let requests = 0
    for (;;) {
      const reply = await post(`http://127.0.0.1:${cloud.port}/local/jobs/runs/run`, '{}')
      requests += Number(reply.headers['x-db-requests'])
      if (JSON.parse(reply.text).worked.runs === 0) break
    }
    return { ms: performance.now() - started, requests, mb: held(cloud.pid, 'VmHWM') - before }
  } finally {
    await cloud.stop()
  }
}
/** The run's bills, taken out of the file. */
function takeBills(data) {
  const file = open(data)
  const rows = file.prepare("SELECT body FROM doc WHERE c = 'bills' AND body LIKE '%run_bench%'").all()
  file.exec("DELETE FROM doc WHERE c = 'bills' AND body LIKE '%run_bench%'")
  file.close()
  return rows.map(row => JSON.parse(row.body))
}
async function bare(data, documents) {
  const cloud = await startCloud(data)
  const child = fork(new URL('./bare-inserts.cjs', import.meta.url).pathname, {
    env: platform(cloud.sdkUrl),
  })
  try {
    return await new Promise((done, fail) => {
      child.on('message', message => (message.error ? fail(new Error(message.error)) : done(message.ms)))
      child.send(documents)
    })
  } finally {
    child.kill('SIGKILL')
    await cloud.stop()
  }
}
async function estate(houses) {
  const data = await freshData()
  try {
    fill(data, houses)
    const own = await billed(data)
    const documents = takeBills(data)
    return { houses, bills: documents.length, ...own, bareMs: await bare(data, documents) }
  } finally {
    forget(data)
  }
}
export const fees = async () => [await estate(3_000), await estate(30_000)]

export function feeBars([small, large]) {
  const perBill = of => of.ms / of.bills
  return [
    ['a run over 3,000 houses × 5 items', `${(small.ms / 1000).toFixed(1)} s`, '≤ 10 s', small.ms <= 10_000],
    ['its bills', `${small.bills}`, `${3_000 * ITEMS}`, small.bills === 3_000 * ITEMS],
    ['its memory', `${small.mb.toFixed(0)} MB`, '≤ 256 MB', small.mb > 0 && small.mb <= 256],
    [
      'its bills per database request',
      (small.bills / small.requests).toFixed(0),
      '≥ 40',
      small.bills >= 40 * small.requests,
    ],
    ['against bare inserts', `${(small.ms / small.bareMs).toFixed(2)} ×`, '≤ 2 ×', small.ms <= 2 * small.bareMs],
    [
      '30,000 houses against linear',
      `${(perBill(large) / perBill(small)).toFixed(2)} ×`,
      '≤ 1.2 ×',
      large.bills === 10 * small.bills && perBill(large) <= 1.2 * perBill(small),
    ],
  ].map(([name, value, bar, ok]) => ({ name, value, bar, ok }))
}
// Alone: node tests/bench/fees.mjs
if (process.argv[1]?.endsWith('bench/fees.mjs')) {
  const figures = await fees()
  console.log(JSON.stringify(figures))
  for (const { name, value, bar, ok } of feeBars(figures))
    console.log(`${name}: ${value} (${bar}) ${ok ? 'ok' : 'over'}`)
}
