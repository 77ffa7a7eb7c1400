import type { Browser, Page } from 'playwright-core'
import { openBrowser, signInAs } from '../browser'
import { LocalCloud } from '../local-cloud'

const HERE = '.taro_page:not(.taro_page_shade)'
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
const at = (page: Page, id: string) => page.locator(`${HERE} ${id}`).first()
const open = (page: Page, hash: string) =>
  page.evaluate(to => {
    location.hash = to
  }, hash)
const gone = (page: Page, id: string) => at(page, id).waitFor({ state: 'detached' })

test('an owner puts a sheet away with Back and with Escape, stays on the page, and finds what was typed', async () => {
  const { body } = await cloud.call('wx_owner_lin', 'ticket.report', {
    placeId: cloud.who('wx_owner_lin').houses[0]?.houseId,
    ...{ kind: 'repair', category: 'plumbing', description: '洗手池下水慢' },
  })
  const page = await signInAs(browser, cloud, 'wx_owner_lin')
  await open(page, `#/packages/owner/ticket/index?ticketId=${body.ticketId}`)
  await at(page, '#do-cancel').click()
  await at(page, '#ask-note textarea').fill('自己疏通了')
  const address = page.url()
  await page.goBack()
  await gone(page, '#sheet')
  expect(page.url()).toBe(address)

  await at(page, '#do-cancel').click()
  await at(page, '#sheet').waitFor()
  expect(await at(page, '#ask-note textarea').inputValue()).toBe('自己疏通了')
  await page.keyboard.press('Escape')
  await gone(page, '#sheet')
  expect(page.url()).toBe(address)
  // The entry of the sheet is gone with it: the next way back leaves the page.
  await at(page, '#do-cancel').waitFor()
  await page.waitForFunction(() => !(history.state as { sheet?: boolean } | null)?.sheet)
  await page.goBack()
  await page.waitForFunction(here => location.href !== here, address)
  await page.context().close()
})

test('whoever signs in after a clerk on one browser finds nothing of what she typed and did not send', async () => {
  const page = await signInAs(browser, cloud, 'wx_clerk_li')
  await open(page, '#/packages/desk/report/index')
  await at(page, '#caller-name input').fill('陈阿姨')
  await at(page, '#description textarea').fill('楼道灯不亮，一直没人修')
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('陈阿姨'))
  await open(page, '#/pages/home/index')
  await open(page, '#/packages/desk/report/index')
  await page.getByText('已恢复上次未提交的内容').first().waitFor()

  await open(page, '#/pages/me/index')
  // Whoever signs out begins anew: the app loads again by itself, and only then is there somewhere to go.
  await Promise.all([page.waitForEvent('load'), at(page, '#sign-out').click()])
  expect(await kept()).not.toContain('陈阿姨')
  await page.goto(cloud.url)
  await page
    .getByRole('button', { name: new RegExp(`^${cloud.who('wx_supervisor_wang').name}`) })
    .first()
    .click()
  await page.locator('#home').first().waitFor()
  await open(page, '#/packages/desk/report/index')
  await at(page, '#caller-name input').waitFor()
  expect(await at(page, '#caller-name input').inputValue()).toBe('')
  expect(await at(page, '#description textarea').inputValue()).toBe('')
  expect(await page.textContent('body')).not.toContain('已恢复上次未提交的内容')
  expect(await kept()).not.toContain('一直没人修')
  await page.context().close()
})
