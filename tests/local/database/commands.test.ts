import { type Db, openVendor } from './vendor'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await openVendor([
    { name: 'things', indexes: [] },
    { name: 'owners', indexes: [] },
  ]))
})
afterAll(() => close())
const things = () => db.collection('things')
const fill = async (documents: object[]) => {
  await things()
    .where({ _id: db.command.exists(true) })
    .remove()
  await things().add(documents as never)
}
type Where = (_: Db['command'], d: Db) => object

describe('a where', () => {
  beforeAll(() =>
    fill([
      { _id: 'a', n: 1, s: 'Apple', tags: ['x', 'y'], at: new Date(1000), deep: { k: 1 }, list: [{ q: 1, r: 1 }] },
      {
        _id: 'b',
        n: 2,
        s: 'banana',
        tags: ['y'],
        at: new Date(2000),
        deep: { k: 2 },
        list: [{ q: 1, r: 2 }, { q: 2 }],
      },
      { _id: 'c', n: 3, s: 'cherry', tags: [], at: new Date(3000), nothing: null },
      { _id: 'd', n: 4.5, s: 'x'.repeat(3), tags: 'y' },
    ]),
  )
  const rows: [string, Where, string][] = [
    ['eq', _ => ({ n: _.eq(2) }), 'b'],
    ['a plain value', () => ({ s: 'cherry' }), 'c'],
    ['neq', _ => ({ n: _.neq(2) }), 'acd'],
    ['gt and lte chained', _ => ({ n: _.gt(1).and(_.lte(3)) }), 'bc'],
    ['and in array form', _ => ({ n: _.and([_.gte(2), _.lt(4.5)]) }), 'bc'],
    ['or on a field', _ => ({ n: _.lt(2).or(_.gt(4)) }), 'ad'],
    ['or in array form over fields', _ => _.or([{ n: 1 }, { s: 'cherry' }]), 'ac'],
    ['nor', _ => (_.nor as (all: object[]) => object)([{ n: 1 }, { s: 'cherry' }]), 'bd'],
    ['not', _ => ({ n: _.not(_.gt(2)) }), 'ab'],
    ['in', _ => ({ n: _.in([1, 4.5, 9]) }), 'ad'],
    ['nin', _ => ({ n: _.nin([1, 4.5]) }), 'bc'],
    ['in, with nothing', _ => ({ n: _.in([]) }), ''],
    ['all', _ => ({ tags: _.all(['x', 'y']) }), 'a'],
    ['all of one, on a list and a plain value', _ => ({ tags: _.all(['y']) }), 'abd'],
    ['an element by equality', () => ({ tags: 'y' }), 'abd'],
    ['elemMatch', _ => ({ list: _.elemMatch({ q: 1, r: _.gt(1) }) }), 'b'],
    ['size', _ => ({ tags: _.size(0) }), 'c'],
    ['mod', _ => ({ n: (_.mod as (by: number, rest: number) => object)(2, 1) }), 'ac'],
    ['exists', _ => ({ nothing: _.exists(true) }), 'c'],
    ['exists not', _ => ({ deep: _.exists(false) }), 'cd'],
    ['null, which also means missing', () => ({ nothing: null }), 'abcd'],
    ['a nested object, flattened', () => ({ deep: { k: 2 } }), 'b'],
    ['a dotted path through a list', _ => ({ 'list.q': 2 }), 'b'],
    ['a regular expression with options', () => ({ s: /^APP/i }), 'a'],
    ['the SDK’s own RegExp', (_, d) => ({ s: d.RegExp({ regexp: 'AN', options: 'i' }) }), 'b'],
    ['dates', _ => ({ at: _.gte(new Date(2000)) }), 'bc'],
    ['a type that is not compared across', _ => ({ s: _.gt(1) }), ''],
  ]
  test.each(rows)('finds by %s', async (_name, where, expected) => {
    const { data } = await things().where(where(db.command, db)).orderBy('_id', 'asc').get()
    expect(data.map((one: { _id: string }) => one._id).join('')).toBe(expected)
    const { total } = await things().where(where(db.command, db)).count()
    expect(total).toBe(expected.length)
  })

  test('answers values as they were put in', async () => {
    const { data } = await things().doc('a').get()
    expect(data).toEqual([
      { _id: 'a', n: 1, s: 'Apple', tags: ['x', 'y'], at: new Date(1000), deep: { k: 1 }, list: [{ q: 1, r: 1 }] },
    ])
  })
  test('shows only the fields asked for', async () => {
    const { data } = await things().where({ n: 1 }).field({ s: true, deep: true }).get()
    expect(data).toEqual([{ _id: 'a', s: 'Apple', deep: { k: 1 } }])
    const { data: without } = await things().doc('c').field({ tags: false, at: false, s: false }).get()
    expect(without).toEqual([{ _id: 'c', n: 3, nothing: null }])
  })
  test('orders by several keys', async () => {
    await things().add([
      { _id: 'e', n: 2, s: 'zebra' },
      { _id: 'f', n: 2, s: 'aardvark' },
    ] as never)
    const { data } = await things().orderBy('n', 'desc').orderBy('s', 'asc').get()
    expect(data.map((one: { _id: string }) => one._id).join('')).toBe('dcfbea')
    await things()
      .where({ _id: db.command.in(['e', 'f']) })
      .remove()
  })
})

describe('an aggregation', () => {
  beforeAll(async () => {
    await fill([
      { _id: 'a', owner: 'o1', fen: 100, tags: ['x'] },
      { _id: 'b', owner: 'o1', fen: 250, tags: ['x', 'y'] },
      { _id: 'c', owner: 'o2', fen: 50, tags: [] },
    ])
    await db.collection('owners').add([
      { _id: 'o1', name: '王' },
      { _id: 'o2', name: '李' },
    ] as never)
  })
  test('matches, groups and sorts', async () => {
    const $ = db.command.aggregate
    const { data } = await things()
      .aggregate()
      .match({ fen: db.command.gte(50) })
      .group({ _id: '$owner', total: $.sum('$fen') })
      .sort({ total: -1 })
      .end()
    expect(data).toEqual([
      { _id: 'o1', total: 350 },
      { _id: 'o2', total: 50 },
    ])
  })
  test('looks up by fields', async () => {
    const { data } = await things()
      .aggregate()
      .sort({ _id: 1 })
      .limit(1)
      .lookup({ from: 'owners', localField: 'owner', foreignField: '_id', as: 'owners' })
      .end()
    expect(data).toMatchObject([{ _id: 'a', owners: [{ _id: 'o1', name: '王' }] }])
  })
  test('looks up with a pipeline', async () => {
    const $ = db.command.aggregate
    const { data } = await db
      .collection('owners')
      .aggregate()
      .lookup({
        from: 'things',
        let: { me: '$_id' },
        pipeline: $.pipeline()
          .match({ $expr: { $and: [$.eq(['$owner', '$$me']), $.gte(['$fen', 100])] } } as never)
          .project({ _id: 0, fen: 1 })
          .done(),
        as: 'dear',
      } as never)
      .sort({ _id: 1 })
      .end()
    expect(data).toEqual([
      { _id: 'o1', name: '王', dear: [{ fen: 100 }, { fen: 250 }] },
      { _id: 'o2', name: '李', dear: [] },
    ])
  })
  test('unwinds and counts', async () => {
    const { data } = await things().aggregate().unwind('$tags').sortByCount('$tags').end()
    expect(data).toEqual([
      { _id: 'x', count: 2 },
      { _id: 'y', count: 1 },
    ])
  })
  test('leaves the documents as they are', async () => {
    await things().aggregate().addFields({ 'tags.0': 'changed', fen: 0 }).end()
    expect((await things().doc('a').get()).data[0]).toMatchObject({ fen: 100, tags: ['x'] })
  })
})
