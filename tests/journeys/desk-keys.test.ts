import type { Browser, Page } from 'playwright-core'
import { openBrowser, signInAs } from '../browser'
import { LocalCloud } from '../local-cloud'

const HERE = '.taro_page:not(.taro_page_shade)'
const [LIN, ZHOU, CLERK] = ['wx_owner_lin', 'wx_owner_zhou', 'wx_clerk_li']
jest.setTimeout(90_000)
let cloud: LocalCloud
let browser: Browser
beforeAll(async () => {
  cloud = await LocalCloud.start()
  browser = await openBrowser()
}, 90_000)
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const report = async (openId: string, description: string): Promise<string> => {
  const placeId = cloud.who(openId).houses[0]?.houseId
  const { body } = await cloud.call(openId, 'ticket.report', { placeId, kind: 'repair', category: 'lift', description })
  return body.ticketId
}
const get = async (ticketId: string) => (await cloud.call(CLERK, 'ticket.get', { ticketId })).body
const chosen = (page: Page, ticketId: string) =>
  page.locator(`${HERE} .card--chosen #ticket-${ticketId}`).waitFor({ timeout: 15_000 })
/** Tab by Tab until the focus is on something with such an id. */
async function tabTo(page: Page, start: string) {
  for (let n = 0; n < 60; n += 1) {
    const id = await page.evaluate(() => document.activeElement?.id ?? '')
    if (id.startsWith(start)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${start}`)
}

test('a clerk answers, merges, assigns one and then several without touching the mouse', async () => {
  const kept = await report(LIN, '电梯停在三楼')
  const duplicate = await report(ZHOU, '电梯不动了')
  const page = await signInAs(browser, cloud, CLERK, 1366)
  await page.evaluate(ticketId => {
    location.hash = `#/packages/desk/queue/index?show=open&ticketId=${ticketId}`
  }, kept)
  await chosen(page, kept)
  await page.keyboard.press('?')
  await page.locator('#sheet').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('#sheet').waitFor({ state: 'detached' })

  await page.keyboard.press('j')
  await chosen(page, duplicate)
  await page.keyboard.press('k')
  await chosen(page, kept)
  await page.locator(`${HERE} #say-text`).waitFor()
  await page.keyboard.press('r')
  await page.waitForFunction(() => document.activeElement?.closest('#say-text'))
  await page.keyboard.type('师傅马上到')
  await page.locator(`${HERE} #say-send:not(.button--off)`).waitFor()
  await tabTo(page, 'say-send')
  await page.keyboard.press('Enter')
  await page.locator(HERE).getByText('师傅马上到').first().waitFor()

  await page.keyboard.press('j')
  await chosen(page, duplicate)
  await page.locator(`${HERE} #do-merge`).waitFor()
  await page.keyboard.press('m')
  await page.locator(`#sheet #into-${kept}`).waitFor()
  await tabTo(page, `into-${kept}`)
  await page.keyboard.press('Enter')
  await tabTo(page, 'merge-send')
  await page.keyboard.press('Enter')
  await page.locator('#sheet').waitFor({ state: 'detached' })
  expect(await get(duplicate)).toMatchObject({ state: 'merged', mergedInto: { ticketId: kept } })

  const [one, other] = [await report(LIN, '电梯灯不亮'), await report(ZHOU, '电梯按钮失灵')]
  await page.locator(`${HERE} #ticket-${other}`).waitFor({ timeout: 30_000 })
  await page.keyboard.press('1')
  while (!(await page.locator(`${HERE} .card--chosen #ticket-${one}`).count())) await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await chosen(page, other)
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+A')
  await page.locator('#sheet .row').first().waitFor()
  await tabTo(page, 'assign-')
  await page.keyboard.press('Enter')
  await page.locator('#sheet').waitFor({ state: 'detached' })
  for (const ticketId of [one, other]) expect(await get(ticketId)).toMatchObject({ state: 'accepted', given: true })

  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await chosen(page, kept)
  await page.locator(`${HERE} #do-assign`).waitFor()
  await page.keyboard.press('a')
  await page.locator('#sheet .row').first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.waitForURL(url => url.hash.includes('/desk/ticket/') && url.hash.includes(kept))
  await page.context().close()
})
