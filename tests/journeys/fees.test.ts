import type { Browser, Page } from 'playwright-core'
import { openBrowser, signInAs } from '../browser'
import { LocalCloud } from '../local-cloud'

const HERE = '.taro_page:not(.taro_page_shade)'
const HOUSE = 'hse_hupan_3-2-501'
const ACCOUNTANT = 'wx_accountant_feng'
let cloud: LocalCloud
let browser: Browser
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(ACCOUNTANT).estateId
  browser = await openBrowser()
}, 90_000)
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const signIn = (openId: string, width?: number) => signInAs(browser, cloud, openId, width)
const at = (page: Page, selector: string) => page.locator(`${HERE} ${selector}`).first()
const sheet = (page: Page, selector: string) => page.locator(`#sheet ${selector}`).first()
const open = (page: Page, hash: string) =>
  page.evaluate(to => {
    location.hash = to
  }, hash)
const says = (page: Page, text: string) => page.locator(HERE).getByText(text).first().waitFor()
const ok = async (openId: string, operation: string, input: object) => {
  const { body, status } = await cloud.call(openId, operation, input)
  expect([operation, status, body.code]).toEqual([operation, 200, undefined])
  return body
}
const monthAhead = (ahead: number) => {
  const china = new Date(Date.now() + 8 * 3_600_000)
  return new Date(Date.UTC(china.getUTCFullYear(), china.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7)
}
/** What the month's run will bill: much water, shared electricity, and a renovation that has no price yet. */
async function aMonthPasses(period: string) {
  const readOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const { items } = await ok('wx_worker_zhao', 'meter.list', { estateId })
  const read = (code: string, value: string) => {
    const meterId = items.find((meter: { code: string }) => meter.code === code)?.meterId
    return ok('wx_worker_zhao', 'meter.read', { meterId, value, readOn })
  }
  await read('W-3-2-501', '400')
  await read('E-COMMON-1', '1360')
  // So much within a day is held until the desk has looked.
  const { items: held } = await ok('wx_clerk_li', 'meter.held', { estateId })
  const looked = held.map(({ heldId }: { heldId: string }) => ({ heldId, reason: '照片已核' }))
  await ok('wx_clerk_li', 'meter.confirm', { estateId, items: looked })
  const charge = { item: 'RENOVATION_MANAGEMENT', subject: 'ZX-031', from: `${period}-01` }
  await ok(ACCOUNTANT, 'tariff.assign', { houseId: HOUSE, charge })
}
/** Starts the month's run on the page of runs and waits for its draft. */
async function startRun(page: Page, period: string) {
  await open(page, '#/packages/books/runs/index')
  await at(page, `#period-${period}`).click()
  await at(page, '#run-start').click()
  await at(page, '#run-issue').waitFor({ timeout: 60_000 })
}

test('prices are proposed and approved, a run shows its exceptions and is issued, and the owner asks why', async () => {
  const period = monthAhead(1)
  await aMonthPasses(period)
  const accountant = await signIn(ACCOUNTANT, 1280)
  await accountant.locator('#rail-runs').click()
  await at(accountant, '#run').waitFor()
  await startRun(accountant, period)
  await says(accountant, '装修管理费没有价格')
  expect(await at(accountant, '#run-issue').getAttribute('class')).toContain('button--off')
  await at(accountant, '#run-cancel').click()
  await says(accountant, '已取消')

  await open(accountant, '#/packages/books/prices/index')
  await at(accountant, '#item-RENOVATION_MANAGEMENT').click()
  await at(accountant, '#unit-price input').fill('1.5')
  await at(accountant, '#effective-from').fill(`${period}-01`)
  await at(accountant, '#propose-send').click()
  await says(accountant, '等待经理审批')
  expect(await at(accountant, '#approve').count()).toBe(0)

  const manager = await signIn('wx_manager_he', 1280)
  await manager.locator('#rail-prices').click()
  await at(manager, '[id^="waiting-"]').click()
  // Before it is approved, every house's month under it has been computed.
  await at(manager, '#preview-sums').waitFor()
  await at(manager, '#preview-sums').getByText('256').waitFor()
  await at(manager, '#approve').click()
  await at(manager, '#about-price').getByText('已批准').first().waitFor()

  await startRun(accountant, period)
  expect(await at(accountant, '#to-fix').count()).toBe(0)
  await at(accountant, '#run-issue').click()
  await sheet(accountant, '#issue-known-yes').click()
  await sheet(accountant, '#issue-send').click()
  await at(accountant, '#run-facts').getByText('已出账').waitFor()

  const owner = await signIn('wx_owner_lin', 390)
  await at(owner, '#go-due').click()
  await at(owner, '#total').waitFor()
  const why = async (item: string) => {
    await open(owner, '#/packages/owner/fees/index')
    await at(owner, `[id^="why-"][id*="-${item}-"][id*="-${period}-"]`).click()
    await at(owner, '#same').waitFor()
    await at(owner, '#version .row').waitFor()
    const text = (await at(owner, '#bill').textContent()) ?? ''
    expect(text).toContain('结果一致')
    return text
  }
  // 185.2 t, split over the year's tiers by what was used before: each part times its price, all parts the whole.
  const water = await why('WATER')
  const formula = /用量 185\.2（年内此前 [\d.]+）：([^=]+)= ¥([\d,.]+)/.exec(water)
  const parts = [...(formula?.[1] ?? '').matchAll(/([\d.]+) × ¥([\d.]+)/g)].map(([, used, price]) => [
    Number(used),
    Number(price),
  ]) as [number, number][]
  expect(parts.reduce((sum, [used]) => sum + used, 0)).toBeCloseTo(185.2, 6)
  expect(parts.reduce((sum, [used, price]) => sum + used * price, 0)).toBeCloseTo(
    Number(formula?.[2]?.replace(',', '')),
    2,
  )
  for (const price of ['¥3.45', '¥4.83', '¥5.83']) expect(water).toContain(price)
  expect(await why('RENOVATION_MANAGEMENT')).toContain('1.5')
  // (1360 − 1303.2) × 40 × 0.5583
  const shared = await why('SHARED_ELECTRICITY')
  for (const part of ['2272', '¥0.5583', '¥1,268.46', '建筑面积']) expect(shared).toContain(part)

  const { dueFen } = await ok('wx_owner_lin', 'billing.due', {})
  await open(owner, `#/packages/owner/statement/index?houseId=${HOUSE}`)
  const whole = String(Math.floor(dueFen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  await at(owner, '#closing')
    .getByText(`欠 ¥${whole}.${String(dueFen % 100).padStart(2, '0')}`)
    .waitFor()

  // A household's fees are closed to staff until they say why, and the supervisor reads who did.
  await open(accountant, `#/packages/cashier/household/index?houseId=${HOUSE}&show=statement`)
  await at(accountant, '#reason-checking').click()
  await at(accountant, '#reason-give').click()
  await at(accountant, '#statement-card').waitFor()
  const supervisor = await signIn('wx_supervisor_wang', 1280)
  await supervisor.locator('#rail-looks').click()
  await at(supervisor, '#look').getByText('核对账目').first().waitFor()
}, 240_000)
