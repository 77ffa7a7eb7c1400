import { boot, type Door, refuse, until } from './harness'
import { orderOf, paidOf, receiptOf } from './payments'
import { lin } from './people'

const door: Door = {
  'people.me': () => lin,
  'payment.get': () => orderOf(),
  'receipt.get': () => ({ items: [], numbering: true }),
  'invoice.mine': () => ({ items: [] }),
}
const app = boot(door)
const open = (more: Record<string, string> = {}) =>
  app.open('packages/owner/payment/index', { paymentId: 'pay_1', ...more })

test('what the phone says settles nothing: the page waits for the server, then shows the receipt being numbered', async () => {
  const page = await open({ said: 'confirmed' })
  await page.shows('正在等待微信支付的确认')
  expect(page.has('#pay-now')).toBe(false)
  door['payment.get'] = () => paidOf()
  await page.shows('账单已结清')
  await page.shows('正在编号')
  door['receipt.get'] = () => ({ items: [receiptOf()], numbering: false })
  await page.shows('HP2026-000017')
  await page.shows('伍拾柒元陆角贰分')
  page.close()
})

test('an owner who cancelled in WeChat pays the same order again', async () => {
  door['payment.get'] = () => orderOf()
  const page = await open({ said: 'cancelled' })
  await page.shows('您取消了这次付款')
  app.answers.requestPayment = { errMsg: 'requestPayment:fail cancel' }
  await page.tap('#pay-now')
  await until(() => app.wxCalls('requestPayment').length === 1, 'the sheet')
  app.answers.requestPayment = { errMsg: 'requestPayment:ok' }
  await page.tap('#pay-now')
  await page.shows('正在等待微信支付的确认')
  expect(app.wxCalls('requestPayment').map(({ package: prepay }) => prepay)).toEqual(['prepay_id=wx1', 'prepay_id=wx1'])
  page.close()
})

test('an order that is given up says until when it can still be paid, and a closed one that bills are free', async () => {
  door['payment.get'] = () => orderOf()
  door['payment.cancel'] = () => orderOf({ state: 'closing', pay: null })
  const page = await open()
  await page.tap('#pay-cancel')
  door['payment.get'] = () => orderOf({ state: 'closing', pay: null })
  await page.tap('#cancel-send')
  await page.shows('它仍可能被付款')
  door['payment.get'] = () => orderOf({ state: 'closed', pay: null })
  await page.shows('账单可以重新缴纳')
  page.close()
})

test('money that came too late is shown as kept for the house', async () => {
  const late = paidOf().lines.map(line => ({ ...line, ended: 'prepayment' as const }))
  door['payment.get'] = () => paidOf({ lines: late })
  const page = await open()
  await page.shows('转成了预存')
  await page.shows('已转预存')
  page.close()
})

test('a refund is asked for with a reason; refused, the reason stays', async () => {
  door['payment.get'] = () => paidOf()
  door['refund.request'] = () => {
    throw refuse('refund.frozen', '这笔支付正在核查，暂不能退款')
  }
  const page = await open()
  await page.tap('#refund-ask')
  await page.shows('退哪几项')
  expect(page.look('#refund-send')).toContain('button--off')
  await page.type('#refund-reason', '重复缴费')
  await until(() => !page.look('#refund-send').includes('button--off'), 'the reason to count')
  await page.tap('#refund-send')
  await page.shows('正在核查')
  expect(app.sent('refund.request')[0]).toMatchObject({ paymentId: 'pay_1', reason: '重复缴费' })
  expect(page.has('#refund-reason')).toBe(true)
  page.close()
})

test('a company asks for an invoice with its tax number', async () => {
  door['invoice.request'] = () => ({ invoiceId: 'ivc_1' })
  const page = await open()
  await page.tap('#invoice-ask')
  await page.tap('#kind-company')
  await page.type('#buyer', '湖畔科技有限公司')
  await page.type('#tax', '91350100M000100Y43')
  await until(() => !page.look('#invoice-send').includes('button--off'), 'the tax number to count')
  await page.tap('#invoice-send')
  await until(() => app.sent('invoice.request').length, 'the wish')
  expect(app.sent('invoice.request')[0]).toMatchObject({ kind: 'company', taxNumber: '91350100M000100Y43' })
  page.close()
})

test('an owner keeps the receipt as a PDF with its verification code', async () => {
  door['receipt.print'] = () => ({
    receiptId: 'rct_1',
    url: 'https://files.test/r.pdf',
    fileHash: 'f',
    code: 'R0000000000000000017',
    missing: [],
  })
  app.answers.downloadFile = { tempFilePath: 'wxfile://r.pdf' }
  const page = await open()
  await page.tap('#print-rct_1')
  await page.shows('R0000000000000000017')
  await until(() => app.wxCalls('openDocument').length, 'the reader')
  page.close()
})
