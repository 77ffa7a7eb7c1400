import type { InvoiceRow } from '../../shared/invoice/schema'
import { feng } from './fees'
import { boot, type Door, until } from './harness'

const row = (over: Partial<InvoiceRow> = {}): InvoiceRow => ({
  invoiceId: 'ivc_1',
  paymentId: 'pay_1',
  houses: ['3 栋 2 单元 501'],
  buyer: { kind: 'company', title: '湖畔科技有限公司', taxNumber: '91350100M000100Y43', email: null },
  amountFen: 5_762,
  state: 'requested',
  requestedAt: Date.now(),
  number: null,
  issuedAt: null,
  reason: null,
  redDueFen: 0,
  held: false,
  reds: [],
  ...over,
})
const door: Door = {
  'people.me': () => feng,
  'invoice.list': () => ({ items: [row()] }),
  'file.target': () => ({ fileId: 'cloud://env.bucket/u/per/1.pdf', url: '', headers: {} }) as never,
}
const app = boot(door)

test('the accountant enters number and file of an invoice', async () => {
  app.answers.chooseMessageFile = { tempFiles: [{ name: '发票.pdf', path: 'wxfile://i.pdf', size: 10 }] }
  door['invoice.issue'] = () => ({ invoiceId: 'ivc_1' })
  const page = await app.open('packages/books/invoices/index')
  await page.tap('#invoice-ivc_1')
  await page.shows('91350100M000100Y43')
  await page.type('#number', '25332000000012345678')
  expect(page.look('#issue')).toContain('button--off')
  await page.tap('#choose-pdf')
  await page.shows('发票.pdf')
  await page.tap('#issue')
  await until(() => app.sent('invoice.issue').length, 'the invoice')
  expect(app.sent('invoice.issue')[0]).toMatchObject({
    invoiceId: 'ivc_1',
    number: '25332000000012345678',
    file: 'cloud://env.bucket/u/per/1.pdf',
  })
  page.close()
})

test('one whose payment is being refunded waits, and says why', async () => {
  door['invoice.list'] = () => ({ items: [row({ held: true })] })
  const page = await app.open('packages/books/invoices/index')
  await page.shows('等退款结束')
  await page.tap('#invoice-ivc_1')
  await page.shows('退款结束后按余额开票')
  expect(page.look('#issue')).toBe('')
  page.close()
})

test('money that went back after an invoice asks for its red letter', async () => {
  door['invoice.list'] = () => ({ items: [row({ state: 'red_due', number: '2533', redDueFen: 1_000 })] })
  door['invoice.get'] = () => ({ ...row({ state: 'red_due', number: '2533', redDueFen: 1_000 }), files: [] })
  const page = await app.open('packages/books/invoices/index')
  await page.tap('#state-red_due')
  await page.tap('#invoice-ivc_1')
  await page.shows('需冲红 ¥10.00')
  page.close()
})
