import { join } from 'node:path'
import Sqlite from 'libsql'
import readWorkbook from 'read-excel-file/node'
import { arrearsTable } from '../../shared/ledger/tables'
import { usual } from '../../shared/table'
import { LocalCloud, requestId } from '../local-cloud'

jest.setTimeout(120_000)
const ACCOUNTANT = 'wx_accountant_feng'
const CASHIER = 'wx_cashier_qian'
const MANY = 3_456
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(ACCOUNTANT).estateId
  await cloud.post('/local/jobs/arrears/run')
})
afterAll(() => cloud.stop())

const COLUMNS = usual(arrearsTable.columns)
const wanted = (more: object = {}) => ({
  ...{ estateId, of: 'ledger.arrears', asked: {}, columns: COLUMNS, form: 'xlsx', reason: '月底催缴' },
  ...more,
})
const order = (openId: string, more: object = {}) => cloud.call(openId, 'extract.order', wanted(more))
const must = async (openId: string, operation: string, input: object) => {
  const { body, status } = await cloud.call(openId, operation, input)
  expect([operation, status, body.code]).toEqual([operation, 200, undefined])
  return body
}
/** The list as a person goes through it, page by page. */
async function listed(openId: string, asked: object = {}, rows = 7): Promise<any[]> {
  const found: any[] = []
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const page = await must(openId, 'ledger.arrears', { estateId, rows, ...asked, ...(cursor && { cursor }) })
    found.push(...page.items)
    cursor = page.cursor
  }
  return found
}
/** What a workbook holds below its head row, without what is added up and the mark. */
async function rowsIn(url: string): Promise<{ above: string[]; rows: unknown[][]; sum: unknown[]; below: unknown }> {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  const data = (await readWorkbook(bytes))[0]?.data as unknown[][]
  const head = data.findIndex(row => row[0] === '房屋')
  return {
    above: data.slice(0, head).map(row => String(row[0])),
    rows: data.slice(head + 1, -2),
    sum: data.at(-2) as unknown[],
    below: data.at(-1)?.[0],
  }
}
const asCells = (row: any) =>
  arrearsTable.columns
    .filter(({ id }) => COLUMNS.includes(id))
    .map(column => column.cell(row, 'zh'))
    .map(cell => (cell && typeof cell === 'object' && 'fen' in cell ? cell.fen / 100 : cell || null))
const bring = async (code: string, amountFen: number, dueOn: string) =>
  must(ACCOUNTANT, 'billing.opening', {
    ...{ houseId: `hse_hupan_${code}`, kind: 'ARREARS', item: 'GARBAGE', amountFen, dueOn, note: '上线前' },
  })

describe('a list of arrears', () => {
  beforeAll(async () => {
    for (const [at, code] of [
      '1-1-101',
      '1-1-102',
      '1-1-201',
      '1-2-301',
      '2-1-402',
      '2-1-403',
      '3-2-601',
      '3-2-602',
    ].entries())
      await bring(code, 500 + 100 * (at % 3), ['2024-03-25', '2026-09-25', '2023-01-25'][at % 3] as string)
    await cloud.advance('PT3M')
    await cloud.post('/local/jobs/arrears/run')
  })
  test.each([
    ['oldest', (row: any) => row.oldestDueOn],
    ['overdue', (row: any) => String(row.overdueFen).padStart(12, '0')],
    ['house', (row: any) => row.label],
  ])('an accountant goes by %s both ways, page by page, and meets every house once', async (sort, keyOf) => {
    const up = await listed(ACCOUNTANT, { sort }, 3)
    const down = await listed(ACCOUNTANT, { sort: `-${sort}` }, 4)
    expect(new Set(up.map(row => row.houseId)).size).toBe(up.length)
    expect(down.map(row => row.houseId)).toEqual(up.map(row => row.houseId).reverse())
    if (sort !== 'house') expect(up.map(keyOf)).toEqual(up.map(keyOf).sort())
    expect(up.length).toBeGreaterThan(8)
  })
  test('the sum is that of all its rows, under each filter; customer service gets none', async () => {
    for (const asked of [{}, { building: '1' }, { age: '2-3Y' }, { building: '2', age: '2-3Y' }]) {
      const rows = await listed(ACCOUNTANT, asked)
      const { sum } = await must(ACCOUNTANT, 'ledger.arrears', { estateId, ...asked })
      const overdueFen = rows.reduce((all, row) => all + row.overdueFen, 0)
      expect([asked, sum]).toEqual([asked, { houses: rows.length, overdueFen }])
    }
    expect((await must('wx_clerk_li', 'ledger.arrears', { estateId })).sum).toBeUndefined()
  })
  test('each row says whose house it is', async () => {
    const rows = await listed(ACCOUNTANT)
    expect(rows.filter(row => row.owner).length).toBeGreaterThan(5)
  })
  test('a sort nobody knows is refused, not guessed', async () => {
    const { status, body } = await cloud.call(ACCOUNTANT, 'ledger.arrears', { estateId, sort: 'price' })
    expect([status, body.code]).toEqual([400, 'request.malformed'])
  })
})

describe('a list taken along', () => {
  test('an accountant gets the rows of the list in a workbook, marked with who, when and why, and it is in the trace', async () => {
    for (const asked of [{ sort: '-overdue' }, { building: '1', sort: 'house' }]) {
      const { body } = await order(ACCOUNTANT, { asked })
      expect(body).toMatchObject({ state: 'done', form: 'xlsx', why: null })
      expect(decodeURIComponent(body.url)).toMatch(/欠费清单-湖畔安居苑-\d{4}-\d\d-\d\d\.xlsx/)
      const list = await listed(ACCOUNTANT, asked)
      const { above, rows, sum, below } = await rowsIn(body.url)
      expect(rows).toEqual(list.map(asCells))
      expect(sum.at(-1)).toBe(list.reduce((fen, row) => fen + row.overdueFen, 0) / 100)
      expect(body.rows).toBe(list.length)
      for (const marked of [above[1], below])
        expect(marked).toMatch(/^导出人 .+ \d{4}-\d\d-\d\d \d\d:\d\d · 用途：月底催缴$/)
    }
    const { items } = await must('wx_supervisor_wang', 'ledger.looks', { estateId })
    expect(items.find((one: any) => one.operation === 'extract.order')).toMatchObject({
      ...{ houseId: estateId, name: cloud.who(ACCOUNTANT).name, reason: '欠费清单：月底催缴' },
    })
  })
  test('the same on paper is a PDF', async () => {
    const { body } = await order(ACCOUNTANT, { form: 'pdf' })
    const bytes = Buffer.from(await (await fetch(body.url)).arrayBuffer())
    expect([body.state, bytes.subarray(0, 5).toString()]).toEqual(['done', '%PDF-'])
  })
  test('whoever taps twice gets one file, and leaves one line in the trace', async () => {
    const same = { requestId: requestId(), reason: '两次点击' }
    const twice = await Promise.all([order(CASHIER, same), order(CASHIER, same)])
    expect(new Set(twice.map(({ body }) => body.extractId)).size).toBe(1)
    const { items } = await must('wx_supervisor_wang', 'ledger.looks', { estateId })
    expect(items.filter((one: any) => one.reason === '欠费清单：两次点击')).toHaveLength(1)
  })
  test.each([
    ['a column that is gone', { columns: ['house', 'colour'] }, 'extract.no_column'],
    ['a filter by hand', { asked: { building: '1栋%' } }, 'extract.bad_filter'],
    ['an operation that is no list', { of: 'ledger.ageing' }, 'extract.unknown'],
    ['a command', { of: 'ticket.accept' }, 'extract.unknown'],
    ['another estate', { estateId: 'est_songlin' }, 'extract.not_allowed'],
    ['no reason', { reason: ' ' }, 'request.malformed'],
  ])('an accountant who asks for %s reads why not', async (_what, more, code) => {
    const { body } = await order(ACCOUNTANT, more)
    expect(body).toMatchObject({ code, message: expect.stringMatching(/[\u4e00-\u9fff]/) })
  })
  test('who may not see the list cannot take it along, and nobody opens another’s file', async () => {
    expect((await order('wx_worker_zhao')).body.code).toBe('extract.not_allowed')
    const { body } = await order(ACCOUNTANT)
    expect((await cloud.call(CASHIER, 'extract.get', { extractId: body.extractId })).body.code).toBe(
      'extract.not_found',
    )
    expect((await must(ACCOUNTANT, 'extract.get', { extractId: body.extractId })).url).toMatch(/^http/)
  })
  test('after a day the file is gone', async () => {
    await cloud.fork(async later => {
      const { body } = await later.call(ACCOUNTANT, 'extract.order', wanted())
      await later.advance('P1DT1M')
      await later.post('/local/jobs/extracts/run')
      const { body: after } = await later.call(ACCOUNTANT, 'extract.get', { extractId: body.extractId })
      expect(after).toMatchObject({ state: 'gone', url: null })
      expect((await fetch(body.url)).ok).toBe(false)
    })
  })
})

describe('thousands of rows', () => {
  beforeAll(async () => {
    await cloud.kill()
    const file = new Sqlite(join(cloud.data, 'database.sqlite'))
    const put = file.prepare('INSERT OR REPLACE INTO doc VALUES (?, ?, ?)')
    const { body } = file.prepare("SELECT body FROM doc WHERE c = 'arrears' LIMIT 1").get() as { body: string }
    const row = { ...JSON.parse(body), estateId, building: '9', seen: { settledFen: 0, reversals: 0 } }
    file.exec('BEGIN')
    for (let n = 0; n < MANY; n += 1) {
      const code = `9-1-${String(n).padStart(5, '0')}`
      const _id = `hse_hupan_${code}`
      put.run('arrears', _id, JSON.stringify({ ...row, _id, code, label: code, orderKey: `2024-01-01:${code}` }))
    }
    file.exec('COMMIT')
    file.close()
    await cloud.restart()
  })
  test('a paper of them is refused: nobody reads it', async () => {
    const { body, status } = await order(ACCOUNTANT, { form: 'pdf', asked: { building: '9' } })
    expect([status, body.code]).toEqual([413, 'extract.too_long'])
  })
  test.each([1, 8, 20, 34])(
    'a clock that dies after %i requests goes on where it was: every row is in the workbook once',
    async after => {
      const dieAfter = () => cloud.post('/local/faults', { vendor: 'instance', mode: 'clock', afterRequests: after })
      // The order itself wakes the clock.
      await dieAfter()
      const { body } = await order(ACCOUNTANT, {
        asked: { building: '9', sort: 'house' },
        columns: ['house', 'overdue'],
      })
      expect(body).toMatchObject({ state: 'working', rows: 3_000, url: null })
      const done = async () => (await must(ACCOUNTANT, 'extract.get', { extractId: body.extractId })).state === 'done'
      for (let tries = 0; !(await done()); tries += 1) {
        expect(tries).toBeLessThan(6)
        await cloud.post('/local/jobs/extracts/run')
        await cloud.post('/local/faults', { vendor: 'transactions' })
        // Lets the lease of the dead one lapse.
        await cloud.advance('PT31S')
      }
      const { url, rows } = await must(ACCOUNTANT, 'extract.get', { extractId: body.extractId })
      const found = (await rowsIn(url)).rows.map(row => row[0])
      expect([rows, found.length]).toEqual([MANY, MANY])
      expect(found).toEqual([...found].sort())
      expect(new Set(found).size).toBe(MANY)
    },
  )
})
