import { codeOf, openVendor } from './vendor'

type Vendor = Awaited<ReturnType<typeof openVendor>>
let vendor: Vendor
beforeAll(async () => {
  const indexes = [{ name: 'code', keys: [{ name: 'code', direction: '1' as const }], unique: true }]
  vendor = await openVendor([
    { name: 'many', indexes: [] },
    { name: 'coded', indexes },
  ])
  for (let chunk = 0; chunk < 12; chunk += 1)
    await vendor.db.collection('many').add(
      Array.from({ length: 100 }, (_, i) => ({
        _id: `m${String(chunk * 100 + i).padStart(4, '0')}`,
        chunk,
      })) as never,
    )
})
afterAll(() => vendor.close())

test('a read without a limit answers 100, with a larger one at most 1000', async () => {
  const many = vendor.db.collection('many')
  expect((await many.get()).data).toHaveLength(100)
  expect((await many.limit(5000).get()).data).toHaveLength(1000)
  expect((await many.limit(2).get()).data).toHaveLength(2)
  const { data } = await many.orderBy('_id', 'asc').skip(1190).limit(100).get()
  expect(data.map((one: { _id: string }) => one._id)).toEqual(Array.from({ length: 10 }, (_, i) => `m${1190 + i}`))
  expect((await many.count()).total).toBe(1200)
})
test('the wire itself cannot ask for more than 1000 either', async () => {
  const params = { collectionName: 'many', query: '{}', limit: 100_000 }
  const body = await vendor.database.handle('database.getDocument', params, vendor.caller)
  expect((body.data as { list: string[] }).list).toHaveLength(1000)
})

const refusals: [string, string, () => Promise<unknown>][] = [
  ['an unknown collection', 'DATABASE_COLLECTION_NOT_EXIST', () => vendor.db.collection('none').get()],
  ['a collection that exists', 'DATABASE_COLLECTION_ALREADY_EXIST', () => vendor.db.createCollection('many')],
  ['an id taken', 'DATABASE_DUPLICATE_WRITE', () => vendor.db.collection('many').add({ _id: 'm0001' })],
  [
    'an id twice',
    'DATABASE_DUPLICATE_WRITE',
    () => vendor.db.collection('many').add([{ _id: 'q' }, { _id: 'q' }] as never),
  ],
  [
    'a document over 512 KB',
    'DATABASE_REQUEST_FAILED',
    () => vendor.db.collection('many').add({ s: '字'.repeat(180_000) }),
  ],
  ['a field like an operator', 'DATABASE_REQUEST_FAILED', () => vendor.db.collection('many').add({ a: { $set: 1 } })],
  ['an id that is no text', 'local.unsupported', () => vendor.db.collection('many').add({ _id: 7 })],
  [
    'a geo query',
    'local.unsupported',
    () =>
      vendor.db
        .collection('many')
        .where({ at: vendor.db.command.geoNear({ geometry: new vendor.db.Geo.Point(1, 2), maxDistance: 1 } as never) })
        .get(),
  ],
  [
    'a JSON schema',
    'local.unsupported',
    () =>
      vendor.db
        .collection('many')
        .where((vendor.db.command as never as { jsonSchema(s: object): object }).jsonSchema({}))
        .get(),
  ],
  [
    'a script',
    'local.unsupported',
    () =>
      vendor.db
        .collection('many')
        .options({ raw: true } as never)
        .where({ $where: 'true' })
        .get(),
  ],
  [
    'an operator nobody knows',
    'DATABASE_REQUEST_FAILED',
    () =>
      vendor.db
        .collection('many')
        .options({ raw: true } as never)
        .where({ a: { $near2: 1 } })
        .get(),
  ],
]
test.each(refusals)('%s is refused', async (_name, code, act) => {
  expect(await codeOf(act())).toBe(code)
})
test('what is not done is refused by its name', async () => {
  const point = vendor.db.Geo.Point
  const query = { at: vendor.db.command.geoNear({ geometry: new point(1, 2) } as never) }
  await expect(vendor.db.collection('many').where(query).get()).rejects.toMatchObject({
    message: expect.stringContaining('$nearSphere'),
  })
})
test('an unknown action is a bad parameter', async () => {
  for (const action of ['database.drop', 'constructor', '__proto__'])
    expect(await vendor.database.handle(action, {}, vendor.caller)).toMatchObject({ code: 'INVALID_PARAM' })
})
test('a second document with a unique key is refused, whether added, changed or set', async () => {
  const coded = vendor.db.collection('coded')
  await coded.add([
    { _id: 'a', code: 'A' },
    { _id: 'b', code: 'B' },
  ] as never)
  const message = 'E11000 duplicate key error collection: coded index: code dup key: {"code":"A"}'
  const taken = { code: 'DATABASE_DUPLICATE_WRITE', message: expect.stringContaining(message) }
  await expect(coded.add({ code: 'A' })).rejects.toMatchObject(taken)
  await expect(coded.doc('b').update({ code: 'A' })).rejects.toMatchObject(taken)
  await expect(coded.doc('c').set({ code: 'A' })).rejects.toMatchObject(taken)
  expect(await codeOf(coded.add([{ code: 'X' }, { code: 'X' }] as never))).toBe('DATABASE_DUPLICATE_WRITE')
  await coded.doc('a').remove()
  await coded.doc('b').update({ code: 'A' })
  // Of the two with one key the first is there, as one add after the other leaves it.
  expect((await coded.field({ _id: false, code: true }).get()).data).toEqual([{ code: 'A' }, { code: 'X' }])
})
test('a collection made on the way is there', async () => {
  await vendor.db.createCollection('fresh')
  await vendor.db.collection('fresh').add({ _id: 'x' })
  expect((await vendor.db.collection('fresh').count()).total).toBe(1)
})
