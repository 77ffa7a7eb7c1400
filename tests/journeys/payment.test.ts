import type { Browser, Page } from 'playwright-core'
import { openBrowser, signInAs } from '../browser'
import { ACCOUNTANT, LIN, MANAGER, PayDesk } from '../pay-desk'

const HERE = '.taro_page:not(.taro_page_shade)'
const HOUR = 3_600_000
let desk: PayDesk
let browser: Browser
let owner: Page
beforeAll(async () => {
  desk = await PayDesk.start()
  browser = await openBrowser()
  owner = await signIn(LIN)
}, 90_000)
afterAll(async () => {
  await browser?.close()
  await desk?.stop()
})
beforeEach(async () => {
  await desk.fault('none')
})

const signIn = (openId: string, width?: number) => signInAs(browser, desk.cloud, openId, width)
const at = (page: Page, selector: string) => page.locator(`${HERE} ${selector}`).first()
const open = async (page: Page, hash: string) => {
  // A page of its own, never one that an earlier step left open.
  await page.goto(`${desk.cloud.url}/#${hash}`)
  await page.reload()
}
const keyOf = (billId: string) => billId.replaceAll(':', '-')
/** Ticks just these bills of hers and asks to pay them; answers the order the page waits for. */
async function order(billIds: string[]): Promise<string> {
  await open(owner, '/packages/owner/fees/index')
  await at(owner, '#tick-all').click()
  for (const billId of billIds) await at(owner, `[id="tick-${keyOf(billId)}"]`).click()
  await at(owner, '#pay').click()
  await at(owner, '#payment').waitFor()
  return decodeURIComponent(/paymentId=([^&]+)/.exec(owner.url())?.[1] ?? '')
}
const charge = (quantity: number) => desk.charge(desk.houseOf(LIN), quantity)
const now = async (): Promise<number> => (await (await fetch(`${desk.cloud.url}/local/clock`)).json()).now
const china = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 10)
/** Time goes to noon of the next day; answers the day before it. */
async function nextNoon(): Promise<string> {
  const day = china(await now())
  const noon = Date.parse(`${day}T12:00:00+08:00`) + 24 * HOUR
  await desk.cloud.post('/local/clock', { to: new Date(noon).toISOString() })
  return day
}
let refunded = ''

test('an owner pays two of three bills, and the receipt has its number', async () => {
  const bills = [await charge(1), await charge(2), await charge(3)] as [string, string, string]
  refunded = await order([bills[0], bills[1]])
  await at(owner, '#payment-prepaid').waitFor()
  expect(await at(owner, '.due__amount').textContent()).toBe('¥60.00')
  await owner.locator('#local-pay-pay').click()
  await at(owner, '#payment-paid').waitFor()
  await at(owner, '#receipts .receipt__number').waitFor({ timeout: 90_000 })
  expect(await at(owner, '#receipts').textContent()).toContain('陆拾元整')
  const due = (await desk.due(LIN)).map(row => row.billId)
  expect([due.includes(bills[0]), due.includes(bills[1]), due.includes(bills[2])]).toEqual([false, false, true])
})

test('a callback that never comes: the watchdog settles the payment within two minutes', async () => {
  await order([await charge(4)])
  await at(owner, '#pay-code').waitFor()
  await desk.fault('drop')
  await owner.locator('#local-pay-pay').click()
  await owner.locator('#local-pay').waitFor({ state: 'detached' })
  expect(await at(owner, '#payment-prepaid').count()).toBe(1)
  await desk.cloud.advance('PT2M')
  await at(owner, '#payment-paid').waitFor({ timeout: 30_000 })
})

test('an owner cancels in the very moment she pays: the money wins and settles the bill', async () => {
  const billId = await charge(5)
  await order([billId])
  await at(owner, '#pay-code').waitFor()
  await desk.fault('pay-during-close')
  await at(owner, '#pay-cancel').click()
  await owner.locator('#cancel-send').click()
  await desk.cloud.advance('PT2M')
  await at(owner, '#payment-paid').waitFor({ timeout: 30_000 })
  expect((await desk.due(LIN)).map(row => row.billId)).not.toContain(billId)
})

test('a cancelled order frees its bill, which can be ticked again', async () => {
  const billId = await charge(6)
  await order([billId])
  await at(owner, '#pay-code').waitFor()
  await at(owner, '#pay-cancel').click()
  await owner.locator('#cancel-send').click()
  await desk.cloud.advance('PT6M')
  await at(owner, '#payment-closed').waitFor({ timeout: 30_000 })
  await open(owner, '/packages/owner/fees/index')
  await at(owner, `[id="tick-${keyOf(billId)}"]`).waitFor()
})

test('a refund goes back through two more people, and never by one alone', async () => {
  await open(owner, `/packages/owner/payment/index?paymentId=${refunded}`)
  await at(owner, '#refund-ask').click()
  // Only the first of the two lines.
  await owner.locator('#line-1').click()
  await owner.locator('#refund-reason textarea').fill('重复缴费')
  await owner.locator('#refund-send').click()
  await at(owner, '#refunds .row').waitFor()

  const accountant = await signIn(ACCOUNTANT, 1280)
  await open(accountant, '/packages/cashier/refunds/index')
  await accountant.getByText('重复缴费').first().click()
  await at(accountant, '#check').click()
  await at(accountant, '#refund-card .refund-steps__step--done:nth-child(2)').waitFor()

  const manager = await signIn(MANAGER, 1280)
  await open(manager, '/packages/cashier/refunds/index')
  await manager.getByText('重复缴费').first().click()
  await at(manager, '#approve').click()
  await manager.getByText('等待微信退回').first().waitFor()
  await desk.cloud.advance('PT5M')
  await at(owner, '#payment-partially_refunded').waitFor({ timeout: 40_000 })
})

test('the accountant’s next day agrees with WeChat Pay’s statement, and a wrong line shows as what it is', async () => {
  const day = await nextNoon()
  const accountant = await signIn(ACCOUNTANT, 1280)
  await open(accountant, `/packages/books/reconciliation/index?date=${day}`)
  await at(accountant, '#verdict-agrees').waitFor()

  const paying = await desk.beginBills(LIN, [await charge(1)])
  await desk.pay(paying)
  await desk.fault('bill-wrong-amount')
  const second = await nextNoon()
  await open(accountant, `/packages/books/reconciliation/index?date=${second}`)
  await at(accountant, '#verdict-differs').waitFor()
  await at(accountant, '#differences').getByText('金额不同').first().waitFor()
})
