import { openVendor } from './vendor'

type Vendor = Awaited<ReturnType<typeof openVendor>>
let vendor: Vendor
beforeAll(async () => {
  const indexes = [{ name: 'tags', keys: [{ name: 'tags', direction: '1' as const }], unique: true }]
  vendor = await openVendor([
    { name: 'things', indexes: [] },
    { name: 'sorted', indexes: [{ name: 's', keys: [{ name: 's', direction: '1' }] }] },
    { name: 'tagged', indexes },
  ])
})
afterAll(() => vendor.close())
const things = () => vendor.db.collection('things')
const empty = async (name: string) =>
  vendor.db
    .collection(name)
    .where({ _id: vendor.db.command.exists(true) })
    .remove()
const fill = async (documents: object[]) => {
  await empty('things')
  if (documents.length > 0) await things().add(documents as never)
}
/** The wire, where the SDK's own words do not reach. */
const raw = async (action: string, params: object) => {
  const body = (await vendor.database.handle(
    `database.${action}`,
    { collectionName: 'things', ...params },
    vendor.caller,
  )) as {
    data?: { list: string[] }
    code?: string
  }
  return body
}
const rowsOf = (body: { data?: { list: string[] } }) => (body.data?.list ?? []).map(text => JSON.parse(text))
const found = async (query: object, more: object = {}) => {
  const body = await raw('getDocument', { query: JSON.stringify(query), ...more })
  if (!body.data) throw new Error(body.code)
  return body.data.list.map(text => JSON.parse(text))
}
const ids = async (query: object) => (await found(query)).map(one => one._id).join('')

describe('a query finds what the vendor finds', () => {
  beforeAll(() =>
    fill([
      { _id: 'a', v: 5, l: [], s: 'Éa' },
      { _id: 'b', v: { value: 5 }, l: [1, 2], s: 'line one\nLINE two' },
      { _id: 'c', v: [{ value: 5 }], l: [[1, 2]], s: 'abc' },
      { _id: 'd', v: null, l: [{ q: 1 }, { q: null }], s: 7 },
      { _id: 'e', l: [null], o: { x: 1, y: 2 }, d: 7.9, s: '😀' },
      { _id: 'f', v: 'value', o: { y: 2, x: 1 }, d: -7, at: new Date(5) },
    ]),
  )
  const rows: [string, object, string][] = [
    ['no scalar by a field inside it', { 'v.value': 5 }, 'bc'],
    ['no scalar that is looked at as an object', { v: { value: 5 } }, 'bc'],
    ['no scalar by elemMatch of an object', { l: { $elemMatch: { value: 1 } } }, ''],
    ['elements by elemMatch of a condition', { l: { $elemMatch: { $gt: 1 } } }, 'b'],
    ['null at the end of a path through a plain value', { 'v.x': null }, 'abcdef'],
    ['no null within a list of plain values', { 'l.q': null }, 'df'],
    ['null for what is missing and for null', { v: null }, 'de'],
    ['gte null as null itself', { v: { $gte: null } }, 'de'],
    ['nothing greater than null', { v: { $gt: null } }, ''],
    ['a list in an in', { l: { $in: [[1, 2]] } }, 'bc'],
    ['all but a list in a nin', { l: { $nin: [[1, 2], []] } }, 'def'],
    ['an object with its fields in that order only', { o: { x: 1, y: 2 } }, 'e'],
    ['mod of a fraction by its whole part', { d: { $mod: [4, 3] } }, 'e'],
    ['mod of a negative number with its sign', { d: { $mod: [4, -3] } }, 'f'],
    ['no text by mod', { s: { $mod: [7, 0] } }, 'd'],
    ['types by name, a list and its elements', { l: { $type: 'array' } }, 'abcde'],
    ['types by number', { v: { $type: 16 } }, 'a'],
    ['fractions as doubles', { d: { $type: 'double' } }, 'e'],
    ['numbers of any kind', { d: { $type: 'number' } }, 'ef'],
    ['a pattern with blanks under x', { s: { $regex: 'a b # no more\n c', $options: 'x' } }, 'c'],
    ['a pattern with its flag inside', { s: { $regex: '(?i)ABC' } }, 'c'],
    ['each line under m', { s: { $regex: '^LINE', $options: 'm' } }, 'b'],
    ['a character beyond the first plane as one', { s: { $regex: '^.$' } }, 'e'],
    ['numbers only below a number', { v: { $lt: 9 } }, 'a'],
    ['lists below a list', { l: { $lt: [1, 3] } }, 'abce'],
  ]
  test.each(rows)('%s', async (_name, query, expected) => expect(await ids(query)).toBe(expected))
  test('an unknown type, a pattern that is none and options alone are refused', async () => {
    for (const query of [{ v: { $type: 'nothing' } }, { s: { $regex: '(' } }, { s: { $options: 'i' } }])
      expect((await raw('getDocument', { query: JSON.stringify(query) })).code).toBe('DATABASE_REQUEST_FAILED')
  })
})

describe('an order is the vendor’s', () => {
  test('text goes by code points, numbers begin with NaN, objects go field by field', async () => {
    await fill([
      { _id: 'emoji', s: '😀' },
      { _id: 'private', s: '\ue000' },
      { _id: 'zh', s: '中' },
    ])
    expect((await things().orderBy('s', 'asc').get()).data.map((one: { _id: string }) => one._id)).toEqual([
      'zh',
      'private',
      'emoji',
    ])
    await fill([
      { _id: 'inf', n: Number.NEGATIVE_INFINITY },
      { _id: 'nan', n: Number.NaN },
      { _id: 'one', n: 1 },
      { _id: 'text', n: '1' },
      { _id: 'obj2', n: { a: 2 } },
      { _id: 'obj10', n: { a: 10 } },
      { _id: 'objb', n: { b: 1 } },
      { _id: 'objs', n: { a: 'x' } },
    ])
    expect((await things().orderBy('n', 'asc').get()).data.map((one: { _id: string }) => one._id)).toEqual([
      'nan',
      'inf',
      'one',
      'text',
      'obj2',
      'obj10',
      'objb',
      'objs',
    ])
    expect(await ids({ n: { $lt: 1 } })).toBe('inf')
    expect(await ids({ n: { $gte: { $numberDouble: 'NaN' } } })).toBe('nan')
  })
  test('an index and no index give one order', async () => {
    const texts = ['a', '中', '\ue000', '😀', '\uffee', '', '𠮷', 'a\u0000b', 'ab']
    for (const name of ['sorted', 'things']) {
      await empty(name)
      await vendor.db.collection(name).add(texts.map((s, i) => ({ _id: `${s}${i}`.replace('\u0000', ''), s })) as never)
    }
    const of = async (name: string, field: string) =>
      (await vendor.db.collection(name).orderBy(field, 'asc').get()).data.map((one: { s: string }) => one.s)
    expect(await of('sorted', 's')).toEqual(['', 'a', 'a\u0000b', 'ab', '中', '\ue000', '\uffee', '😀', '𠮷'])
    expect(await of('things', 's')).toEqual(await of('sorted', 's'))
    expect(await of('sorted', '_id')).toEqual(await of('things', '_id'))
  })
})

describe('a projection', () => {
  const whole = { _id: 'p', deep: { keep: 1, hide: 2 }, rows: [{ q: 1, r: 1 }, { q: 2, r: 2 }, 5], l: [1, 2, 3, 4] }
  beforeEach(() => fill([whole]))
  const cut = async (projection: object, query: object = {}) =>
    (await found(query, { projection: JSON.stringify(projection) }))[0]
  test('that leaves a nested field out leaves the document as it is, and so does the next update', async () => {
    expect(await cut({ 'deep.hide': 0 })).toEqual({ ...whole, deep: { keep: 1 } })
    await things().doc('p').update({ n: 1 })
    expect((await things().doc('p').get()).data[0]).toEqual({ ...whole, n: 1 })
  })
  const rows: [string, object, object][] = [
    ['within a list of objects, dropping what is none', { 'rows.q': 1 }, { _id: 'p', rows: [{ q: 1 }, { q: 2 }] }],
    ['leaving out within a list', { 'rows.q': 0, l: 0, deep: 0 }, { _id: 'p', rows: [{ r: 1 }, { r: 2 }, 5] }],
    ['the first of a list', { l: { $slice: 2 }, rows: 0, deep: 0 }, { _id: 'p', l: [1, 2] }],
    ['the last of a list', { l: { $slice: -1 }, rows: 0, deep: 0 }, { _id: 'p', l: [4] }],
    ['more than the last', { l: { $slice: [-9, 2] }, rows: 0, deep: 0 }, { _id: 'p', l: [1, 2] }],
    ['some after some', { l: { $slice: [1, 2] }, rows: 0, deep: 0 }, { _id: 'p', l: [2, 3] }],
    ['one element by a condition', { rows: { $elemMatch: { q: 2 } } }, { _id: 'p', rows: [{ q: 2, r: 2 }] }],
    ['no element by a condition', { rows: { $elemMatch: { q: 9 } } }, { _id: 'p' }],
    ['fields without the id', { l: 1, _id: 0 }, { l: [1, 2, 3, 4] }],
    ['a path through a plain value', { 'l.x': 1 }, { _id: 'p', l: [] }],
  ]
  test.each(rows)('takes %s', async (_name, projection, expected) => expect(await cut(projection)).toEqual(expected))
  test('takes the element the query found', async () =>
    expect(await cut({ 'rows.$': 1 }, { 'rows.q': 2 })).toEqual({ _id: 'p', rows: [{ q: 2, r: 2 }] }))
})

describe('an update is the vendor’s', () => {
  const changed = async (before: object, update: object, query: object = { _id: 'u' }) => {
    await fill([{ _id: 'u', ...before }])
    const body = await raw('modifyDocument', {
      query: JSON.stringify(query),
      data: JSON.stringify(update),
      merge: true,
      multi: false,
    })
    if (body.code) return body.code
    const { _id, ...rest } = (await things().doc('u').get()).data[0]
    return rest
  }
  const rows: [string, object, object, unknown][] = [
    ['pulls no scalar by an object', { l: [5, { value: 5 }] }, { $pull: { l: { value: 5 } } }, { l: [5] }],
    ['pulls by a pattern', { l: ['ab', 'b'] }, { $pull: { l: { $regex: '^a' } } }, { l: ['b'] }],
    [
      'adds an object to a set when its fields stand in another order',
      { l: [{ a: 1, b: 2 }] },
      { $addToSet: { l: { b: 2, a: 1 } } },
      {
        l: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
    ],
    ['compares across types', { n: 5 }, { $max: { n: 'a' } }, { n: 'a' }],
    ['fills a list with null up to the place', { l: [1] }, { $set: { 'l.3': 4 } }, { l: [1, null, null, 4] }],
    ['leaves null where an element goes', { l: [1, 2] }, { $unset: { 'l.0': '' } }, { l: [null, 2] }],
    ['changes all elements', { l: [{ q: 1 }, { q: 2 }] }, { $inc: { 'l.$[].q': 1 } }, { l: [{ q: 2 }, { q: 3 }] }],
    ['sets nothing by unset through a plain value', { a: 1 }, { $unset: { 'a.b': '' } }, { a: 1 }],
    ['renames deep', { a: { b: 1 } }, { $rename: { 'a.b': 'c.d' } }, { a: {}, c: { d: 1 } }],
    [
      'sorts a pushed list by a field',
      { l: [{ q: 3 }] },
      { $push: { l: { $each: [{ q: 1 }], $sort: { q: 1 } } } },
      { l: [{ q: 1 }, { q: 3 }] },
    ],
    ['sets through a plain value not at all', { a: 1 }, { $set: { 'a.b': 1 } }, 'DATABASE_REQUEST_FAILED'],
  ]
  test.each(rows)('%s', async (_name, before, update, expected) =>
    expect(await changed(before, update)).toEqual(expected),
  )
  test('changes the element the query found', async () =>
    expect(await changed({ l: [{ q: 1 }, { q: 2 }] }, { $set: { 'l.$.q': 9 } }, { 'l.q': 2 })).toEqual({
      l: [{ q: 1 }, { q: 9 }],
    }))
  test('of identical content counts as an update', async () => {
    await fill([{ _id: 'u', n: 1 }])
    expect((await things().doc('u').update({ n: 1 })).updated).toBe(1)
    expect((await things().where({ n: 1 }).update({ n: 1 })).updated).toBe(1)
  })
})

describe('several writes in one request are one after the other', () => {
  test('those before a taken id stay', async () => {
    await fill([{ _id: 'taken' }])
    const adding = things().add([{ _id: 'first' }, { _id: 'taken' }, { _id: 'third' }] as never)
    await expect(adding).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
    expect(await ids({})).toBe('takenfirst')
  })
  test('those before a document that cannot be changed stay changed', async () => {
    await fill([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 'text' },
      { _id: 'c', n: 1 },
    ])
    const adding = things()
      .where({})
      .update({ n: vendor.db.command.inc(1) })
    await expect(adding).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    expect((await found({})).map(one => one.n)).toEqual([2, 'text', 1])
  })
})

describe('a unique index', () => {
  const tagged = () => vendor.db.collection('tagged')
  test('takes each element of a list for itself', async () => {
    await empty('tagged')
    await tagged().add({ _id: 'one', tags: ['x', 'y'] })
    for (const tags of [['y', 'z'], 'x', ['x']])
      await expect(tagged().add({ tags } as never)).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
    await tagged()
      .doc('one')
      .update({ tags: vendor.db.command.set(['x']) })
    await tagged().add({ _id: 'two', tags: ['y', 'z'] })
    await tagged().doc('two').remove()
    await tagged().add({ _id: 'three', tags: 'y' })
  })
})

describe('a transaction sees', () => {
  test('what was there at its first operation, not at its start', async () => {
    await fill([{ _id: 'u', n: 1 }])
    const transaction = await vendor.db.startTransaction()
    await things().doc('u').update({ n: 2 })
    const first = await transaction.collection('things').doc('u').get()
    expect((first.data as unknown as { n: number }).n).toBe(2)
    await things().doc('u').update({ n: 3 })
    const second = await transaction.collection('things').doc('u').get()
    expect((second.data as unknown as { n: number }).n).toBe(2)
    await transaction.rollback()
  })
})

describe('an aggregation gives what the vendor gives', () => {
  const one = async (documents: object[], ...stages: object[]) => {
    await fill(documents)
    const wire = stages.map(stage => {
      const [[stageKey, value]] = Object.entries(stage) as [[string, unknown]]
      return { stageKey, stageValue: JSON.stringify(value) }
    })
    const body = await raw('aggregateDocuments', { stages: wire })
    return body.code ?? rowsOf(body)
  }
  const values: [string, object, unknown, unknown][] = [
    ['the rest of a text by −1', { s: 'abcdef' }, { $substr: ['$s', 2, -1] }, 'cdef'],
    ['a part of a text in bytes', { s: '中文字' }, { $substr: ['$s', 3, 3] }, '文'],
    ['no text from null', {}, { $toLower: null }, ''],
    ['a place among characters, not units', { s: '😀é中' }, { $indexOfCP: ['$s', '中'] }, 2],
    ['no place in nothing', {}, { $indexOfCP: ['$s', 'a'] }, null],
    ['no size of what is no list', { s: 'abc' }, { $size: '$s' }, 'DATABASE_REQUEST_FAILED'],
    ['no size of what is missing', {}, { $size: '$s' }, 'DATABASE_REQUEST_FAILED'],
    [
      'no branch and no default',
      { n: 9 },
      { $switch: { branches: [JSON.parse('{ "case": { "$eq": ["$n", 1] }, "then": "one" }')] } },
      'DATABASE_REQUEST_FAILED',
    ],
    ['text after numbers', { n: 9, s: '1' }, { $gt: ['$s', '$n'] }, true],
    ['missing before null and not equal to it', {}, { $cmp: ['$s', null] }, -1],
    ['a date after everything plain', { at: { $date: { $numberLong: '5' } }, b: true }, { $gt: ['$at', '$b'] }, true],
    [
      'week 0 before the first Sunday',
      { at: { $date: { $numberLong: String(Date.UTC(2026, 0, 3)) } } },
      { $week: '$at' },
      0,
    ],
    [
      'week 1 from the first Sunday',
      { at: { $date: { $numberLong: String(Date.UTC(2026, 0, 4)) } } },
      { $week: '$at' },
      1,
    ],
    [
      'the year of the week’s Thursday',
      { at: { $date: { $numberLong: String(Date.UTC(2027, 0, 3)) } } },
      { $isoWeekYear: '$at' },
      2026,
    ],
  ]
  test.each(values)('%s', async (_name, document, operand, expected) => {
    await empty('things')
    await raw('insertDocument', { data: [JSON.stringify({ _id: 'd', ...document })] })
    const stage = { stageKey: '$project', stageValue: JSON.stringify({ _id: 0, x: operand }) }
    const body = await raw('aggregateDocuments', { stages: [stage] })
    expect(body.code ?? rowsOf(body)[0].x).toEqual(expected)
  })
  test('a count of nothing is no document, of something one', async () => {
    expect(await one([], { $match: { n: 1 } }, { $count: 'total' })).toEqual([])
    expect(await one([{ _id: 'a' }, { _id: 'b' }], { $count: 'total' })).toEqual([{ total: 2 }])
  })
  test('a bucket holds its lower bound, an empty one is not told, what fits none goes to the default', async () => {
    const documents = [0, 5, 10, 25, 'text'].map((n, i) => ({ _id: String(i), n }))
    const bucket = { groupBy: '$n', boundaries: [0, 5, 10, 20, 30] }
    expect(await one(documents, { $bucket: { ...bucket, default: 'other' } })).toEqual([
      { _id: 0, count: 1 },
      { _id: 5, count: 1 },
      { _id: 10, count: 1 },
      { _id: 20, count: 1 },
      { _id: 'other', count: 1 },
    ])
    expect(await one(documents.slice(0, 3), { $bucket: bucket })).toEqual([
      { _id: 0, count: 1 },
      { _id: 5, count: 1 },
      { _id: 10, count: 1 },
    ])
    expect(await one(documents, { $bucket: bucket })).toBe('DATABASE_REQUEST_FAILED')
    expect(await one(documents, { $bucket: { ...bucket, boundaries: [0, 'a'] } })).toBe('DATABASE_REQUEST_FAILED')
  })
  test('a group gathers what is there: null yes, missing no, an object once for one order of its fields', async () => {
    const documents = [
      { _id: 'a', n: 1, o: { x: 1, y: 1 } },
      { _id: 'b', n: null, o: { x: 1, y: 1 } },
      { _id: 'c', o: { y: 1, x: 1 } },
    ]
    const group = { _id: null, all: { $push: '$n' }, kinds: { $addToSet: '$o' }, most: { $max: '$n' } }
    expect(await one(documents, { $sort: { _id: 1 } }, { $group: group })).toEqual([
      {
        _id: null,
        all: [1, null],
        kinds: [
          { x: 1, y: 1 },
          { y: 1, x: 1 },
        ],
        most: 1,
      },
    ])
  })
  test('fields are added through lists and within objects, and a lookup reaches a path', async () => {
    const documents = [{ _id: 'a', l: [{ q: 1 }, { q: 2 }], o: { x: 1 } }]
    expect(await one(documents, { $addFields: { 'l.r': 7, o: { y: 2 } } })).toEqual([
      {
        _id: 'a',
        l: [
          { q: 1, r: 7 },
          { q: 2, r: 7 },
        ],
        o: { x: 1, y: 2 },
      },
    ])
    const lookup = { from: 'things', localField: 'l.q', foreignField: 'l.q', as: 'o.found' }
    expect(await one(documents, { $lookup: lookup })).toEqual([{ ...documents[0], o: { x: 1, found: documents } }])
  })
  test('a later sort and a later match go by the vendor’s order and types too', async () => {
    const documents = [
      { _id: 'a', n: '1' },
      { _id: 'b', n: 2 },
      { _id: 'c', n: null },
      { _id: 'd', n: 10 },
    ]
    const rows = await one(documents, { $addFields: { z: 1 } }, { $match: { n: { $gt: 1 } } }, { $sort: { n: -1 } })
    expect((rows as { _id: string }[]).map(row => row._id)).toEqual(['d', 'b'])
    const all = await one(documents, { $addFields: { z: 1 } }, { $sort: { n: 1 } })
    expect((all as { _id: string }[]).map(row => row._id)).toEqual(['c', 'b', 'd', 'a'])
  })
})
