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

test('an order that WeChat Pay has not taken says so, is tried again, and can be given up', async () => {
  door['payment.get'] = () => orderOf({ state: 'created', pay: null })
  const page = await open()
  await page.shows('微信支付还没有接下这笔订单')
  expect(page.has('#pay-now')).toBe(false)
  expect(page.has('#pay-retry') && page.has('#pay-cancel')).toBe(true)
  await page.tap('#pay-cancel')
  door['payment.cancel'] = () => orderOf({ state: 'closing', pay: null })
  door['payment.get'] = () => orderOf({ state: 'closing', pay: null })
  await page.tap('#cancel-send')
  await page.shows('正在关闭这笔订单')
  page.close()
})

test('a closed order is still asked about, and says where late money went', async () => {
  const closedAt = Date.now()
  door['payment.get'] = () => orderOf({ state: 'closed', pay: null, closedAt })
  const page = await open()
  await page.shows('若刚才已经付了款')
  const kept = paidOf({ closedAt }).lines.map(line => ({ ...line, ended: 'prepayment' as const }))
  door['payment.get'] = () => paidOf({ closedAt, lines: kept })
  await page.shows('订单关闭之后才到账')
  await page.shows('转成了房屋的预存')
  page.close()
})

test('what somebody else of the house pays is read with their name; nothing of it is the reader’s to do', async () => {
  const theirs = { mine: false, payerName: '林子墨' }
  door['payment.get'] = () => orderOf({ ...theirs, pay: null })
  const page = await open()
  await page.shows('林子墨 正在支付这笔订单')
  expect(page.has('#pay-now') || page.has('#pay-cancel')).toBe(false)
  door['payment.get'] = () => paidOf(theirs)
  await page.shows('账单已结清')
  await page.shows('付款人')
  expect(page.has('#refund-ask') || page.has('#invoice-ask')).toBe(false)
  page.close()
})

test('a refund offers what is left of each line, and asks for no more', async () => {
  const [water] = paidOf().lines
  const lines = [
    { ...water, refundableFen: 1_000 },
    { ...water, amountFen: 300, refundableFen: 0 },
    { ...water, amountFen: 200, refundableFen: 200 },
  ] as never
  door['payment.get'] = () => paidOf({ paymentId: 'pay_3', lines, totalFen: 6_262 })
  door['refund.request'] = () => ({ refundId: 'rfd_1' })
  const page = await open({ paymentId: 'pay_3' })
  await page.tap('#refund-ask')
  await page.shows('已退或正在退 ¥47.62，原付 ¥57.62')
  await page.shows('申请退 ¥12.00')
  await page.tap('#line-2')
  await page.type('#refund-yuan', '10.01')
  await page.type('#refund-reason', '多缴了')
  await until(() => !page.look('#refund-send').includes('button--off'), 'the reason to count')
  await page.tap('#refund-send')
  await page.shows('不超过 ¥10.00')
  const asked = () => app.sent('refund.request').filter(({ paymentId }) => paymentId === 'pay_3')
  expect(asked()).toEqual([])
  await page.type('#refund-yuan', '10')
  await page.tap('#refund-send')
  await until(() => asked().length, 'the wish')
  expect(asked()[0]?.parts).toEqual([{ line: 0, amountFen: 1_000 }])
  page.close()
})

test('money that came too late is shown as kept for the house', async () => {
  const late = paidOf().lines.map(line => ({ ...line, ended: 'prepayment' as const }))
  door['payment.get'] = () => paidOf({ lines: late })
  const page = await open()
  await page.shows('转成了房屋的预存')
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
  expect(app.sent('refund.request').at(-1)).toMatchObject({ paymentId: 'pay_1', reason: '重复缴费' })
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
