import type { Browser, Page } from 'playwright-core'
import { openBrowser, signInAs } from '../browser'
import { LocalCloud, PNG } from '../local-cloud'

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

const signIn = (openId: string) => signInAs(browser, cloud, openId)
const at = (page: Page, id: string) => page.locator(`${HERE} ${id}`).first()
const open = async (page: Page, hash: string) => {
  await page.evaluate(to => {
    location.hash = to
  }, hash)
}

test('an owner reports a leak with a photo, a worker takes and fixes it, the owner confirms and rates', async () => {
  const owner = await signIn('wx_owner_lin')
  await open(owner, '#/packages/owner/report/index?kind=repair')
  await at(owner, '[id^="place-hse"]').waitFor()
  await at(owner, '#category-leak').click()
  await at(owner, '#description textarea').fill('厨房水管漏水，地上都是水')
  const chooser = owner.waitForEvent('filechooser')
  await at(owner, '#photo-add').click()
  await (await chooser).setFiles({ name: 'leak.png', mimeType: 'image/png', buffer: PNG })
  // The button rests while the photo travels.
  await at(owner, '#photo-0').waitFor()
  await at(owner, '#send:not(.button--off)').click()
  await at(owner, '#ticket').waitFor()
  expect(await at(owner, '#timeline').textContent()).toContain('林晓芸')

  const worker = await signIn('wx_worker_zhao')
  await open(worker, '#/packages/work/queue/index')
  await at(worker, '#queue').getByText('厨房水管漏水').first().click()
  await at(worker, '#do-accept').click()
  await at(worker, '#do-arrive').click()
  await at(worker, '#do-resolve').click()
  await worker.locator('#ask-note textarea').fill('换了接头，已不漏')
  await worker.locator('#ask-send').click()

  await at(owner, '#do-confirm').waitFor({ timeout: 30_000 })
  await at(owner, '#do-confirm').click()
  await at(owner, '#do-rate').click()
  await owner.locator('#stars-5, #star-5').first().click()
  await owner.locator('#ask-send').click()
  await at(owner, '#rating').waitFor()
})

test('an owner speaks instead of typing, comes back to what was said, and a worker hears it', async () => {
  const owner = await signIn('wx_owner_lin')
  const report = '#/packages/owner/report/index?kind=repair'
  await open(owner, report)
  await at(owner, '#category-intercom').click()
  await at(owner, '#voice-record').click()
  await at(owner, '#voice-stop').getByText('0:01 / 1:00').waitFor()
  await at(owner, '#voice-stop').click()
  await at(owner, '#send:not(.button--off)').waitFor()
  await owner.reload()
  await at(owner, '#start-over').waitFor()
  await at(owner, '#voice-play').click()
  await at(owner, '.voice--playing').waitFor()
  await at(owner, '#send:not(.button--off)').click()
  await at(owner, '#ticket #voice').waitFor()

  const worker = await signIn('wx_worker_zhao')
  await open(worker, '#/packages/work/queue/index')
  await at(worker, '#queue').getByText('语音说明').first().click()
  await at(worker, '#voice').click()
  await at(worker, '#voice.voice--playing').waitFor()
})

test('a supervisor sees what nobody took, and a worker of another estate sees nothing of it', async () => {
  const { houses } = cloud.who('wx_owner_chen')
  const report = {
    placeId: houses[0]?.houseId,
    kind: 'repair',
    category: 'electrical',
    description: '配电箱冒烟，请快来',
  }
  await cloud.call('wx_owner_chen', 'ticket.report', report)
  await cloud.advance('PT2M')
  const supervisor = await signIn('wx_supervisor_wang')
  await open(supervisor, '#/pages/inbox/index')
  await supervisor
    .getByText(/无人接单（P0）/)
    .first()
    .waitFor()
  const elsewhere = await signIn('wx_worker_luo')
  await open(elsewhere, '#/packages/work/queue/index')
  await at(elsewhere, '#empty, .empty').waitFor()
  expect(await elsewhere.getByText('配电箱冒烟').count()).toBe(0)
})
