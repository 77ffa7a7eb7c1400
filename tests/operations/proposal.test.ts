import { ACCOUNTANT, Books, MANAGER } from './songlin'

jest.setTimeout(120_000)
let books: Books
beforeAll(async () => {
  books = await Books.open()
  await books.bill('2026-10')
})
afterAll(() => books.cloud.stop())
const proposal = { item: 'GARBAGE', price: { model: 'FIXED', amountFen: 950 }, effectiveFrom: '2026-09-15' }
const propose = async () => {
  const input = { estateId: books.estateId, ...proposal }
  return (await books.ok(ACCOUNTANT, 'tariff.request', input)).tariffId as string
}

test('what a price from the middle of a month does to which bills is known before it is asked for', async () => {
  const { estateId } = books
  const effect = await books.ok(ACCOUNTANT, 'tariff.effect', { estateId, ...proposal })
  expect(effect).toMatchObject({ first: '2026-10', old: '2026-09', issued: ['2026-10'], open: [] })
  expect(await books.ok(MANAGER, 'tariff.effect', { estateId, ...proposal })).toEqual(effect)
})

test('its author withdraws a price, nobody else does, and it waits for nobody any more', async () => {
  const { estateId } = books
  const tariffId = await propose()
  await books.refused(MANAGER, 'tariff.withdraw', { estateId, tariffId }, 'access.denied')
  await books.ok(ACCOUNTANT, 'tariff.withdraw', { estateId, tariffId })
  await books.refused(ACCOUNTANT, 'tariff.withdraw', { estateId, tariffId }, 'tariff.wrong_state')
  await books.refused(MANAGER, 'tariff.approve', { estateId, tariffId }, 'tariff.wrong_state')
  await books.refused(MANAGER, 'tariff.reject', { estateId, tariffId, reason: '太贵' }, 'tariff.wrong_state')
})

test('a manager turns a price down with a reason, which its author reads', async () => {
  const { estateId } = books
  const tariffId = await propose()
  await books.refused(MANAGER, 'tariff.reject', { estateId, tariffId, reason: ' ' }, 'request.malformed')
  await books.ok(MANAGER, 'tariff.reject', { estateId, tariffId, reason: '业委会未同意' })
  const { items } = await books.ok(ACCOUNTANT, 'tariff.list', { estateId })
  const one = items.find((row: { tariffId: string }) => row.tariffId === tariffId)
  expect(one).toMatchObject({ state: 'rejected', reason: '业委会未同意', mine: true })
  // A message goes out after the answer.
  const told = async () => JSON.stringify((await books.ok(ACCOUNTANT, 'notice.inbox')).items)
  await books.cloud.post('/local/jobs/delivery/run')
  expect(await told()).toContain('tariff.rejected')
})
