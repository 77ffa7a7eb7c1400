import { join } from 'node:path'
import Sqlite from 'libsql'
import { addDays, firstDay, periodOf, today } from '../../shared/calendar/day'
import { ACCOUNTANT, Books, MANAGER } from './songlin'

jest.setTimeout(300_000)
/** Two months ago: due on the 25th of the last one, so it is late whatever the day. */
const before = (period: string) => periodOf(addDays(firstDay(period), -1))
const BILLED = before(before(periodOf(today(Date.now()))))
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
  await books.bill(BILLED)
  await books.until('passes', async () => (await books.due(houseId)).houses[0].prepaidFen === 0)
  const reply = await books.cloud.call(ACCOUNTANT, 'ledger.ageing', estate())
  expect(reply.requests).toBeLessThanOrEqual(6)
  const { items, totalFen, overdueFen } = reply.body
  expect(totalFen).toBe(await books.balance('receivable'))
  expect(items.reduce((sum: number, one: any) => sum + one.amountFen, 0)).toBe(totalFen)
  expect(overdueFen).toBeGreaterThanOrEqual(12_345 - 3_000)
  const rates = await books.cloud.call(MANAGER, 'ledger.collection', { ...estate(), period: BILLED })
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
  expect(rolled().runs).toMatchObject({ [`run_songlin_${BILLED}_0`]: 'issued' })
})
test('who owes what past its day is listed, the oldest debt first, and is off the list as soon as nothing is owed', async () => {
  const listed = async (more: object = {}) => {
    const reply = await books.cloud.call(ACCOUNTANT, 'ledger.arrears', { ...estate(), ...more })
    expect(reply.status).toBe(200)
    expect(reply.requests).toBeLessThanOrEqual(9)
    return reply.body.items as any[]
  }
  const { overdueFen } = await books.ok(ACCOUNTANT, 'ledger.ageing', estate())
  const sum = (rows: any[]) => rows.reduce((all, row) => all + row.overdueFen, 0)
  await books.until('arrears', async () => sum(await listed()) === overdueFen)
  const all = await listed()
  const days = all.map(row => row.oldestDueOn)
  expect(days).toEqual([...days].sort())
  expect(days[0]).toBe('2025-10-25')
  for (const row of all) expect(row.ages.reduce((fen: number, one: any) => fen + one.amountFen, 0)).toBe(row.overdueFen)
  const [{ age }] = all
  expect(await listed({ age })).toEqual(all.filter(row => row.age === age))
  expect(await listed({ building: '99' })).toEqual([])
  await books.refused('wx_worker_luo', 'ledger.arrears', estate(), 'access.denied')
  const newest = all.at(-1)
  expect(newest.oldestDueOn > '2025-10-25').toBe(true)
  // Without the job: the account has moved, so the row is worked out anew.
  await books.ok(ACCOUNTANT, 'run.reverse', { runId: `run_songlin_${BILLED}_0`, reason: '演练' })
  await books.until('passes', async () => !(await listed()).some(row => row.houseId === newest.houseId))
  expect(sum(await listed())).toBe((await books.ok(ACCOUNTANT, 'ledger.ageing', estate())).overdueFen)
})
test('a statement of thousands of rows is whole, and reads on only as far as there is more', async () => {
  const long = `${houseId.slice(0, -3)}102`
  const at = Date.parse('2026-02-01T00:00:00Z')
  await books.cloud.kill()
  const file = new Sqlite(join(books.cloud.data, 'database.sqlite'))
  const put = file.prepare('INSERT OR REPLACE INTO doc VALUES (?, ?, ?)')
  const bill = JSON.parse(
    (
      file.prepare("SELECT body FROM doc WHERE c = 'bills' AND id LIKE ?").get(`${houseId}:%:opening:%`) as {
        body: string
      }
    ).body,
  )
  const of = { estateId: books.estateId, houseId: long }
  file.exec('BEGIN')
  for (let n = 0; n < 1_100; n += 1) {
    const _id = `${long}:KEY:k${n}:owner:2026-02:0`
    const made = { ...bill, ...of, _id, item: 'KEY', subject: `k${n}`, period: '2026-02', at: at + n, postedKey: null }
    const posting = [
      { account: 'receivable', debitFen: 7, creditFen: 0 },
      { account: 'revenue:KEY', debitFen: 0, creditFen: 7 },
    ]
    put.run('bills', _id, JSON.stringify({ ...made, posting, amountFen: 7, orderKey: `2026-02:2026-02:${_id}` }))
    // Two at a time, so that a page ends between entries of one moment.
    const entry = {
      ...of,
      _id: `pay_long_${n}`,
      at: at + 5_000 + Math.floor((n + 1) / 2),
      kind: 'payment',
      note: '',
      orderKey: '',
    }
    const postings = [
      { account: 'clearing:wechat', debitFen: 7, creditFen: 0 },
      { account: 'receivable', debitFen: 0, creditFen: 7 },
    ]
    put.run('entries', entry._id, JSON.stringify({ ...entry, postings }))
  }
  file.exec('COMMIT')
  file.close()
  await books.cloud.restart()
  const asked = { houseId: long, from: '2026-01-01', to: '2026-12-31', reason: '核对' }
  const { body, requests, status } = await books.cloud.call(ACCOUNTANT, 'ledger.statement', asked)
  expect([status, body.code]).toEqual([200, undefined])
  const of7 = body.items.filter((row: any) => Math.abs(row.amountFen) === 7)
  expect(of7).toHaveLength(2_200)
  expect(of7.reduce((sum: number, row: any) => sum + row.amountFen, 0)).toBe(0)
  expect(new Set(of7.map((row: any) => row.reference)).size).toBe(2_200)
  expect(requests).toBeLessThanOrEqual(8)
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
