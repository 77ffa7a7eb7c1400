// What pipes and outages cost in an estate of 30,000 houses: whom a valve shuts off, whose valves, and telling 3,000 homes.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { forget, freshData, startCloud } from './cloud.mjs'
import { post } from './load.mjs'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const requestId = () => [...randomBytes(26)].map(byte => ALPHABET[byte % 32]).join('')
/** Ten zones of fifteen buildings, each of some four entrances with sixty homes. */
const [ZONES, PER_ZONE, PARTS, HOMES] = [10, 15, 500, 60]
const BUILDINGS = ZONES * PER_ZONE
const NETWORK = 'net_hupan_water'
const idOf = number => `nod_hupan_water_${number}`
const homeOf = (part, at) => `hse_bench_${part}-${at}`

const nodeOf = (number, kind, from, houseIds = []) => ({
  ...{ nodeId: idOf(number), number, kind, from: from.map(idOf), houseIds, places: [], photos: [] },
  ...{ name: `${number} 总阀`, where: '负一层水表间左手第二个', holder: '工程部值班室' },
})
function partOf(estateId, trunk, name, nodes, houses, more) {
  const own = new Set(nodes.map(one => one.nodeId))
  return {
    ...{ estateId, utility: 'water', trunk, name, nodes, houses, version: 1, saves: 1, networkId: NETWORK },
    ...{ nodeIds: [...own], houseIds: houses.map(one => one.houseId), order: `0 ${trunk ? 0 : 1} ${name}` },
    feeders: [...new Set(nodes.flatMap(one => one.from))].filter(id => !own.has(id)),
    ...more,
  }
}
function fillPipes(data, estateId) {
  const file = new Sqlite(join(data, 'database.sqlite'))
  const put = file.prepare('INSERT OR REPLACE INTO doc VALUES (?, ?, ?)')
  const write = (collection, one) => put.run(collection, one._id, JSON.stringify(one))
  file.exec('BEGIN')
  const zones = Array.from({ length: ZONES }, (_, at) => nodeOf(`Z${at}`, 'valve', ['S']))
  const buildings = Array.from({ length: BUILDINGS }, (_, at) =>
    nodeOf(`B${at}`, 'valve', [`Z${Math.floor(at / PER_ZONE)}`]),
  )
  const trunk = [nodeOf('S', 'source', []), ...zones, ...buildings]
  write('networkParts', partOf(estateId, true, '总管', trunk, [], { _id: NETWORK }))
  for (let part = 0; part < PARTS; part += 1) {
    const houses = Array.from({ length: HOMES }, (_, at) => ({
      ...{ houseId: homeOf(part, at), label: `${part} 栋 1 单元 ${at + 101}`, floor: Math.floor(at / 4) + 1 },
    }))
    const building = Math.floor((part * BUILDINGS) / PARTS)
    const nodes = [
      nodeOf(`E${part}`, 'valve', [`B${building}`]),
      nodeOf(
        `R${part}`,
        'riser',
        [`E${part}`],
        houses.map(one => one.houseId),
      ),
    ]
    write('networkParts', partOf(estateId, false, `${part} 栋`, nodes, houses, { _id: `${NETWORK}_${part}` }))
    for (const [at, { houseId, label }] of houses.entries()) {
      const code = `${part + 100}-1-${at + 101}`
      const member = {
        personId: `per_bench${part}${at}`.padEnd(36, '0'),
        grantId: 'grt',
        name: '某',
        role: 'owner',
        from: 0,
        until: null,
      }
      write('places', {
        ...{
          _id: houseId,
          estateId,
          kind: 'house',
          code,
          key: code,
          spellings: [code],
          counted: code,
          label,
          floor: 1,
        },
        ...{ buildingId: null, grossFloorArea: '88.50', houseType: null, use: null, occupancy: 'occupied', digest: '' },
        members: [member],
      })
    }
  }
  file.exec('COMMIT')
  file.close()
}

/** Each with its requests, its limit and how long it took. */
export async function pipes() {
  const data = await freshData()
  const first = await startCloud(data)
  const { estateId } = first.who('wx_clerk_li')
  await first.stop()
  fillPipes(data, estateId)
  const cloud = await startCloud(data)
  const address = path => `http://127.0.0.1:${cloud.port}${path}`
  const figures = []
  const ask = async (name, limit, operation, input) => {
    const headers = { authorization: `Bearer ${cloud.who('wx_clerk_li').token}` }
    const started = performance.now()
    const reply = await post(
      address(`/call/${operation}`),
      JSON.stringify({ requestId: requestId(), ...input }),
      headers,
    )
    if (reply.status !== 200) throw new Error(`${operation} answered ${reply.status} ${reply.text.slice(0, 200)}`)
    const [requests, examined] = ['x-db-requests', 'x-docs-examined'].map(header => Number(reply.headers[header]))
    const body = JSON.parse(reply.text)
    figures.push({ name, limit, requests, examined, bytes: reply.text.length, ms: performance.now() - started })
    return body
  }
  try {
    for (const [what, number, houses] of [
      ['an entrance', 'E7', 60],
      ['a building', 'B7', 180],
      ['a zone', 'Z3', 3_000],
      ['everything', 'S', 30_000],
    ]) {
      const { houseCount } = await ask(`network.serves, ${what}`, 3, 'network.serves', { valveId: idOf(number) })
      if (Math.abs(houseCount - houses) > 60) throw new Error(`${number} shuts ${houseCount}`)
    }
    await ask('network.of', 3, 'network.of', { houseId: homeOf(7, 7) })
    const times = { startsAt: Date.now() - 60_000, endsAt: Date.now() + 14_400_000 }
    const of = { estateId, utility: 'water', reason: 'EMERGENCY', contact: '客服', valveIds: [idOf('Z3')], ...times }
    const { outageId } = await ask('outage.draft, 3,000 homes', 12, 'outage.draft', of)
    await ask('outage.publish, 3,000 homes', 20, 'outage.publish', { outageId })
    for (let isTold = false; !isTold; ) {
      await post(address('/local/jobs/outage-notices/run'), '{}', {})
      const { told, parts } = await ask('outage.get', 3, 'outage.get', { outageId })
      isTold = told === parts
      if (!isTold) figures.pop()
    }
    await ask('outage.of', 3, 'outage.of', { houseId: homeOf(160, 7) })
    await ask('outage.calls, a page', 4, 'outage.calls', { outageId })
    return { figures }
  } finally {
    await cloud.stop()
    forget(data)
  }
}
export const pipeBars = ({ figures }) =>
  figures.map(({ name, requests, limit, examined, ms }) => ({
    name: `${name}: requests (${examined} documents, ${ms.toFixed(0)} ms)`,
    value: String(requests),
    bar: `≤ ${limit}`,
    ok: requests <= limit,
  }))
// Alone: node tests/bench/pipes.mjs
if (process.argv[1]?.endsWith('bench/pipes.mjs'))
  for (const { name, value, bar, ok } of pipeBars(await pipes()))
    console.log(`${name}: ${value} (${bar})${ok ? '' : '  over'}`)
