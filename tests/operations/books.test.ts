import { join } from 'node:path'
import Sqlite from 'libsql'
import { ACCOUNTANT, Books, MANAGER } from './songlin'

jest.setTimeout(300_000)
let books: Books
let houseId: string
beforeAll(async () => {
  books = await Books.open()
  houseId = books.cloud.who('wx_owner_gao').houses[0]?.houseId as string
  const brought = { houseId, amountFen: 12_345, note: '上线前' }
  await books.ok(ACCOUNTANT, 'billing.opening', { ...brought, kind: 'ARREARS', dueOn: '2025-10-25' })
  await books.ok(ACCOUNTANT, 'billing.opening', { ...brought, kind: 'PREPAYMENT', amountFen: 3_000 })
  await books.ok(ACCOUNTANT, 'billing.opening', { ...brought, kind: 'DEPOSIT', amountFen: 5_000 })
})
afterAll(() => books.cloud.stop())

/** What the file keeps of the rolled-up books. */
const rolled = () => {
  const file = new Sqlite(join(books.cloud.data, 'database.sqlite'), { readonly: true })
  const row = file.prepare("SELECT body FROM doc WHERE c = 'books' AND id = ?").get(books.estateId) as { body: string }
  file.close()
  return row && JSON.parse(row.body)
}
const estate = () => ({ estateId: books.estateId })

test('measures are there at once, in few requests, and count what is owed by age', async () => {
  await books.bill('2026-10')
  await books.until('passes', async () => (await books.due(houseId)).houses[0].prepaidFen === 0)
  const reply = await books.cloud.call(ACCOUNTANT, 'ledger.ageing', estate())
  expect(reply.requests).toBeLessThanOrEqual(6)
  const { items, totalFen, overdueFen } = reply.body
  expect(totalFen).toBe(await books.balance('receivable'))
  expect(items.reduce((sum: number, one: any) => sum + one.amountFen, 0)).toBe(totalFen)
  expect(overdueFen).toBeGreaterThanOrEqual(12_345 - 3_000)
  const rates = await books.cloud.call(MANAGER, 'ledger.collection', { ...estate(), period: '2026-10' })
  expect(rates.requests).toBeLessThanOrEqual(6)
  expect(rates.body).toMatchObject({ collectedFen: 0, waivedFen: 0, openingArrearsFen: 12_345, current: '0.00%' })
  // The oldest bill was served first: what came in counts as recovered.
  expect(rates.body.billedFen).toBeGreaterThan(0)
  const nothing = await books.ok(MANAGER, 'ledger.collection', { ...estate(), period: '2020-01' })
  expect(nothing).toMatchObject({ current: null, recovery: null, combined: null })
  await books.refused('wx_worker_luo', 'ledger.ageing', estate(), 'access.denied')
})
test('a clock that dies while it rolls up adds each fact once, and the proof is the same before and after', async () => {
  const before = await books.proof()
  expect(before).toMatchObject({ balanced: true, differences: [] })
  let interrupted = 0
  for (let after = 1; after <= 14; after += 1) {
    await books
      .ok(ACCOUNTANT, 'billing.opening', {
        houseId: `${houseId.slice(0, -3)}${101 + after}`,
        kind: 'ARREARS',
        amountFen: 100,
        dueOn: '2025-10-25',
        note: '上线前',
      })
      .catch(() => undefined)
    await books.dieAfter(after)
    const facts = (await books.proof()).entries
    if (await books.until('books', async () => rolled()?.entries === facts)) interrupted += 1
    expect([after, await books.proof()]).toMatchObject([after, { balanced: true, differences: [], entries: facts }])
  }
  expect(interrupted).toBeGreaterThanOrEqual(1)
  expect(rolled().runs).toMatchObject({ [`run_songlin_2026-10_0`]: 'issued' })
})
test('books that do not prove are found in the night, and accountant and manager hear of it', async () => {
  await books.cloud.kill()
  const file = new Sqlite(join(books.cloud.data, 'database.sqlite'))
  const { body } = file.prepare("SELECT body FROM doc WHERE c = 'accounts' AND id = ?").get(houseId) as { body: string }
  const account = JSON.parse(body)
  file
    .prepare("UPDATE doc SET body = ? WHERE c = 'accounts' AND id = ?")
    .run(JSON.stringify({ ...account, depositsFen: account.depositsFen + 1 }), houseId)
  file.close()
  await books.cloud.restart()
  const differences = [{ account: 'deposits', maintainedFen: 5_001, entriesFen: 5_000 }]
  expect(await books.proof()).toMatchObject({ balanced: false, differences })
  await books.cloud.advance('P1D')
  await books.cloud.post('/local/jobs/proofs/run')
  await books.cloud.post('/local/jobs/delivery/run')
  for (const openId of [MANAGER, ACCOUNTANT]) {
    const inbox = await books.cloud.asWechat<any>(openId, 'notice.inbox')
    expect(inbox.data.items.map((one: any) => one.event)).toContain('ledger.unproved')
  }
})
