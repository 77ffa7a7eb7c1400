import fc from 'fast-check'
import { Database, type Declaration } from '../../../local/database/index'

const index = (on: string[]) => ({ name: on.join('_'), keys: on.map(name => ({ name, direction: '1' as const })) })
const INDEXES = [['a', 'b'], ['b'], ['c', 'a', 'b'], ['a', 'd.e'], ['c', '_id']].map(index)
const open = (indexes: Declaration['indexes']) => {
  const database = Database.open({ file: ':memory:', declarations: [{ name: 'things', indexes }], now: Date.now })
  const caller = { requests: 0, examined: 0, chain: 0 }
  const act = async (action: string, params: object) => {
    const body = await database.handle(`database.${action}`, { collectionName: 'things', ...params }, caller)
    if (body.code) throw new Error(`${body.code} ${body.message}`)
    return body.data as { list: string[]; total: number; updated: number; deleted: number }
  }
  return { act, caller, close: () => database.close() }
}

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2, max: 3 }) },
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'ab', 'b', 'a\u0000', '安') },
  fc.constantFrom(null, true, false, 1.5, { $date: { $numberLong: '0' } }, { $date: { $numberLong: '-5' } }),
)
const field = fc.constantFrom('a', 'b', 'c', 'd.e', '_id')
const list = fc.array(scalar, { maxLength: 2 })
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const bare = { a: some(scalar), b: some(scalar), c: some(scalar) }
const documents = (odd: boolean): fc.Arbitrary<object[]> =>
  fc.array(
    odd
      ? fc.record<object>({
          ...bare,
          b: some(fc.oneof(scalar, list)),
          d: some(fc.oneof(fc.record({ e: scalar }), scalar, list)),
        })
      : fc.record({ ...bare, d: some(fc.record({ e: some(scalar) })) }),
    { maxLength: 30 },
  )
const id = fc.integer({ min: 0, max: 29 }).map(n => `i${n}`)
const operator = fc.constantFrom('$gt', '$gte', '$lt', '$lte')
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 4 }) }),
  fc.tuple(operator, scalar).map(([name, value]) => ({ [name]: value })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  scalar.map(value => ({ $ne: value })),
)
const clause = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(field, condition).map(([name, value]): object => ({ [name]: value })) },
  {
    weight: 1,
    arbitrary: fc.oneof(id, fc.record({ $in: fc.array(id) }), fc.record({ $gt: id })).map(_id => ({ _id })),
  },
)
const both = fc.array(clause, { maxLength: 3 }).map((parts): object => (parts.length > 0 ? { $and: parts } : {}))
const criteria = fc.oneof(
  both,
  fc.tuple(both, fc.array(both, { minLength: 1, maxLength: 3 })).map(([all, any]): object => ({ ...all, $or: any })),
)
const order = fc
  .array(fc.tuple(field, fc.constantFrom(1, -1)), { maxLength: 2 })
  .chain(keys => fc.constantFrom(1, -1).map(way => JSON.stringify(Object.fromEntries([...keys, ['_id', way]]))))
const query = fc.record({
  criteria,
  order,
  limit: fc.integer({ min: 1, max: 12 }),
  offset: fc.integer({ min: 0, max: 3 }),
})
const write = fc.record({
  criteria,
  set: fc.dictionary(fc.constantFrom('a', 'b', 'c'), scalar, { minKeys: 1 }),
  remove: fc.boolean(),
})

test.each([
  ['plain values', false],
  ['lists and objects among them', true],
])('an index never changes an answer: %s', async (_name, odd) => {
  const property = fc.asyncProperty(
    documents(odd),
    fc.array(write, { maxLength: 3 }),
    fc.array(query, { minLength: 4, maxLength: 4 }),
    async (bodies, writes, queries) => {
      const sides = [open(INDEXES), open([])]
      const ask = async (action: string, params: object) => {
        const [one, other] = await Promise.all(sides.map(side => side.act(action, params)))
        expect(one).toEqual(other)
      }
      const compare = async () => {
        for (const { criteria, order, limit, offset } of queries) {
          await ask('getDocument', { query: JSON.stringify(criteria), order, limit, offset })
          await ask('calculateDocument', { query: JSON.stringify(criteria) })
        }
      }
      if (bodies.length > 0)
        await ask('insertDocument', { data: bodies.map((body, i) => JSON.stringify({ _id: `i${i}`, ...body })) })
      await compare()
      for (const { criteria, set, remove } of writes) {
        const params = {
          query: JSON.stringify(criteria),
          multi: true,
          merge: true,
          data: JSON.stringify({ $set: set }),
        }
        await ask(remove ? 'removeDocument' : 'modifyDocument', params)
      }
      await compare()
      for (const side of sides) side.close()
    },
  )
  await fc.assert(property, { numRuns: 40 })
})

test('a page of a long list looks at the page, wherever the reach comes from', async () => {
  const { act, caller, close } = open([
    index(['estate', 'state', 'key']),
    index(['worker', 'state', 'key']),
    index(['house', '_id']),
  ])
  const pad = (n: number) => String(n).padStart(5, '0')
  const one = (i: number) => ({
    _id: `t${pad(i)}`,
    estate: `e${i % 2}`,
    state: ['new', 'taken', 'done'][i % 3],
    worker: `w${i % 70}`,
    house: `h${i % 240}`,
    key: `P${i % 4}:${pad((i * 7919) % 10_000)}`,
  })
  await act('insertDocument', { data: Array.from({ length: 10_000 }, (_, i) => JSON.stringify(one(i))) })
  const pages: [object, object][] = [
    [{ estate: 'e1', state: 'new' }, { key: 1 }],
    [{ estate: 'e1', state: { $in: ['new', 'taken'] }, key: { $gt: 'P1:05000' } }, { key: 1 }],
    [
      {
        $or: [
          { estate: 'e1', state: 'new' },
          { estate: 'e1', worker: 'w7', state: { $in: ['taken', 'done'] } },
        ],
      },
      { key: 1 },
    ],
    [{ $or: [{ house: { $in: ['h3', 'h7'] } }, { house: 'h9', estate: 'e1' }], _id: { $lt: 't09000' } }, { _id: -1 }],
    [{ _id: { $gt: 't05000' } }, { _id: 1 }],
  ]
  for (const [query, order] of pages) {
    caller.examined = 0
    const { list } = await act('getDocument', { query: JSON.stringify(query), order: JSON.stringify(order), limit: 30 })
    expect(list).toHaveLength(30)
    expect(caller.examined).toBeLessThanOrEqual(30 + 10)
  }
  caller.examined = 0
  await act('getDocument', {
    query: JSON.stringify({ key: { $ne: 'x' }, estate: { $ne: 'e0' } }),
    order: '{"key":1}',
    limit: 30,
  })
  expect(caller.examined).toBe(10_000)
  close()
})
test('a query by an element of a list looks at the documents that hold it, and at no others', async () => {
  const { act, caller, close } = open([['estate', 'said']].map(index))
  const documents = Array.from({ length: 2_000 }, (_, at) => ({
    ...{ _id: `f${at}`, estate: `e${at % 2}`, said: [`name${at % 100}`, `tail${at}`] },
  }))
  await act('insertDocument', { data: documents.map(one => JSON.stringify(one)) })
  const asked = { estate: 'e1', said: { $in: ['tail7', 'name7'] } }
  caller.examined = 0
  const { list } = await act('getDocument', { query: JSON.stringify(asked), limit: 100 })
  expect([list.length, caller.examined]).toEqual([20, 20])
  close()
})
