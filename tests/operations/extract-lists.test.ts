import readWorkbook from 'read-excel-file/node'
import type { Entry } from '../../shared/contract'
import { contracts } from '../../shared/contracts'
import { statementTable } from '../../shared/ledger/statement-sheet'
import { arrearsTable, proofTable } from '../../shared/ledger/tables'
import { heldTable, meterTable } from '../../shared/meter/tables'
import { receiptTable } from '../../shared/receipt/tables'
import { refundTable } from '../../shared/refund/tables'
import { type AnyTable, type Cell, usual } from '../../shared/table'
import { previewTable } from '../../shared/tariff/tables'
import { ticketPaper, ticketTable } from '../../shared/ticket/tables'
import { LocalCloud } from '../local-cloud'
import { thingsOf } from './visitors'

jest.setTimeout(120_000)
const HOUSE = 'hse_hupan_3-2-501'
const STAFF = {
  clerk: 'wx_clerk_li',
  cashier: 'wx_cashier_qian',
  accountant: 'wx_accountant_feng',
  treasurer: 'wx_treasurer_xu',
  worker: 'wx_worker_zhao',
  supervisor: 'wx_supervisor_wang',
  manager: 'wx_manager_he',
} as const
const TABLES: Record<string, AnyTable> = {
  'ledger.arrears': arrearsTable,
  'ledger.prove': proofTable,
  'ledger.statement': statementTable,
  'meter.held': heldTable,
  'meter.list': meterTable,
  'receipt.list': receiptTable,
  'refund.list': refundTable,
  'tariff.preview': previewTable,
  'ticket.get': ticketPaper,
  'ticket.queue': ticketTable,
}
const days = { from: '2020-01-01', to: '2026-12-31' }
let cloud: LocalCloud
let estateId: string
let asked: Record<string, Record<string, string>>
beforeAll(async () => {
  cloud = await LocalCloud.start()
  const { ticketId } = await thingsOf(cloud)
  estateId = cloud.who(STAFF.manager).estateId
  const price = { item: 'MANAGEMENT_FEE', price: { model: 'AREA', unitPrice: '3.05' }, effectiveFrom: '2027-02-01' }
  const { tariffId } = (await cloud.call(STAFF.accountant, 'tariff.request', { estateId, ...price })).body
  await cloud.call(STAFF.accountant, 'billing.opening', {
    ...{ houseId: HOUSE, kind: 'ARREARS', item: 'GARBAGE', amountFen: 800, dueOn: '2024-03-25', note: '上线前' },
  })
  await cloud.advance('PT3M')
  await cloud.post('/local/jobs/arrears/run')
  asked = {
    'ledger.statement': { houseId: HOUSE, ...days },
    'tariff.preview': { tariffId, period: '2027-02' },
    'ticket.get': { ticketId },
    'ticket.queue': { show: 'all' },
  }
}, 60_000)
afterAll(() => cloud.stop())

const mayCall = (of: string, role: string) => role in (contracts as unknown as Record<string, Entry>)[of]!.who
const order = (openId: string, of: string, form = 'xlsx') =>
  cloud.call(openId, 'extract.order', {
    ...{ estateId, of, asked: asked[of] ?? {}, columns: usual(TABLES[of]!.columns), form, reason: '核对' },
  })
/** Everything the operation answers, page after page. */
async function answered(openId: string, of: string): Promise<any[]> {
  const answers: any[] = []
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const input = { estateId, reason: '核对', ...asked[of], ...(cursor && { cursor }) }
    const { body, status } = await cloud.call(openId, of, input)
    expect([of, status]).toEqual([of, 200])
    answers.push(body)
    cursor = body.cursor
  }
  return answers
}
const plain = (cell: Cell) =>
  cell && typeof cell === 'object' ? ('fen' in cell ? cell.fen / 100 : cell.number) : cell || null

describe.each(Object.entries(TABLES))('%s', (of, table) => {
  test('whoever may see it may take it along, and nobody else', async () => {
    for (const [role, openId] of Object.entries(STAFF)) {
      const { body } = await order(openId, of)
      expect([role, body.code]).toEqual([role, mayCall(of, role) ? undefined : 'extract.not_allowed'])
    }
  })
  test('the workbook says of each row what the list says, and the paper is there too', async () => {
    const [, openId] = Object.entries(STAFF).find(([role]) => mayCall(of, role))!
    const answers = await answered(openId, of)
    const rows = answers.flatMap(answer => (table.rows ? table.rows(answer) : answer.items))
    const columns = table.columns.filter(({ spare }) => !spare)
    const { body } = await order(openId, of)
    expect([body.state, body.rows]).toEqual(['done', rows.length])
    const bytes = Buffer.from(await (await fetch(body.url)).arrayBuffer())
    const data = (await readWorkbook(bytes))[0]?.data as unknown[][]
    const head = data.findIndex(row => row[0] === columns[0]?.title.zh)
    expect(data[head]?.slice(0, columns.length)).toEqual(columns.map(({ title }) => title.zh))
    const expected = rows.map(row => columns.map(column => plain(column.cell(row, 'zh'))))
    expect(data.slice(head + 1, head + 1 + rows.length).map(row => row.slice(0, columns.length))).toEqual(expected)
    const printed = await order(openId, of, 'pdf')
    const paper = Buffer.from(await (await fetch(printed.body.url)).arrayBuffer())
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  })
})
test('an accountant goes through receipts and refunds by amount or time, each row once', async () => {
  for (const [of, sorts] of [
    ['receipt.list', ['number', 'amount']],
    ['refund.list', ['requested', 'amount']],
  ] as const)
    for (const sort of sorts) {
      asked[of] = { sort, ...(of === 'refund.list' && { show: 'all' }) }
      const up = (await answered(STAFF.accountant, of)).flatMap(({ items }) => items)
      asked[of] = { ...asked[of], sort: `-${sort}` }
      const down = (await answered(STAFF.accountant, of)).flatMap(({ items }) => items)
      expect(down).toEqual([...up].reverse())
    }
})
