import type { Browser, Page } from 'playwright-core'
import { openBrowser, signInAs } from '../browser'
import { LocalCloud } from '../local-cloud'

const HERE = '.taro_page:not(.taro_page_shade)'
const [WORKER, SUPERVISOR, OWNER, MANAGER] = ['wx_worker_zhao', 'wx_supervisor_wang', 'wx_owner_zhou', 'wx_manager_he']
jest.setTimeout(120_000)
let cloud: LocalCloud
let browser: Browser
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  browser = await openBrowser()
  estateId = cloud.who(WORKER).estateId
  const save = async (input: object) => {
    const saved = await cloud.call(SUPERVISOR, 'network.save', { estateId, utility: 'water', ...input })
    expect(saved.status).toBe(200)
  }
  await save({ name: '总管', trunk: true, nodes: [{ number: 'S1', kind: 'source', name: '市政进水' }] })
  const valve = { number: 'W-2-1', kind: 'valve', name: '2 栋 1 单元总阀', from: ['S1'], where: '负一层水表间' }
  await save({ name: '2 栋 1 单元', nodes: [{ ...valve, houses: ['2-1-*'], places: ['2 栋水泵'] }] })
}, 90_000)
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})
const there = (page: Page, what: string) => page.locator(`${HERE} ${what}:not(.button--off)`)
/** Until the page that was opened is the one that stands. */
async function open(page: Page, path: string) {
  await page.evaluate(to => location.assign(`#/packages/${to}`), path)
  await page.waitForFunction(to => location.hash.includes(to as string), path)
}
const told = async () => {
  for (const job of ['outage-notices', 'delivery']) await cloud.post(`/local/jobs/${job}/run`)
}

test('a burst pipe: the worker finds the valve of 48 homes, warns exactly those, they hear in time, and the measure says so', async () => {
  const page = await signInAs(browser, cloud, WORKER)
  await open(page, 'network/networks/index')
  await there(page, '[id^="part-net_"]').last().click()
  await there(page, '#node-W-2-1').click()
  await page.locator(HERE).getByText('关掉它，48 户停自来水').waitFor()
  await there(page, '#announce').click()
  await page.locator(`${HERE} #closed-W-2-1`).waitFor()
  await page.locator(`${HERE} #outage-contact input`).fill('工程部 0571-88001234')
  await there(page, '#outage-look').click()
  await there(page, '#do-publish').click()
  await page.locator(`${HERE} #do-restore`).waitFor()
  await told()

  const home = await signInAs(browser, cloud, OWNER)
  const { houses } = cloud.who(OWNER)
  const flat = houses.find(one => one.houseId.includes('2-1-1203'))?.houseId
  await home.locator(`${HERE} [id="house-${flat}"]`).click()
  await home.locator(`${HERE} #outage-banner-water`).click()
  await home.locator(HERE).getByText('请提前储水').waitFor()

  await there(page, '#do-restore').click()
  await page.locator('#sheet #cause input').fill('更换闸阀')
  await page.locator('#sheet #restore-send:not(.button--off)').click()
  await page.locator('#sheet').waitFor({ state: 'detached' })
  await told()
  await page.locator(`${HERE} #restored`).getByText('30 分钟内已通知').waitFor({ timeout: 30_000 })
  await home.locator(HERE).getByText('已恢复').first().waitFor({ timeout: 30_000 })

  const desk = await signInAs(browser, cloud, MANAGER, 1366)
  await open(desk, 'outage/outages/index')
  await desk.locator(`${HERE} #in-time`).getByText('100.00%').waitFor()
}, 120_000)
