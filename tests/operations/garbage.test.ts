import { join } from 'node:path'
import * as fc from 'fast-check'
import Sqlite from 'libsql'
import type * as z from 'zod/mini'
import { contracts, type Operation } from '../../shared/contracts'
import { LocalCloud, requestId } from '../local-cloud'
import { inputAt, type Things } from './inputs'
import { thingsOf } from './visitors'

const OPERATIONS = Object.keys(contracts) as Operation[]
jest.setTimeout(60_000)
let cloud: LocalCloud
let things: Things
beforeAll(async () => {
  cloud = await LocalCloud.start()
  things = await thingsOf(cloud)
  // What the preparation set off is done before anybody compares.
  for (const job of ['delivery', 'ticket-numbers', 'spellings', 'calendar-booking', 'calendar-tariff'])
    await workOff(job)
  known = documents()
})
afterAll(() => cloud.stop())

async function workOff(job: string): Promise<void> {
  let worked = 1
  while (worked > 0) {
    const reply = await cloud.post<{ worked: Record<string, number> }>(`/local/jobs/${job}/run`)
    worked = reply.worked[job] ?? 0
  }
}
/** What the clock writes by itself meanwhile. */
const CLOCKS = "c IN ('leases','books','proofs','proofDays','vendorTokens') OR c LIKE '%Cursors' OR id LIKE 'system:%'"

/** Every document that a caller could have changed, as the file keeps it. */
function documents(): Map<string, string> {
  const file = new Sqlite(join(cloud.data, 'database.sqlite'), { readonly: true })
  const rows = file.prepare(`SELECT c, id, body FROM doc WHERE NOT (${CLOCKS})`).all() as Record<string, string>[]
  file.close()
  return new Map(rows.map(({ c, id, body }) => [`${c}/${id}`, body as string]))
}
let known = new Map<string, string>()
/** What has come, gone or changed since it was last asked, each with what it is now. */
function changed(): [string, string | undefined][] {
  const before = known
  known = documents()
  const names = new Set([...before.keys(), ...known.keys()])
  return [...names].filter(name => before.get(name) !== known.get(name)).map(name => [name, known.get(name)])
}
const token = () => cloud.who('wx_supervisor_wang').token
const schemaOf = (name: Operation) => contracts[name].input as unknown as z.ZodMiniObject
const takes = (name: Operation, input: unknown) => schemaOf(name).safeParse(input ?? {}).success
const good = (name: Operation) => ({ requestId: requestId(), ...inputAt(things, name) })
const REFUSAL = { code: expect.any(String), message: expect.any(String), retry: expect.any(Boolean) }

/** What looks almost right, what looks like a query, and what breaks a careless program. */
const ODD: unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  '',
  '   ',
  '\u0000',
  'x'.repeat(100_000),
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '$where',
  'javascript:1',
  'cloud://',
  [],
  [[]],
  ['__proto__'],
  [null],
  {},
  { $gt: '' },
  { $ne: null },
  { $regex: '.*' },
  { $where: 'true' },
  JSON.parse('{"__proto__": {"admin": true}}'),
  { constructor: { prototype: { admin: true } } },
  { length: 3, 0: 'a' },
]
const nearMiss = (name: Operation): fc.Arbitrary<unknown> => {
  const keys = Object.keys(schemaOf(name).def.shape)
  const key = keys.length > 0 ? fc.constantFrom(...keys) : fc.constant('requestId')
  const value = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ODD) },
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
  )
  const changed = fc.tuple(key, value).map(([field, odd]) => ({ ...good(name), [field]: odd }))
  const without = key.map(field => Object.fromEntries(Object.entries(good(name)).filter(([other]) => other !== field)))
  return fc.oneof({ weight: 6, arbitrary: changed }, without, fc.jsonValue())
}

describe('near misses', () => {
  test.each(OPERATIONS)(
    'whoever feeds %s with what its schema does not take is refused and changes nothing',
    async name => {
      const misses = fc.sample(nearMiss(name), { numRuns: 9, seed: 20261123 }).filter(input => !takes(name, input))
      const sent = [...misses, ...[[], 'text', 5, true].filter(input => !takes(name, input))]
      expect(sent.length).toBeGreaterThanOrEqual(4)
      const replies = await Promise.all(sent.map(input => cloud.send(name, JSON.stringify(input) ?? '', token())))
      for (const [index, reply] of replies.entries())
        expect([sent[index], reply]).toMatchObject([sent[index], { status: 400, body: REFUSAL }])
      expect(changed()).toEqual([])
    },
  )

  test('ids that are property names of every object find nothing and break nothing', async () => {
    const names = ['__proto__', 'constructor']
    for (const word of names) {
      const at = Object.fromEntries(Object.keys(things).map(key => [key, word])) as unknown as Things
      const asked = OPERATIONS.filter(
        name => JSON.stringify(inputAt(at, name)) !== JSON.stringify(inputAt(things, name)),
      )
      // Trying to identify counts as an attempt; giving many notes of each what became of it. Both are changes by design.
      const notes = ['people.identify', 'people.claim', 'ticket.assignMany']
      const safe = asked.filter(name => !notes.includes(name))
      for (const openId of ['wx_supervisor_wang', 'wx_owner_lin']) {
        const replies = await Promise.all(safe.map(name => cloud.call(openId, name, inputAt(at, name))))
        for (const [index, reply] of replies.entries()) {
          const found = reply.status === 200 ? (reply.body.items ?? []) : []
          expect([safe[index], word, reply.status < 500, found]).toEqual([safe[index], word, true, []])
        }
      }
    }
    expect(changed()).toEqual([])
  }, 240_000)
})

describe('bodies that are no form at all', () => {
  const BODIES = ['{"a":', 'not json', '"text"', '[1,2]', '\u0000', '['.repeat(50_000)]
  test.each(OPERATIONS)('%s refuses them with a sentence', async name => {
    for (const body of BODIES) {
      let parsed: unknown
      try {
        parsed = JSON.parse(body)
      } catch {
        parsed = body
      }
      if (takes(name, parsed)) continue
      expect(await cloud.send(name, body, token())).toMatchObject({ status: 400, body: REFUSAL })
    }
    expect(changed()).toEqual([])
  })
  test('a form over a megabyte and one over six are too large', async () => {
    for (const bytes of [1_100_000, 6 * 1024 * 1024 + 1]) {
      const body = JSON.stringify({ ...good('ticket.report'), description: 'x'.repeat(bytes) })
      expect(await cloud.send('ticket.report', body, token())).toMatchObject({
        status: 413,
        body: { ...REFUSAL, code: 'request.too_large' },
      })
    }
  })
  test('a name that is no operation is unknown, even one every object has', async () => {
    for (const name of ['nothing', 'ticket', 'constructor', '__proto__', 'toString', 'ticket.__proto__', 'a.b.c', '..'])
      expect(await cloud.send(name, '{}', token())).toMatchObject({ status: 404, body: { code: expect.any(String) } })
  })
  test('the mini-program door answers junk with a refusal too', async () => {
    for (const input of [null, [], 'x', 5, { requestId: { $gt: '' } }])
      expect(
        await cloud.post('/local/call-as', { openId: 'wx_owner_lin', operation: 'ticket.report', input }),
      ).toMatchObject({ ok: false, code: 'request.malformed' })
    for (const operation of ['constructor', '', '__proto__'])
      expect(await cloud.post('/local/call-as', { openId: 'wx_owner_lin', operation, input: {} })).toMatchObject({
        ok: false,
        code: 'request.unknown_operation',
      })
  })
})

describe('text that only looks dangerous', () => {
  test.each([
    '__proto__',
    '$where: 1',
    '{"$gt":""}',
    '<script>alert(1)</script>',
    '=1+1',
    "'; DROP TABLE doc; --",
    '${7*7}',
    '\ud83d\ude80 水',
  ])('an owner who writes %s reads back exactly that', async description => {
    const placeId = cloud.who('wx_owner_zhou').houses[1]?.houseId
    const input = { placeId, kind: 'suggestion', category: 'suggestion', description, availability: description }
    const { status, body } = await cloud.call('wx_owner_zhou', 'ticket.report', input)
    expect(status).toBe(200)
    const { body: seen } = await cloud.call('wx_owner_zhou', 'ticket.get', { ticketId: body.ticketId })
    expect(seen).toMatchObject({ description, availability: description })
  })
})
