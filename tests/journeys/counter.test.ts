import type { Browser, Page } from 'playwright-core'
import { openBrowser, signInAs } from '../browser'
import { LIN, PayDesk } from '../pay-desk'

jest.setTimeout(300_000)
const QIAN = 'wx_cashier_qian'
const HERE = '.taro_page:not(.taro_page_shade)'
let desk: PayDesk
let browser: Browser
beforeAll(async () => {
  desk = await PayDesk.start()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await desk.stop()
})
const focused = (page: Page, id: string) =>
  page.waitForFunction(
    wanted => document.activeElement?.id === wanted || document.activeElement?.closest(`#${wanted}`) !== null,
    id,
  )

test('a cashier finds a house, takes cash and reaches the receipt without touching the mouse', async () => {
  const house = desk.cloud.who(LIN).houses[0]
  const billId = await desk.charge(house?.houseId ?? '')
  const page = await signInAs(browser, desk.cloud, QIAN, 1366)
  await page.evaluate("location.hash='/packages/cashier/take/index'")
  await focused(page, 'house-search')
  await page.keyboard.type('3-2-501')
  await page.locator(`${HERE} #house-${house?.houseId}`).waitFor()
  await page.waitForFunction(
    () => document.querySelectorAll('.taro_page:not(.taro_page_shade) #house-finder .row').length === 1,
  )
  await page.keyboard.press('Enter')
  await focused(page, 'first-given')
  await page.locator(`${HERE} #take-go:not(.button--off)`).waitFor()
  await page.keyboard.type('20000')
  await page.locator(`${HERE} #change`).waitFor()
  await page.locator(`${HERE} #take-go:not(.button--off)`).waitFor()
  await page.keyboard.press('Enter')
  await page.locator(`${HERE} #taken`).waitFor()
  await page.locator(`${HERE} #receipt-number`, { hasText: 'HUPAN-' }).waitFor({ timeout: 60_000 })
  await focused(page, 'print-receipt')
  expect((await desk.due(LIN)).map(row => row.billId)).not.toContain(billId)
})
