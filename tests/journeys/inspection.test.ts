import type { Browser, Page } from 'playwright-core'
import { openBrowser, signInAs } from '../browser'
import { LocalCloud, PNG } from '../local-cloud'

const HERE = '.taro_page:not(.taro_page_shade)'
const HOUR = 3_600_000
const DAY = 24 * HOUR
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

const signIn = (openId: string, width?: number) => signInAs(browser, cloud, openId, width)
const at = (page: Page, id: string) => page.locator(`${HERE} ${id}`).first()
const open = async (page: Page, path: string) => {
  await page.evaluate(to => {
    location.hash = to
  }, `#${path}`)
}
const fill = (page: Page, id: string, text: string) => at(page, id).locator('input, textarea').first().fill(text)
const toast = (page: Page, text: string) => page.getByText(text).first().waitFor()
const now = async () => (await (await fetch(`${cloud.url}/local/clock`)).json()).now as number
const dayOf = (moment: number) => new Date(moment + 8 * HOUR).toISOString().slice(0, 10)

/** A finger on the glass of the visible page. */
async function draw(page: Page, id: string): Promise<void> {
  await at(page, `canvas#${id}`).scrollIntoViewIfNeeded()
  const box = await at(page, `canvas#${id}`).boundingBox()
  if (!box) throw new Error('no glass')
  await page.mouse.move(box.x + 30, box.y + 60)
  await page.mouse.down()
  for (let step = 1; step < 12; step += 1) await page.mouse.move(box.x + 30 + step * 15, box.y + 60 + (step % 3) * 22)
  await page.mouse.up()
}
const sign = async (page: Page, role: string, name: string) => {
  await at(page, `#sign-${role}`).click()
  await fill(page, '#signer-name', name)
  await draw(page, 'glass')
  await at(page, '#glass-keep').click()
  await at(page, `#sign-${role} .signature`).waitFor()
}
const photograph = async (page: Page, button: string) => {
  const chooser = page.waitForEvent('filechooser')
  await at(page, button).click()
  await (await chooser).setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: PNG })
}

let walkUrl = ''
test('a supervisor invites a building; its owner books from the message, sees what to bring, and is reminded', async () => {
  const supervisor = await signIn('wx_supervisor_wang', 1280)
  await open(supervisor, '/packages/desk/slots/index')
  const from = dayOf((await now()) + 3 * DAY)
  await at(supervisor, 'input#from').fill(from)
  await at(supervisor, 'input#to').fill(dayOf((await now()) + 6 * DAY))
  await fill(supervisor, '#building', '3')
  await at(supervisor, '#building-found').waitFor()
  await at(supervisor, '#open').click()
  await toast(supervisor, '邀请已发出')
  // A building's worth of messages goes out in chunks.
  const isInvited = async () =>
    (await cloud.call('wx_owner_lin', 'notice.inbox')).body.items.some((row: any) => row.event === 'booking.invited')
  for (let runs = 0; runs < 40 && !(await isInvited()); runs += 1) await cloud.post('/local/jobs/delivery/run')
  expect(await isInvited()).toBe(true)

  const owner = await signIn('wx_owner_lin')
  await open(owner, '/pages/inbox/index')
  await owner.getByText('邀请您预约').first().click()
  await at(owner, '#rule').waitFor()
  expect(await at(owner, '#rule').textContent()).toContain('身份证、购房合同、收楼通知书')
  expect(await at(owner, '#rule').textContent()).toContain('爽约')
  await at(owner, '.slot--on').waitFor()
  await at(owner, '#confirm').click()
  await at(owner, '.booked').waitFor()
  const download = owner.waitForEvent('download')
  await at(owner, '[id^="calendar-bkg"]').click()
  expect((await download).suggestedFilename()).toMatch(/^bkg_.*\.ics$/)
  const [booking] = (await cloud.call('wx_owner_lin', 'booking.mine')).body.items
  expect(booking).toMatchObject({ kind: 'handover_inspection', state: 'booked' })

  await cloud.post('/local/clock', { to: new Date(booking.start - DAY + 60_000).toISOString() })
  await open(owner, '/pages/inbox/index')
  await owner.getByText('预约提醒').first().waitFor()
  await cloud.post('/local/clock', { to: new Date(booking.start + 60_000).toISOString() })
}, 120_000)

test('a clerk opens the form from the day plan, walks the house without a network across a reload, and all of it arrives once', async () => {
  const clerk = await signIn('wx_clerk_li')
  await open(clerk, '/packages/desk/plan/index')
  await at(clerk, '[id^="open-handover-"]').click()
  await at(clerk, '#count').waitFor()
  walkUrl = (await clerk.evaluate(() => location.hash)).replace('#', '')
  // The app lies beside the page before the clerk goes down to where there is no network.
  await clerk.getByText('可离线打开').first().waitFor({ timeout: 60_000 })
  await clerk.context().setOffline(true)

  await at(clerk, '#FAIL-living-wall_crack').click()
  await fill(clerk, '#note-living-wall_crack', '电视墙裂缝')
  // What was noted so far has been tried to send; the photo comes after it.
  await at(clerk, '.outbox--amber').waitFor()
  await photograph(clerk, '#living-wall_crack-photo-add')
  await at(clerk, '#living-wall_crack-photo-0 .photo__badge').waitFor()
  await at(clerk, '#rest-pass').click()
  await at(clerk, '.outbox--amber').waitFor()

  await clerk.reload()
  await at(clerk, '#count').waitFor()
  expect(await at(clerk, '#count').textContent()).toBe('9/60')
  await at(clerk, '#living-wall_crack-photo-0 img').waitFor()
  // Once more from the front door, still without a network.
  await clerk.goto(cloud.url)
  await at(clerk, '#go-plan').click()
  await at(clerk, '[id^="carried-"]').click()
  await at(clerk, '#count').waitFor()
  for (const room of ['master', 'second', 'kitchen', 'bath', 'balcony', 'whole']) {
    await at(clerk, `#room-${room}`).click()
    await at(
      clerk,
      `#item-${room === 'balcony' ? 'balcony-rail' : room === 'whole' ? 'whole-entry' : room === 'kitchen' || room === 'bath' ? `${room}-drainage` : `${room}-wall_crack`}`,
    ).waitFor()
    if (room === 'bath') {
      await at(clerk, '#FAIL-bath-leak').click()
      await at(clerk, '#severity-bath-leak-critical').click()
      await photograph(clerk, '#bath-leak-photo-add')
      await at(clerk, '#bath-leak-photo-0').waitFor()
    }
    await at(clerk, '#rest-pass').click()
  }
  await clerk.getByText('60/60').first().waitFor()
  await at(clerk, '#part-water').click()
  await at(clerk, '#water-start').click()
  await at(clerk, '#meter-add').click()
  await fill(clerk, '#meter-number', 'W-3501')
  await fill(clerk, '#meter-reading', '12.345')
  await at(clerk, '#meter-save').click()
  await at(clerk, '#meter-W-3501').waitFor()
  await at(clerk, '#part-handed').click()
  await at(clerk, '#more-unit_door').click()
  const inspectionId = /inspectionId=([^&]+)/.exec(walkUrl)?.[1]
  const stored = () => cloud.call('wx_clerk_li', 'inspection.get', { inspectionId })
  expect((await stored()).body.entries).toEqual([])

  // The first batch is long under way: as the server corrects the phone's clock, it seems noted after what follows it.
  let batches = 0
  await clerk.route('**/call/inspection.sync', route => {
    batches += 1
    setTimeout(() => void route.continue(), batches === 1 ? 2_000 : 0)
  })
  await clerk.context().setOffline(false)
  await at(clerk, '.outbox--green').waitFor({ timeout: 60_000 })
  const { entries, photos } = (await stored()).body
  const items = entries.filter((entry: any) => entry.change.what === 'item')
  expect(items).toHaveLength(60)
  expect(items.filter((entry: any) => entry.change.result === 'FAIL').map((entry: any) => entry.target)).toEqual([
    'item:bath-leak',
    'item:living-wall_crack',
  ])
  expect(photos).toHaveLength(2)
  expect(items.find((entry: any) => entry.target === 'item:living-wall_crack').change.note).toBe('电视墙裂缝')
  expect(entries.map((entry: any) => entry.target)).toEqual(
    expect.arrayContaining(['handed', 'meter:W-3501', 'water:start']),
  )
}, 180_000)

test('the house is signed on the glass after the water test and sealed; the owner reads that it is unchanged', async () => {
  await cloud.advance('PT25H')
  const clerk = await signIn('wx_clerk_li')
  await open(clerk, walkUrl)
  await at(clerk, '#seal').click()
  await at(clerk, '#lack-water').click()
  await at(clerk, '#water-end').click()
  await clerk.getByText('已完成').first().waitFor()
  await at(clerk, '#part-sign').click()
  await sign(clerk, 'owner', '林晓芸')
  await sign(clerk, 'inspector', '李梅')
  await sign(clerk, 'developer', '韩立新')
  await at(clerk, '.outbox--green').waitFor()
  await at(clerk, '#seal').click()
  await at(clerk, '#complete').waitFor()
  await at(clerk, '#seal-now').click()
  await at(clerk, '#intact').waitFor()
  expect(await at(clerk, '#intact').textContent()).toContain('内容未被改动')
  await at(clerk, '#addendum').click()
  await fill(clerk, '#addendum-text', '插座面板有划痕')
  await at(clerk, '#addendum-send').click()
  await at(clerk, '#addenda').waitFor()

  const owner = await signIn('wx_owner_lin')
  await open(owner, '/packages/owner/house/index')
  await at(owner, '[id^="form-ins"]').click()
  await at(owner, '#intact').waitFor()
  expect(await owner.locator(`${HERE} .signature`).count()).toBe(3)
}, 120_000)

test('a defect goes to the developer, is put right and passes the re-inspection; it is closed', async () => {
  const clerk = await signIn('wx_clerk_li', 1280)
  await open(clerk, '/packages/desk/defects/index')
  await clerk.getByText('管道无渗漏').first().click()
  const move = async (to: string) => {
    await at(clerk, `#pane #move-${to}`).click()
    await clerk.locator('#move-send').first().click()
    await clerk.locator('#sheet').first().waitFor({ state: 'detached' })
  }
  for (const to of ['sent_to_developer', 'accepted', 'scheduled', 'fixed']) await move(to)
  const { houses } = cloud.who('wx_owner_lin')
  await open(clerk, '/packages/desk/forms/index')
  await fill(clerk, '#house-search', '3-2-501')
  await at(clerk, `#house-${houses[0]?.houseId}`).click()
  await at(clerk, '[id^="open-reinspection-"]').click()
  await clerk.getByText('0/1').first().waitFor()
  await at(clerk, '[id^="PASS-d1"]').click()
  await at(clerk, '#part-sign').click()
  await sign(clerk, 'owner', '林晓芸')
  await sign(clerk, 'inspector', '李梅')
  await at(clerk, '.outbox--green').waitFor()
  await at(clerk, '#seal').click()
  await at(clerk, '#seal-now').click()
  await at(clerk, '#intact').waitFor()
  const { items } = (await cloud.call('wx_owner_lin', 'defect.list')).body
  expect(items.find((one: any) => one.what === '管道无渗漏')).toMatchObject({ state: 'closed' })
}, 120_000)

test('keys are registered, lent with a witness, found overdue, and given back with a signature', async () => {
  const clerk = await signIn('wx_clerk_li', 1280)
  const { houses } = cloud.who('wx_owner_lin')
  await open(clerk, '/packages/desk/keys/index')
  await at(clerk, '#key-add').click()
  await fill(clerk, '#house-search', '3-2-501')
  await at(clerk, `#house-${houses[0]?.houseId}`).click()
  await fill(clerk, '#number', 'K-3-501')
  await at(clerk, '#more-UNIT_DOOR').click()
  await fill(clerk, '#authorisation', '书面委托')
  await at(clerk, '#register-send').click()
  await at(clerk, '#key-K-3-501').click()
  await at(clerk, '#pane #key-lend').click()
  await fill(clerk, '#to-name', '赵铁柱')
  await fill(clerk, '#purpose', '空置房通风')
  await clerk.locator('#sheet').getByText('王海燕').click()
  await draw(clerk, 'glass')
  await at(clerk, '#glass-keep').click()
  await at(clerk, '#pane #key-return').waitFor()
  await cloud.advance('PT9H')
  await clerk.reload()
  await at(clerk, '#key-K-3-501').getByText('逾期').waitFor()
  await at(clerk, '#key-K-3-501').click()
  await at(clerk, '#pane #key-return').click()
  await draw(clerk, 'glass')
  await at(clerk, '#glass-keep').click()
  await at(clerk, '#pane #key-lend').waitFor()
  expect(await at(clerk, '#pane #ledger').textContent()).toMatch(/归还.*逾期未还.*借出.*登记入柜/s)
}, 120_000)
