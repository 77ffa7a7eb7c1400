import { randomBytes } from 'node:crypto'
import { loop, post, sum } from './load.mjs'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const requestId = () => [...randomBytes(26)].map(byte => ALPHABET[byte % 32]).join('')
/** Short turns: what else the machine does meanwhile falls on both sides alike. */
const ROUNDS = 4
const WARM = { forMs: 2500, atMost: 600 }

/** Each operation: whose call it is, its input, the documents a command touches, the rows a list answers. */
export const OPERATIONS = [
  {
    name: 'ticket.queue',
    by: 'wx_worker_zhao',
    kind: 'list',
    input: () => ({ show: 'open' }),
    rows: body => body.items,
  },
  { name: 'ticket.mine', by: 'wx_owner_lin', kind: 'list', input: () => ({}), rows: body => body.items },
  { name: 'notice.inbox', by: 'wx_owner_lin', kind: 'list', input: () => ({}), rows: body => body.items },
  {
    name: 'ticket.get',
    by: 'wx_owner_lin',
    kind: 'one',
    input: scene => ({ ticketId: scene.mine }),
    rows: body => [body],
  },
  {
    name: 'people.me',
    by: 'wx_owner_lin',
    kind: 'one',
    input: () => ({}),
    rows: body => [body, ...body.grants, ...body.houses, ...body.invitations],
  },
  {
    name: 'ticket.report',
    by: 'wx_clerk_li',
    kind: 'command',
    // the ticket, the guard of the house, the house
    documents: 3,
    atMost: 1200,
    input: (scene, at) => ({
      requestId: requestId(),
      placeId: scene.houses[at % scene.houses.length],
      kind: 'repair',
      category: 'plumbing',
      description: `厨房水管漏水，地上都是水 ${at}`,
    }),
    rows: () => [1, 2, 3],
  },
  {
    name: 'ticket.accept',
    by: 'wx_worker_zhao',
    kind: 'command',
    documents: 1,
    atMost: 88,
    input: (scene, at) => ({ requestId: requestId(), ticketId: scene.open[at] }),
    rows: () => [1],
  },
]

const highest = values => Math.max(...values)
const usual = values => {
  const count = new Map()
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1)
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Waits until nothing of earlier commands is still being delivered. */
async function settled(sdk) {
  for (let tries = 0; tries < 100; tries += 1) {
    const { value } = await sdk.run('pending', {})
    if (value === 0) return
    await new Promise(done => setTimeout(done, 50))
  }
}

/**
 * One operation at one concurrency: through the gateway, as a browser would; in its door; and as its yardstick, which
 * runs as the door does. In turns.
 */
export async function measure({ operation, cloud, sdk, door, scene, concurrency, forMs, counter }) {
  const person = cloud.who(operation.by)
  const headers = { authorization: `Bearer ${person.token}` }
  const seen = { requests: [], examined: [], failures: 0, returned: 0, failure: '' }
  const call = async () => {
    const body = JSON.stringify(operation.input(scene, counter.next()))
    const reply = await post(`${`http://127.0.0.1:${cloud.port}`}/call/${operation.name}`, body, headers)
    if (reply.status !== 200) {
      seen.failures += 1
      seen.failure ||= `${reply.status} ${reply.text.slice(0, 200)}`
      return
    }
    seen.requests.push(Number(reply.headers['x-db-requests']))
    seen.examined.push(Number(reply.headers['x-docs-examined']))
    if (seen.returned === 0) seen.returned = operation.rows(JSON.parse(reply.text)).length
  }
  const bare = {
    ...scene,
    person: person.token.split('.')[0],
    phone: '13800000001',
    open: scene.open.slice(-200),
  }
  const inDoor = limits => {
    const most = operation.kind === 'command' ? limits.atMost : 1
    const inputs = Array.from({ length: most }, () => operation.input(scene, counter.next()))
    return door.run(operation.name, { token: person.token, inputs }, concurrency, limits)
  }
  const most = share => operation.atMost && Math.floor(operation.atMost / share)
  const warmth = { forMs: WARM.forMs, atMost: most(5) ?? WARM.atMost }
  await loop(concurrency, warmth, call)
  await inDoor(warmth)
  await sdk.run(operation.name, bare, concurrency, warmth)
  const rounds = { gateway: [], door: [], bare: [] }
  const limits = { forMs: forMs / ROUNDS, atMost: most(ROUNDS) }
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.gateway.push(await loop(concurrency, limits, call))
    await settled(sdk)
    rounds.door.push(await inDoor(limits))
    await settled(sdk)
    rounds.bare.push(await sdk.run(operation.name, bare, concurrency, limits))
  }
  const own = sum(rounds.door)
  const yardstick = sum(rounds.bare)
  return {
    operation: operation.name,
    kind: operation.kind,
    documents: operation.documents ?? 0,
    concurrency,
    ...sum(rounds.gateway),
    requests: usual(seen.requests),
    mostRequests: highest(seen.requests),
    examined: usual(seen.examined),
    mostExamined: highest(seen.examined),
    returned: seen.returned,
    failures: seen.failures,
    failure: seen.failure,
    door: own,
    yardstick,
    /** Alone: the middle call against the middle yardstick. Together: the time a call takes of the whole. */
    ratio: concurrency === 1 ? own.p50 / yardstick.p50 : yardstick.perSecond / own.perSecond,
  }
}
