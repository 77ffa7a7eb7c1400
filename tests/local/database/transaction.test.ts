import { codeOf, type Db, openVendor } from './vendor'

type Running = Awaited<ReturnType<Db['startTransaction']>>
type Vendor = Awaited<ReturnType<typeof openVendor>>
let vendor: Vendor
const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT'
const GONE = 'DATABASE_TRANSACTION_FAIL'
beforeAll(async () => {
  const indexes = [{ name: 'code', keys: [{ name: 'code', direction: '1' as const }], unique: true }]
  vendor = await openVendor([
    { name: 'accounts', indexes: [] },
    { name: 'coded', indexes },
  ])
})
afterAll(() => vendor.close())
beforeEach(async () => {
  for (const name of ['accounts', 'coded'])
    await vendor.db
      .collection(name)
      .where({ _id: vendor.db.command.exists(true) })
      .remove()
  await vendor.db.collection('accounts').add([
    { _id: 'a', fen: 100 },
    { _id: 'b', fen: 0 },
  ] as never)
})
const accounts = () => vendor.db.collection('accounts')
const fen = async (id: string) => (await accounts().doc(id).get()).data[0]?.fen
/** Begun, and its view fixed: that happens at the first operation. */
const begin = async () => {
  const transaction = await vendor.db.startTransaction()
  await transaction.collection('coded').doc('none').get()
  return { transaction, accounts: transaction.collection('accounts'), coded: transaction.collection('coded') }
}

test('a committed transaction is seen whole, and not before', async () => {
  const one = await begin()
  await one.accounts.doc('a').update({ fen: vendor.db.command.inc(-30) })
  await one.accounts.doc('b').update({ fen: vendor.db.command.inc(30) })
  await one.accounts.add({ _id: 'c', fen: 7 })
  expect((await one.accounts.doc('a').get()).data).toEqual({ _id: 'a', fen: 70 })
  expect([await fen('a'), await fen('b'), await fen('c')]).toEqual([100, 0, undefined])
  await one.transaction.commit()
  expect([await fen('a'), await fen('b'), await fen('c')]).toEqual([70, 30, 7])
})
test('an aborted transaction leaves nothing behind', async () => {
  const one = await begin()
  await one.accounts.doc('a').set({ fen: 1 })
  await one.accounts.doc('b').remove()
  await one.accounts.add({ _id: 'c', fen: 7 })
  await one.transaction.rollback()
  expect((await accounts().orderBy('_id', 'asc').get()).data).toEqual([
    { _id: 'a', fen: 100 },
    { _id: 'b', fen: 0 },
  ])
  await accounts().doc('a').update({ fen: 5 })
  expect(await fen('a')).toBe(5)
})
test('a transaction sees the state it began with', async () => {
  const one = await begin()
  await accounts().doc('a').update({ fen: 1 })
  await accounts().doc('b').remove()
  await accounts().add({ _id: 'c', fen: 3 })
  expect((await one.accounts.doc('a').get()).data).toEqual({ _id: 'a', fen: 100 })
  expect((await one.accounts.doc('c').get()).data).toBeNull()
  const { data } = await one.accounts
    .where({ fen: vendor.db.command.gte(0) })
    .orderBy('_id', 'asc')
    .get()
  expect(data).toEqual([
    { _id: 'a', fen: 100 },
    { _id: 'b', fen: 0 },
  ])
  await one.transaction.rollback()
})
test('two requests of one transaction at once are refused by name, and it is over', async () => {
  const one = await begin()
  vendor.delay.ms = 100
  const both = [one.accounts.doc('a').get(), one.accounts.doc('b').get()]
  expect((await Promise.all(both.map(codeOf))).sort()).toContain('local.unsupported')
  vendor.delay.ms = 0
  expect(await codeOf(one.transaction.commit())).toBe(GONE)
  const two = await begin()
  await two.accounts.doc('a').get()
  await two.accounts.doc('b').get()
  await two.transaction.commit()
})
test('the second writer is told at once, whether the first has committed or not', async () => {
  const one = await begin()
  const two = await begin()
  const three = await begin()
  await one.accounts.doc('a').update({ fen: 1 })
  await expect(two.accounts.doc('a').update({ fen: 2 })).rejects.toMatchObject({
    code: CONFLICT,
    message: expect.stringContaining('[ResourceUnavailable.TransactionConflict] Transaction is conflict'),
  })
  await one.transaction.commit()
  expect(await codeOf(three.accounts.doc('a').remove())).toBe(CONFLICT)
  expect(await fen('a')).toBe(1)
})
test('two transactions that add the same id conflict', async () => {
  const one = await begin()
  const two = await begin()
  await one.accounts.add({ _id: 'j', fen: 1 })
  expect(await codeOf(two.accounts.add({ _id: 'j', fen: 2 }))).toBe(CONFLICT)
  const three = await begin()
  await one.transaction.commit()
  expect(await codeOf(three.accounts.add({ _id: 'j', fen: 3 }))).toBe(CONFLICT)
  const four = await begin()
  expect(await codeOf(four.accounts.add({ _id: 'j', fen: 4 }))).toBe('DATABASE_DUPLICATE_WRITE')
})
test('unique keys hold inside, between and after transactions', async () => {
  const one = await begin()
  const two = await begin()
  await one.coded.add({ _id: 'x', code: 'X' })
  expect(await codeOf(two.coded.add({ _id: 'y', code: 'X' }))).toBe(CONFLICT)
  expect(await codeOf(one.coded.add({ _id: 'z', code: 'X' }))).toBe('DATABASE_DUPLICATE_WRITE')
  const three = await begin()
  await three.coded.add({ _id: 'x', code: 'X' })
  await three.transaction.commit()
  const four = await begin()
  expect(await codeOf(four.coded.add({ _id: 'y', code: 'X' }))).toBe('DATABASE_DUPLICATE_WRITE')
  const five = await begin()
  await five.coded.doc('x').update({ code: 'Y' })
  await five.coded.add({ _id: 'y', code: 'X' })
  await five.transaction.commit()
  const codes = (await vendor.db.collection('coded').orderBy('_id', 'asc').get()).data
  expect(codes).toEqual([
    { _id: 'x', code: 'Y' },
    { _id: 'y', code: 'X' },
  ])
})
test('after commit, abort, conflict or an error nothing can be done with it', async () => {
  const ways: ((one: Awaited<ReturnType<typeof begin>>) => Promise<unknown>)[] = [
    one => one.transaction.commit(),
    one => one.transaction.rollback(),
    one =>
      one.accounts
        .doc('a')
        .update({ 'fen.x': 1 })
        .catch(() => null),
    async one => {
      await accounts().doc('a').update({ fen: Math.random() })
      await one.accounts
        .doc('a')
        .update({ fen: 1 })
        .catch(() => null)
    },
  ]
  for (const way of ways) {
    const one = await begin()
    await way(one)
    await expect(one.accounts.doc('b').get()).rejects.toMatchObject({
      code: GONE,
      message: expect.stringContaining(
        '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server',
      ),
    })
    expect(await codeOf(one.accounts.doc('b').update({ fen: 9 }))).toBe(GONE)
    expect(await codeOf(one.transaction.commit())).toBe(GONE)
    expect(await codeOf(one.transaction.rollback())).toBe(GONE)
  }
  expect(await fen('b')).toBe(0)
})
test('a transaction adds no server date, as the vendor’s does not', async () => {
  const one = await begin()
  expect(await codeOf(one.accounts.add({ _id: 'n', at: vendor.db.serverDate() }))).toBe('DATABASE_REQUEST_FAILED')
})
test('a plain write waits for the transaction that holds the document, and only then reads it', async () => {
  const one = await begin()
  await one.accounts.doc('a').update({ fen: 500 })
  let answered = false
  const waiting = accounts()
    .doc('a')
    .update({ fen: vendor.db.command.inc(1) })
    .then(() => {
      answered = true
    })
  await accounts().doc('b').update({ fen: 1 })
  expect(await fen('a')).toBe(100)
  expect(answered).toBe(false)
  await one.transaction.commit()
  await waiting
  expect(await fen('a')).toBe(501)
})
test('a plain add waits for the transaction that is adding the same id', async () => {
  const one = await begin()
  await one.accounts.add({ _id: 'n', fen: 1 })
  const adding = codeOf(accounts().add({ _id: 'n', fen: 2 }))
  await one.transaction.commit()
  expect(await adding).toBe('DATABASE_DUPLICATE_WRITE')
})
test('the SDK’s own retries settle eight competing transfers', async () => {
  const transfer = () =>
    vendor.db.runTransaction(async (transaction: Running) => {
      const { data } = (await transaction.collection('accounts').doc('a').get()) as never as { data: { fen: number } }
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ fen: data.fen - 1 })
      await transaction
        .collection('accounts')
        .doc('b')
        .update({ fen: vendor.db.command.inc(1) })
    }, 200)
  await Promise.all(Array.from({ length: 8 }, transfer))
  expect([await fen('a'), await fen('b')]).toEqual([92, 8])
})
test('a rollback with a reason gives the reason to the caller', async () => {
  const outcome = vendor.db.runTransaction(async (transaction: Running) => {
    await transaction.collection('accounts').doc('a').update({ fen: 0 })
    await transaction.rollback({ why: 'not enough' } as never)
  })
  await expect(outcome).rejects.toEqual({ why: 'not enough' })
  expect(await fen('a')).toBe(100)
})
test('a transaction is over after 30 seconds of real time, and its locks with it', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'Date'] })
  try {
    const { transactionId } = await vendor.database.handle('database.startTransaction', {}, vendor.caller)
    const update = { collectionName: 'accounts', query: '{"_id":"a"}', merge: true, data: '{"$set":{"fen":1}}' }
    await vendor.database.handle('database.modifyDocument', { ...update, transactionId }, vendor.caller)
    const waiting = vendor.database.handle('database.modifyDocument', update, vendor.caller)
    jest.advanceTimersByTime(29_999)
    const read = { collectionName: 'accounts', query: '{"_id":"a"}', queryType: 'DOC', transactionId }
    expect(await vendor.database.handle('database.getDocument', read, vendor.caller)).toMatchObject({ data: {} })
    jest.advanceTimersByTime(1)
    expect(await waiting).toMatchObject({ data: { updated: 1 } })
    expect(await vendor.database.handle('database.getDocument', read, vendor.caller)).toMatchObject({ code: GONE })
  } finally {
    jest.useRealTimers()
  }
})
