import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { nouns } from '../../miniprogram/src/nouns'
import { openBrowser, signInAs } from '../browser'
import { LocalCloud } from '../local-cloud'

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const HERE = '.taro_page:not(.taro_page_shade)'
const PAGES = [
  'pages/home/index',
  'pages/inbox/index',
  'pages/me/index',
  'pages/sign-in/index',
  ...nouns.flatMap(noun => noun.pages ?? []).map(page => `packages/${page}/index`),
]
const ACCOUNTANT = 'wx_accountant_feng'
/** Who opens which package; where one page of it is somebody else's, its own line. */
const OPENED_BY: Record<string, string> = {
  pages: 'wx_owner_lin',
  owner: 'wx_owner_lin',
  desk: 'wx_clerk_li',
  work: 'wx_worker_zhao',
  books: ACCOUNTANT,
  cashier: ACCOUNTANT,
  meter: ACCOUNTANT,
  estate: 'wx_manager_he',
  manager: 'wx_manager_he',
  admin: 'wx_admin',
  contractor: 'wx_owner_lin',
  patrol: 'wx_supervisor_wang',
  duty: 'wx_supervisor_wang',
  task: 'wx_worker_zhao',
  network: 'wx_supervisor_wang',
  outage: 'wx_clerk_li',
  bulletin: 'wx_clerk_li',
  equipment: 'wx_supervisor_wang',
  handbook: 'wx_supervisor_wang',
  'patrol/round': 'wx_worker_zhao',
  'patrol/rounds': 'wx_worker_zhao',
  'books/looks': 'wx_manager_he',
  'meter/walk': 'wx_worker_zhao',
  'meter/checks': 'wx_clerk_li',
}
const openerOf = (page: string): string => {
  const [root, folder = '', name] = page.split('/')
  if (root === 'pages') return OPENED_BY.pages as string
  return (OPENED_BY[`${folder}/${name}`] ?? OPENED_BY[folder]) as string
}
const byOpener = new Map<string, string[]>()
for (const page of PAGES) byOpener.set(openerOf(page), [...(byOpener.get(openerOf(page)) ?? []), page])

let cloud: LocalCloud
let browser: Browser
/** What the pages of one thing are about. */
let facts: Record<string, string>
const ok = async (openId: string, operation: string, input: object) => {
  const { body, status } = await cloud.call(openId, operation, input)
  expect([operation, status, body.code]).toEqual([operation, 200, undefined])
  return body
}
/** A round that is walked these hours. */
async function plannedRound(estateId: string): Promise<string> {
  const points = ['东门岗亭', '地下车库'].map(label => ({ label, kind: 'facilities' }))
  const { routeId } = await ok('wx_supervisor_wang', 'patrol.saveRoute', { estateId, name: '晨巡', points })
  const times = ['00', '06', '12', '18'].map(hour => ({ from: `${hour}:00`, until: `${hour}:59` }))
  await ok('wx_supervisor_wang', 'patrol.savePlan', { estateId, routeId, frequency: 'daily', times })
  await cloud.post('/local/jobs/patrol-rounds/run')
  return (await ok('wx_worker_zhao', 'patrol.mine', { estateId })).items[0].roundId
}
/** A task that is done with ticks and photos. */
async function givenTask(estateId: string): Promise<string> {
  const { personId } = await ok('wx_worker_zhao', 'people.me', {})
  const task = { title: '清点备件', checklist: ['角阀', '软管'], photosNeeded: true, dueAt: Date.now() + 3_600_000 }
  return (await ok('wx_supervisor_wang', 'task.assign', { estateId, toId: personId, ...task })).taskId
}
/** A riser of which a valve shuts a whole entrance. */
async function laidPipes(estateId: string) {
  const save = (input: object) =>
    ok('wx_supervisor_wang', 'network.save', { estateId, utility: 'water', ...input }) as Promise<{ partId: string }>
  await save({ name: '总管', trunk: true, nodes: [{ number: 'S1', kind: 'source', name: '市政进水' }] })
  const nodes = [{ number: 'W-2-1', kind: 'valve', from: ['S1'], houses: ['2-1-*'], where: '负一层水表间' }]
  const { partId } = await save({ name: '2 栋 1 单元', nodes })
  return { partId, valveId: 'nod_hupan_water_W-2-1' }
}
/** A lift that failed its maintenance. */
async function keptLift(estateId: string): Promise<string> {
  const lift = { kind: 'lift', number: 'T-1', name: '客梯', where: '3 栋 2 单元', contractor: '通力电梯' }
  const lasts = [{ duty: 'inspect', on: '2025-12-01' }]
  const { equipmentId } = await ok('wx_supervisor_wang', 'equipment.save', { estateId, ...lift, lasts })
  const found = { duty: 'maintain', on: '2026-11-24', passed: false, note: '层门异响' }
  await ok('wx_worker_zhao', 'equipment.record', { equipmentId, ...found })
  return equipmentId
}
/** An outage that was announced, and one home under special care to be called. */
async function announced(estateId: string, houseId: string): Promise<string> {
  const [startsAt, endsAt] = [Date.now() - 60_000, Date.now() + 7_200_000]
  const asked = { utility: 'water', reason: 'EMERGENCY', contact: '客服 0571-88001234', doors: ['3-2-*'] }
  const { outageId } = await ok('wx_clerk_li', 'outage.draft', { estateId, startsAt, endsAt, ...asked })
  await ok('wx_clerk_li', 'estate.keepCare', { houseId, needs: ['elderly'], note: '', version: 0 })
  await ok('wx_clerk_li', 'outage.publish', { outageId })
  return outageId
}
/** An article that staff must read. */
async function handbookArticle(estateId: string): Promise<string> {
  const law = {
    source: '国务院令第379号',
    edition: '2018年修订',
    dated: '2018-03-19',
    mustRoles: ['worker', 'supervisor'],
  }
  const words = {
    title: '物业管理条例',
    text: '# 维修\n共用部位由物业维修',
    kind: 'law',
    categories: ['leak'],
    why: '首次录入',
  }
  return (await ok('wx_supervisor_wang', 'handbook.save', { estateId, ...words, ...law })).articleId
}
/** A notice that is out, for its readers and the desk. */
async function noticed(estateId: string): Promise<string> {
  const asked = { title: '电梯年检', text: '周三上午停梯', roles: ['owner'], doors: ['3-2-*'], mustRead: true }
  const { bulletinId, version } = await ok('wx_clerk_li', 'bulletin.draft', { estateId, ...asked })
  await ok('wx_manager_he', 'bulletin.approve', { bulletinId, version })
  await ok('wx_clerk_li', 'bulletin.publish', { bulletinId })
  await cloud.post('/local/jobs/bulletins/run')
  return bulletinId
}
beforeAll(async () => {
  cloud = await LocalCloud.start()
  browser = await openBrowser()
  const { estateId, houses } = cloud.who('wx_owner_lin')
  const houseId = houses[0]?.houseId as string
  const firstOf = async (openId: string, operation: string, id: string, input: object = { estateId }) =>
    (await ok(openId, operation, input)).items[0]?.[id] as string
  facts = {
    estateId,
    houseId,
    // A house has a code of its own, which is no refusal's.
    of: (await cloud.call('wx_clerk_li', 'card.house', { houseId })).body.people[0].of,
    billId: await firstOf('wx_owner_lin', 'billing.due', 'billId', {}),
    ticketId: await firstOf('wx_worker_zhao', 'ticket.queue', 'ticketId'),
    ownTicketId: await firstOf('wx_owner_lin', 'ticket.mine', 'ticketId', {}),
    keyId: await firstOf('wx_clerk_li', 'key.list', 'keyId'),
    tariffId: await firstOf(ACCOUNTANT, 'tariff.list', 'tariffId'),
    runId: await firstOf(ACCOUNTANT, 'run.list', 'runId'),
    meterId: await firstOf(ACCOUNTANT, 'meter.list', 'meterId'),
    routeId: await firstOf(ACCOUNTANT, 'meter.routes', 'routeId'),
    roundId: await plannedRound(estateId),
    taskId: await givenTask(estateId),
    ...(await laidPipes(estateId)),
    outageId: await announced(estateId, houseId),
    bulletinId: await noticed(estateId),
    equipmentId: await keptLift(estateId),
    articleId: await handbookArticle(estateId),
    inspectionId: await firstOf('wx_clerk_li', 'inspection.list', 'inspectionId'),
    moveInId: await firstOf('wx_clerk_li', 'movein.list', 'moveInId'),
    depositId: (
      await ok('wx_clerk_li', 'deposit.collect', { houseId, kind: 'card', title: '门禁卡押金', amountFen: 10_000 })
    ).depositId,
    defectId: (
      await ok('wx_clerk_li', 'defect.report', {
        houseId,
        room: '主卧',
        what: '窗扇关不严',
        severity: 'major',
        note: '',
        warranty: 'fit_out',
        photos: [],
      })
    ).defectId,
  }
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

/** Goes to an address in the open app and waits until the page there has said something that is not “loading”. */
async function open(page: Page, path: string, asked: Record<string, string>) {
  // Tabs are asked nothing.
  const query = path.startsWith('pages/') ? '' : new URLSearchParams(asked).toString()
  const to = `#/${path}${query ? `?${query}` : ''}`
  // The page before stays in sight until the next one is there: it must not answer for it.
  await page.evaluate(
    ([here, hash]) => {
      if (location.hash === hash) return
      document.querySelector(here as string)?.setAttribute('data-before', '')
      location.assign(hash as string)
    },
    [HERE, to] as const,
  )
  await page.waitForFunction(
    ([here, route]) => {
      const shown = document.querySelector(here as string)
      if (!location.hash.startsWith(`#/${route}`) || !shown || shown.hasAttribute('data-before')) return false
      if (shown.querySelector('.skeleton, .spinner')) return false
      const body = shown.querySelector('.page__body')
      return (body?.textContent ?? '').trim().length > 1
    },
    [HERE, path] as const,
    { timeout: 15_000 },
  )
}
interface Finding {
  id: string
  impact: string
  nodes: { html: string; failureSummary: string }[]
}
declare const axe: { run(where: object, options: object): Promise<{ violations: Finding[] }> }
async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const { violations } = await page.evaluate(
    here => axe.run({ include: [here] }, { resultTypes: ['violations'], reporter: 'no-passes', preload: false }),
    HERE,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 4)
        .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 220)} ${failureSummary.slice(0, 200)}`),
    )
}

const WIDE = { width: 1280, height: 844 }
const NARROW = { width: 390, height: 844 }
/** What opens a sheet, on the pages that have one of these. */
const OPENS_SHEET = [
  ...['do-cancel', 'do-reject', 'do-suspend', 'crew', 'key-add', 'start', 'install', 'replace', 'charge-open'],
  ...['waive-open', 'take-back', 'reject', 'seal', 'tariff-new', 'columns', 'erase'],
].map(id => `#${id}:not(.button--off)`)
/** A sheet of the page, opened and put away again; nothing where it has none. */
async function findingsOfSheet(page: Page): Promise<string[]> {
  const opener = page.locator(OPENS_SHEET.map(id => `${HERE} ${id}`).join(', ')).first()
  if (!(await opener.isVisible())) return []
  await opener.click()
  const sheet = page.locator(`${HERE} #sheet`)
  await sheet.waitFor()
  const found = await findings(page)
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  // Its entry in the history is gone with it: until then a step back is on its way, and would take the next page along.
  await page.waitForFunction(() => !(history.state as { sheet?: boolean } | null)?.sheet)
  return found
}
const factsFor = (path: string) =>
  path.startsWith('packages/owner/') ? { ...facts, ticketId: facts.ownTicketId as string } : facts

describe.each([...byOpener.keys()])('every page that %s opens', openId => {
  test('shows something, and assistive technology finds nothing serious on it, in either width, light and language', async () => {
    const page = await signInAs(browser, cloud, openId)
    const wrong: string[] = []
    const paths = byOpener.get(openId) ?? []
    const look = async (path: string, how: string, work: () => Promise<string[]>) => {
      try {
        for (const finding of await work()) wrong.push(`${path} ${how} — ${finding}`)
      } catch (error) {
        const shown = page.locator(HERE).first().textContent()
        wrong.push(`${path} ${how} — ${String(error).split('\n')[0]} — ${await shown.catch(() => '')}`)
      }
    }
    for (const [at, path] of paths.entries()) {
      await look(path, 'narrow', async () => {
        await open(page, path, factsFor(path))
        return findings(page)
      })
      await look(path, 'sheet', () => findingsOfSheet(page))
      // Every other page in a wide window in the dark, and of those between every other one in English.
      if (at % 2 === 0)
        await look(path, 'wide, dark', async () => {
          await page.setViewportSize(WIDE)
          await page.emulateMedia({ colorScheme: 'dark' })
          return findings(page)
        })
      await page.setViewportSize(NARROW)
      await page.emulateMedia({ colorScheme: 'light' })
    }
    await ok(openId, 'people.setPreferences', { language: 'en' })
    await page.reload()
    // The page it begins with is there before another is asked for.
    await page.waitForFunction(here => document.querySelector(`${here} .page__body`)?.textContent, HERE)
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const [at, path] of paths.entries())
      if (at % 4 === 1)
        await look(path, 'English, dark', async () => {
          await page.setViewportSize(at % 8 === 1 ? NARROW : WIDE)
          await open(page, path, factsFor(path))
          return [...(await findings(page)), ...(await findingsOfSheet(page))]
        })
    await ok(openId, 'people.setPreferences', { language: 'zh' })
    await page.context().close()
    expect(wrong).toEqual([])
  }, 240_000)

  test('says what is wrong with an address that is incomplete or leads to nothing', async () => {
    const page = await signInAs(browser, cloud, openId)
    const wrong: string[] = []
    const nothing = Object.fromEntries(Object.keys(facts).map(name => [name, `${name}_nothing`]))
    for (const path of byOpener.get(openId) ?? [])
      for (const asked of [{}, nothing])
        try {
          await open(page, path, asked)
        } catch (error) {
          wrong.push(
            `${path} ${JSON.stringify(asked).slice(0, 20)} — ${String(error).split('\n')[0]} — ${await page
              .locator(HERE)
              .first()
              .textContent()
              .catch(() => '')}`,
          )
        }
    await page.context().close()
    expect(wrong).toEqual([])
  }, 240_000)
})
