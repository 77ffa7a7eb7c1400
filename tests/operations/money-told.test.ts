import { noticeUrl } from '../../miniprogram/src/nouns'
import type { InboxRow } from '../../shared/notice/contract'
import { PNG } from '../local-cloud'
import { ACCOUNTANT, LIN, MANAGER, PayDesk } from '../pay-desk'
import { samplePdf } from '../sample-pdf'

jest.setTimeout(240_000)
const FAMILY = 'wx_family_lin'
const CLERK = 'wx_clerk_li'
const CASHIER = 'wx_cashier_qian'
const SUPERVISOR = 'wx_supervisor_wang'
const ZHOU = 'wx_owner_zhou'
const TENANT = 'wx_tenant_wu'
const EVERYBODY = [LIN, FAMILY, ZHOU, TENANT, CLERK, CASHIER, ACCOUNTANT, SUPERVISOR, MANAGER, 'wx_treasurer_xu']
const HOUSEHOLD = [LIN, FAMILY, ZHOU, TENANT]
let desk: PayDesk
beforeAll(async () => {
  desk = await PayDesk.start()
})
afterAll(() => desk.stop())

/** What each page asks first; whoever cannot ask it sees nothing there. */
const BEGINS: Record<string, (asked: Record<string, string>, estateId: string) => [string, object]> = {
  'owner/bill': ({ billId }) => ['billing.explain', { billId }],
  'owner/bills': ({ houseId }) => ['billing.bills', { houseId }],
  'owner/fees': () => ['billing.due', {}],
  'owner/payment': ({ paymentId }) => ['payment.get', { paymentId }],
  'owner/payments': () => ['payment.mine', {}],
  'cashier/payment': ({ paymentId }) => ['payment.get', { paymentId, reason: '消息' }],
  'cashier/refunds': (_asked, estateId) => ['refund.list', { estateId }],
  'cashier/receipts': (_asked, estateId) => ['receipt.list', { estateId }],
  'cashier/waiver': ({ waiverId }) => ['waiver.get', { waiverId }],
  'books/invoices': (_asked, estateId) => ['invoice.list', { estateId }],
  'books/anomalies': (_asked, estateId) => ['payment.anomalies', { estateId }],
  'books/reconciliation': (_asked, estateId) => ['reconciliation.get', { estateId }],
}
const MONEY = /^(billing|payment|refund|invoice|receipt|waiver|reconciliation)\./
/** Everybody's messages about money, each with what its page begins with and how that was answered. */
async function opened() {
  const { estateId } = desk.cloud.who(MANAGER)
  const all: { who: string; event: string; leads: string; status: number }[] = []
  for (const who of EVERYBODY) {
    const hat = { kind: HOUSEHOLD.includes(who) ? 'household' : 'office', estateId, estateName: '' } as const
    const { items } = await desk.ok<{ items: InboxRow[] }>(who, 'notice.inbox')
    for (const row of items.filter(one => MONEY.test(one.event))) {
      const url = noticeUrl(row, hat)
      const [, page = '', query = ''] = /^\/packages\/(.+)\/index\??(.*)$/.exec(url ?? '') ?? []
      const begins = url && BEGINS[page]
      if (url && !begins) throw new Error(`${row.event} leads to ${page}: say what that page asks first`)
      if (!begins) continue
      const [operation, input] = begins(Object.fromEntries(new URLSearchParams(query)), estateId)
      const { status } = await desk.cloud.call(who, operation, input)
      all.push({ who, event: row.event, leads: page, status })
    }
  }
  return all
}
const paid = async (billIds: string[]) => {
  const order = await desk.beginBills(LIN, billIds)
  await desk.pay(order)
  return order.paymentId
}
async function refund(paymentId: string, amountFen: number, end: 'SUCCESS' | 'rejected') {
  const parts = [{ line: 0, amountFen }]
  const { refundId } = await desk.ok(LIN, 'refund.request', { paymentId, reason: '多缴', parts })
  await desk.ok(CLERK, 'refund.check', { refundId })
  await desk.ok(SUPERVISOR, end === 'SUCCESS' ? 'refund.approve' : 'refund.reject', { refundId, note: '核对' })
  if (end === 'SUCCESS') await desk.cloud.post('/local/wxpay/refund', { outRefundNo: refundId, status: 'SUCCESS' })
}

test('whoever is told of money can open what the message leads to; a tenant and family hear of no owner’s charge', async () => {
  const [house, leased] = [desk.houseOf(LIN), desk.houseOf(TENANT)]
  await desk.charge(leased, 1)
  const paymentId = await paid([await desk.charge(house, 3)])
  const left = await desk.beginBills(LIN, [await desk.charge(house, 1)])
  await desk.ok(LIN, 'payment.cancel', { paymentId: left.paymentId })
  const pdf = () => desk.cloud.upload(ACCOUNTANT, samplePdf(), 'pdf')
  const { invoiceId } = await desk.ok(LIN, 'invoice.request', { paymentId, kind: 'personal', title: '林晓芸' })
  await desk.ok(ACCOUNTANT, 'invoice.issue', { invoiceId, number: '1'.repeat(20), file: await pdf() })
  await refund(paymentId, 100, 'rejected')
  await refund(paymentId, 200, 'SUCCESS')
  await desk.cloud.post('/local/jobs/receipts/run')
  await desk.ok(ACCOUNTANT, 'invoice.red', { invoiceId, number: '2'.repeat(20), file: await pdf() })
  const other = await paid([await desk.charge(house, 1)])
  await desk.cloud.post('/local/jobs/receipts/run')
  const { items } = await desk.ok(LIN, 'receipt.get', { paymentId: other })
  const { receiptId } = items.find((one: { kind: string }) => one.kind === 'payment')
  await desk.ok(CASHIER, 'receipt.requestVoid', { receiptId, reason: '抬头有误', payer: '林晓' })
  await desk.ok(ACCOUNTANT, 'receipt.approveVoid', { receiptId })
  const photo = await desk.cloud.upload(CLERK, PNG, 'png')
  const { waiverId } = await desk.ok(CLERK, 'waiver.request', {
    houseId: house,
    billId: await desk.charge(house, 1),
    kind: 'DISCOUNT',
    amountFen: 100,
    reason: '补偿',
    evidence: [photo],
  })
  await desk.ok(ACCOUNTANT, 'waiver.check', { waiverId })
  await desk.ok(SUPERVISOR, 'waiver.approve', { waiverId })
  await desk.cloud.advance('P10D')
  await desk.cloud.post('/local/jobs/delivery/run')
  const all = await opened()
  expect(all.filter(one => one.status !== 200)).toEqual([])
  const heard = new Set(all.map(one => one.event))
  for (const event of [
    'billing.charged',
    'payment.paid',
    'refund.requested',
    'refund.checked',
    'refund.approved',
    'refund.rejected',
    'refund.done',
    'invoice.requested',
    'invoice.issued',
    'invoice.red_issued',
    'receipt.void_requested',
    'receipt.voided',
    'waiver.requested',
    'waiver.checked',
    'waiver.approved',
  ])
    expect([event, heard.has(event)]).toEqual([event, true])
  const charged = new Set(all.filter(one => one.event === 'billing.charged').map(one => one.who))
  expect([...charged].sort()).toEqual([LIN, ZHOU].sort())
})
