// What staff look at most, at 1,000 and at 100,000 tickets with 30,000 houses: requests, documents, time.
import { join } from 'node:path'
import Sqlite from 'libsql'
import { forget, freshData, startCloud } from './cloud.mjs'
import { fill } from './fill.mjs'
import { post, quantile } from './load.mjs'

const SIZES = [1_000, 100_000]
const WARM = 5
const TIMES = 40
const CLERK = 'wx_clerk_li'
const MANAGER = 'wx_manager_he'
/** Each look: by whom, what is asked, and the most requests. */
const LOOKS = [
  { name: 'home.counts', by: CLERK, input: ({ estateId }) => ({ estateId }), requests: 12 },
  { name: 'home.counts', by: MANAGER, input: ({ estateId }) => ({ estateId }), requests: 24 },
  ...['B000777', '9-9-2077', '777', '王秀'].map(text => ({
    ...{ name: 'search.find', as: ` ${text}`, by: CLERK, requests: 3 },
    input: ({ estateId }) => ({ estateId, text }),
  })),
  { name: 'card.house', by: CLERK, input: ({ home }) => ({ houseId: home }), requests: 4 },
  { name: 'cockpit.today', by: MANAGER, input: ({ estateId }) => ({ estateId }), requests: 4 },
  { name: 'ticket.queue', as: ' open', by: CLERK, input: () => ({ show: 'open' }), requests: 2 },
]

/** As the operations keep them: a ticket by its number, a house by its code. */
function fillFounds(data, { estateId }, tickets) {
  const file = new Sqlite(join(data, 'database.sqlite'))
  const put = file.prepare('INSERT OR REPLACE INTO doc VALUES (?, ?, ?)')
  const write = found => put.run('founds', found._id, JSON.stringify({ ...found, estateId, phone: null, toSpell: 0 }))
  const found = (kind, number, title, said) =>
    write({ _id: `${kind}:bench${number}`, kind, of: `bench${number}`, houseId: null, title, detail: '', said })
  file.exec('BEGIN')
  for (let number = 0; number < tickets; number += 1) {
    const digits = String(number).padStart(6, '0')
    found('ticket', number, `B${digits}`, [`B${digits}`, digits, String(number)])
  }
  for (let number = 0; number < tickets * 0.3; number += 1)
    found('house', number, `9栋9单元${number}`, [`9-9-${number}`, String(number)])
  file.exec('COMMIT')
  file.close()
}

async function sized(tickets) {
  const data = await freshData()
  const first = await startCloud(data)
  await first.stop()
  const scene = fill(data, tickets, { owner: first.who('wx_owner_lin'), worker: first.who('wx_worker_sun') })
  fillFounds(data, scene, tickets)
  const cloud = await startCloud(data)
  try {
    const rows = []
    for (const { name, as = '', by, input, requests: most } of LOOKS) {
      const seen = { requests: 0, examined: 0 }
      const times = []
      for (let time = -WARM; time < TIMES; time += 1) {
        const started = performance.now()
        const headers = { authorization: `Bearer ${cloud.who(by).token}` }
        const reply = await post(`http://127.0.0.1:${cloud.port}/call/${name}`, JSON.stringify(input(scene)), headers)
        if (reply.status !== 200) throw new Error(`${name} answered ${reply.status} ${reply.text.slice(0, 200)}`)
        if (time < 0) continue
        times.push(performance.now() - started)
        const told = { requests: 'x-db-requests', examined: 'x-docs-examined' }
        for (const [what, header] of Object.entries(told))
          seen[what] = Math.max(seen[what], Number(reply.headers[header]))
      }
      rows.push({
        name: `${name}${as} by ${by.slice(3)}`,
        tickets,
        ...seen,
        most,
        p95: quantile(times, 0.95),
      })
    }
    return rows
  } finally {
    await cloud.stop()
    forget(data)
  }
}
/** A staff page is its counts and one look, asked side by side. */
const PAGE_MS = 300
export async function looks() {
  const rows = []
  for (const size of SIZES) rows.push(...(await sized(size)))
  return rows
}
export function lookBars(rows) {
  const bars = []
  for (const { name, requests, most, examined, p95 } of rows.filter(row => row.tickets === SIZES[1])) {
    const small = rows.find(row => row.tickets === SIZES[0] && row.name === name)
    const bar = (what, value, limit, ok) => bars.push({ name: `${name}: ${what}`, value, bar: limit, ok })
    bar('database requests', `${requests}`, `≤ ${most}`, requests <= most)
    bar(
      'documents examined at both sizes',
      `${small.examined} / ${examined}`,
      '+ ≤ 100',
      examined <= small.examined + 100,
    )
    bar('p95 at 100,000 tickets', `${p95.toFixed(0)} ms`, `≤ ${PAGE_MS} ms`, p95 <= PAGE_MS)
  }
  return bars
}
// Alone: node tests/bench/looks.mjs
if (process.argv[1]?.endsWith('bench/looks.mjs'))
  for (const { name, value, bar, ok } of lookBars(await looks()))
    console.log(`${name}: ${value} (${bar})${ok ? '' : '  over'}`)
