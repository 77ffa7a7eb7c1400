import type { Browser, Page } from 'playwright-core'
import { openBrowser, signInAs } from '../browser'
import { LocalCloud, PNG } from '../local-cloud'

const HERE = '.taro_page:not(.taro_page_shade)'
const [CLERK, ACCOUNTANT, MANAGER] = ['wx_clerk_li', 'wx_accountant_feng', 'wx_manager_he']
jest.setTimeout(120_000)
let cloud: LocalCloud
let browser: Browser
let houseId: string
let label: string
const waivers: string[] = []
beforeAll(async () => {
  cloud = await LocalCloud.start()
  browser = await openBrowser()
  const house = cloud.who('wx_owner_lin').houses[0] as { houseId: string; label: string }
  ;({ houseId, label } = house)
  const evidence = [await cloud.upload(CLERK, PNG, 'png')]
  const due = await cloud.call(ACCOUNTANT, 'billing.due', { houseId, reason: '核对' })
  const [bill] = due.body.items.filter((one: { outstandingFen: number }) => one.outstandingFen > 4_000)
  for (const amountFen of [1_100, 1_200]) {
    const of = { houseId, kind: 'DISCOUNT', billId: bill.billId, amountFen, reason: '外墙渗水，补偿', evidence }
    waivers.push((await cloud.call(CLERK, 'waiver.request', of)).body.waiverId)
  }
}, 90_000)
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

/** Tab by Tab until the focus is on what has this id, or on the field inside it; it must be there and not be off. */
async function tabTo(page: Page, id: string) {
  await page.locator(`[id="${id}"]:visible:not(.button--off)`).first().waitFor()
  for (let n = 0; n < 150; n += 1) {
    if (await page.evaluate(name => document.activeElement?.closest('[id]')?.id === name, id)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${id}`)
}
async function press(page: Page, id: string) {
  await tabTo(page, id)
  await page.keyboard.press('Enter')
}
const onPage = (page: Page, path: string) => page.waitForURL(url => url.hash.includes(path))
const state = async (waiverId: string) =>
  (await cloud.call(ACCOUNTANT, 'waiver.get', { waiverId })).body.state as string
/** A house by the search's key, its number and Enter. */
async function find(page: Page) {
  await page.keyboard.press('/')
  await page.waitForFunction(() => document.activeElement?.closest('#find') || document.activeElement?.id === 'find')
  await page.keyboard.type(label)
  await page.locator(`${HERE} #open-house-${houseId}`).waitFor()
  await page.keyboard.press('Enter')
  await page.locator(`${HERE} #house-head`).waitFor()
}

test('an accountant finds a house, reads its ledger, takes the arrears along and checks what waits without touching the mouse', async () => {
  const page = await signInAs(browser, cloud, ACCOUNTANT, 1366)
  await find(page)
  await press(page, 'fees')
  await press(page, 'reason-called')
  await press(page, 'reason-give')
  await page.locator(`${HERE} #due-sums`).waitFor()
  await page.locator(`${HERE} #card-receipts`).waitFor()
  await press(page, 'fees-all')
  await onPage(page, '/cashier/household/')
  await page.locator(`${HERE} #export`).waitFor()

  await press(page, 'rail-arrears')
  await onPage(page, '/arrears/')
  await page.locator(`${HERE} #arrears-sums`).waitFor()
  await press(page, 'export')
  await page.locator('#sheet #make').waitFor()
  await press(page, 'why-checking')
  await press(page, 'make')
  await page.locator('#sheet #open-file').waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  await page.locator('#sheet').waitFor({ state: 'detached' })

  await press(page, 'rail-waivers')
  await onPage(page, '/waivers/')
  await press(page, `waiver-${waivers[0]}`)
  await onPage(page, '/waiver/')
  await press(page, 'waiver-check')
  await page.locator(`${HERE} #waiver-check`).waitFor({ state: 'detached' })
  expect(await state(waivers[0] as string)).toBe('checked')
  await page.context().close()
})

test('a manager reads what came in, says no with a reason and opens what burns without touching the mouse', async () => {
  for (const waiverId of waivers)
    if ((await state(waiverId)) === 'requested') await cloud.call(ACCOUNTANT, 'waiver.check', { waiverId })
  const placeId = houseId
  const report = { placeId, kind: 'repair', category: 'lift', description: '电梯停在三楼' }
  const { ticketId } = (await cloud.call('wx_owner_lin', 'ticket.report', report)).body
  const page = await signInAs(browser, cloud, MANAGER, 1366)
  // Whatever two lists of a home name stands in the rail once, and is lit once.
  const links = await page.locator('[id^="rail-"]').evaluateAll(all => all.map(one => one.id))
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((id, at) => links.indexOf(id) !== at)).toEqual([])
  await press(page, 'rail-tab-inbox')
  await page.locator(`${HERE} #inbox`).waitFor()

  await press(page, 'rail-waivers')
  await onPage(page, '/waivers/')
  await press(page, `waiver-${waivers[1]}`)
  await onPage(page, '/waiver/')
  await press(page, 'waiver-reject')
  await page.locator('#sheet #waiver-note').waitFor()
  await tabTo(page, 'waiver-note')
  await page.keyboard.type('没有现场照片')
  await press(page, 'reject-send')
  await page.locator('#sheet').waitFor({ state: 'detached' })
  expect(await state(waivers[1] as string)).toBe('rejected')

  await press(page, 'rail-queue')
  await onPage(page, '/queue/')
  await press(page, `ticket-${ticketId}`)
  await page.locator(`${HERE}`).getByText('电梯停在三楼').first().waitFor()
  expect((await cloud.call(MANAGER, 'ticket.get', { ticketId })).status).toBe(200)
  await page.context().close()
})
