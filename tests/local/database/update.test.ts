import { codeOf, type Db, openVendor } from './vendor'

let db: Db
let close: () => Promise<void>
const NOW = Date.parse('2026-05-01T08:00:00Z')
beforeAll(async () => {
  ;({ db, close } = await openVendor([{ name: 'things', indexes: [] }], () => NOW))
})
afterAll(() => close())
const things = () => db.collection('things')
const fill = async (documents: object[]) => {
  await things()
    .where({ _id: db.command.exists(true) })
    .remove()
  await things().add(documents as never)
}
type Change = (_: Db['command'], d: Db) => object
describe('an update', () => {
  const rows: [string, object, Change, object][] = [
    ['sets fields', { n: 1 }, () => ({ n: 2, s: 'x' }), { n: 2, s: 'x' }],
    ['sets inside', { deep: { a: 1, b: 1 } }, () => ({ deep: { a: 2 } }), { deep: { a: 2, b: 1 } }],
    ['sets whole', { deep: { a: 1, b: 1 } }, _ => ({ deep: _.set({ a: 2 }) }), { deep: { a: 2 } }],
    ['removes', { n: 1, s: 1 }, _ => ({ n: _.remove() }), { s: 1 }],
    ['counts', { n: 1 }, _ => ({ n: _.inc(2), m: _.inc(-1) }), { n: 3, m: -1 }],
    ['multiplies', { n: 3 }, _ => ({ n: _.mul(2), m: _.mul(5) }), { n: 6, m: 0 }],
    ['takes the lesser and the greater', { n: 3, m: 3 }, _ => ({ n: _.min(1), m: _.max(9) }), { n: 1, m: 9 }],
    ['appends one', { l: [1] }, _ => ({ l: _.push(2) }), { l: [1, 2] }],
    ['appends several', { l: [1] }, _ => ({ l: _.push([2, 3]) }), { l: [1, 2, 3] }],
    ['appends to nothing', {}, _ => ({ l: _.push({ each: [3, 1, 2], sort: 1, slice: 2 } as never) }), { l: [1, 2] }],
    ['inserts', { l: [1, 4] }, _ => ({ l: _.push({ each: [2, 3], position: 1 } as never) }), { l: [1, 2, 3, 4] }],
    ['prepends', { l: [3] }, _ => ({ l: _.unshift([1, 2]) }), { l: [1, 2, 3] }],
    ['drops the last', { l: [1, 2, 3] }, _ => ({ l: _.pop() }), { l: [1, 2] }],
    ['drops the first', { l: [1, 2, 3] }, _ => ({ l: _.shift() }), { l: [2, 3] }],
    ['pulls by value', { l: [1, 2, 1] }, _ => ({ l: _.pull(1) }), { l: [2] }],
    ['pulls by condition', { l: [{ q: 1 }, { q: 5 }] }, _ => ({ l: _.pull({ q: _.gt(3) }) }), { l: [{ q: 1 }] }],
    ['pulls all', { l: [1, 2, 3] }, _ => ({ l: _.pullAll([1, 3]) }), { l: [2] }],
    ['adds to a set once', { l: [1] }, _ => ({ l: _.addToSet(1), m: _.addToSet(2) }), { l: [1], m: [2] }],
    ['renames', { a: 1 }, _ => ({ a: _.rename('b') }), { b: 1 }],
    ['reaches into a list of documents', { l: [{ q: 1 }] }, _ => ({ 'l.0.q': _.inc(1) }), { l: [{ q: 2 }] }],
    ['keeps dates', {}, () => ({ at: new Date(5) }), { at: new Date(5) }],
    ['puts the server’s date', {}, (_, d) => ({ at: d.serverDate() }), { at: new Date(NOW) }],
    ['… with an offset', {}, (_, d) => ({ at: d.serverDate({ offset: -60_000 }) }), { at: new Date(NOW - 60_000) }],
  ]
  test.each(rows)('%s', async (_name, before, change, after) => {
    await fill([{ _id: 'u', ...before }])
    await things().doc('u').update(change(db.command, db))
    expect((await things().doc('u').get()).data).toEqual([{ _id: 'u', ...after }])
  })

  const refusals: [string, object, Change][] = [
    ['adding to text', { n: 'x' }, _ => ({ n: _.inc(1) })],
    ['adding text', { n: 1 }, _ => ({ n: _.inc('1' as never) })],
    ['multiplying null', { n: null }, _ => ({ n: _.mul(2) })],
    ['appending to a plain value', { l: 'x' }, _ => ({ l: _.push(1) })],
    ['appending to null', { l: null }, _ => ({ l: _.push(1) })],
    ['a set of a plain value', { l: 5 }, _ => ({ l: _.addToSet(1) })],
    ['setting through a plain value', { a: 1 }, () => ({ 'a.b': 1 })],
    ['setting through null', { a: null }, () => ({ 'a.b': 1 })],
    ['a name inside a list', { a: [1] }, () => ({ 'a.b': 1 })],
    ['an empty update', {}, () => ({})],
    ['writing the id', {}, () => ({ '_id.x': 1 })],
    ['a field that looks like an operator', {}, _ => ({ a: _.set({ $where: 1 } as never) })],
    ['two changes of one path', { a: {} }, _ => ({ a: _.set({}), 'a.b': 1 })],
  ]
  test.each(refusals)('refuses %s, and changes nothing', async (_name, before, change) => {
    await fill([{ _id: 'u', ...before }])
    expect(await codeOf(things().doc('u').update(change(db.command, db)))).toBe('DATABASE_REQUEST_FAILED')
    expect((await things().doc('u').get()).data).toEqual([{ _id: 'u', ...before }])
  })

  test('of many says how many it found, changed or not', async () => {
    await fill([1, 2, 3].map(n => ({ _id: `m${n}`, n, seen: n === 1 })))
    const { updated } = await things()
      .where({ n: db.command.gte(1) })
      .update({ seen: true })
    expect(updated).toBe(3)
  })
  test('of one element through the positional operator', async () => {
    await fill([
      {
        _id: 'u',
        items: [
          { id: 'p', q: 1 },
          { id: 'r', q: 1 },
        ],
      },
    ])
    await things().where({ 'items.id': 'r' }).update({ 'items.$.q': 7 })
    expect((await things().doc('u').get()).data[0].items).toEqual([
      { id: 'p', q: 1 },
      { id: 'r', q: 7 },
    ])
  })
  test('and return answers the document as it is now', async () => {
    await fill([{ _id: 'u', n: 1 }])
    const answer = await things()
      .where({ _id: 'u' })
      .updateAndReturn({ n: db.command.inc(1) })
    expect(answer).toMatchObject({ updated: 1, doc: { _id: 'u', n: 2 } })
    expect(await things().where({ _id: 'v' }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 0, doc: null })
  })
  test('by set replaces the document, or makes it', async () => {
    await fill([{ _id: 'u', n: 1, m: 1 }])
    expect(await things().doc('u').set({ n: 2 })).toMatchObject({ updated: 1 })
    expect(await things().doc('u').set({ n: 2 })).toMatchObject({ updated: 1 })
    expect(await things().doc('v').set({ n: 3 })).toMatchObject({ updated: 0, upsertedId: 'v' })
    expect((await things().orderBy('_id', 'asc').get()).data).toEqual([
      { _id: 'u', n: 2 },
      { _id: 'v', n: 3 },
    ])
  })
})
