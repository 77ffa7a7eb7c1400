import type { BulletinRow, BulletinView } from '../../shared/bulletin/views'
import { boot, type Door, refuse, until } from './harness'
import { lin, qian } from './people'

const me = { now: qian }
const NOW = Date.now()
const desk: NonNullable<BulletinView['desk']> = {
  ...{ draftedBy: '李梅', approvedBy: null, publishedBy: null, withdrawnBy: null, own: false, reminded: null },
  ...{ telling: false, version: 3 },
}
const view: BulletinView = {
  ...{ bulletinId: 'bul_1', estateId: 'est_1', title: '电梯年检', text: '周三上午停梯', photos: [], state: 'draft' },
  ...{ at: null, doors: ['3-2-*'], roles: ['owner', 'tenant'], pinned: true, mustRead: true, endsAt: null },
  ...{ done: false, mine: false, withdrawnAt: null, why: '', desk },
}
const row: BulletinRow = {
  ...{
    bulletinId: 'bul_1',
    title: '电梯年检',
    lead: '周三上午停梯',
    at: NOW,
    pinned: true,
    mustRead: true,
    done: false,
  },
}
const state = { now: view }
const door: Door = {
  'people.me': () => me.now,
  'bulletin.get': () => state.now,
  'bulletin.desk': () => ({
    items: [
      {
        bulletinId: 'bul_1',
        title: '电梯年检',
        state: 'draft',
        at: null,
        doors: [],
        roles: ['owner'],
        pinned: false,
        mustRead: false,
        draftedBy: '李梅',
      },
    ],
  }),
  'bulletin.list': () => ({ items: [row, { ...row, bulletinId: 'bul_2', title: '元旦值班', done: true }] }),
  'bulletin.unread': () => ({
    counts: [
      { role: 'owner', told: 40, unread: 12 },
      { role: 'tenant', told: 8, unread: 1 },
    ],
    items: [{ personId: 'per_zhou', name: '周志远', role: 'owner', label: '2 栋 1 单元 1203' }],
  }),
  'ticket.mine': () => ({ items: [] }),
}
const app = boot(door)

test('a manager approves the words that were read, a clerk’s notice goes out, and who has not read it is reminded', async () => {
  for (const verb of ['approve', 'publish', 'remind'] as const)
    door[`bulletin.${verb}`] = () => ({ bulletinId: 'bul_1' })
  const page = await app.open('packages/bulletin/bulletin/index', { bulletinId: 'bul_1' })
  for (const said of ['周三上午停梯', '业主、租户', '3-2-*', '李梅 起草', '待审批']) await page.shows(said)
  state.now = { ...view, state: 'approved', desk: { ...desk, approvedBy: '钱经理' } }
  await page.tap('#do-approve')
  await until(() => app.sent('bulletin.approve').length, 'the approval')
  expect(app.sent('bulletin.approve')[0]).toMatchObject({ bulletinId: 'bul_1', version: 3 })
  await page.shows('钱经理 批准')
  state.now = { ...view, state: 'published', at: NOW, desk: { ...desk, approvedBy: '钱经理', publishedBy: '李梅' } }
  await page.tap('#do-publish')
  await until(() => app.sent('bulletin.publish').length, 'the notice')
  for (const said of ['13 人未读，共 48 人', '周志远', '业主 12']) await page.shows(said)
  await page.tap('#do-remind')
  await until(() => app.sent('bulletin.remind').length, 'the reminder')
  page.close()
})
test('a manager who wrote it is told who else approves it, and finds it in the list of the desk', async () => {
  state.now = { ...view, desk: { ...desk, own: true } }
  const page = await app.open('packages/bulletin/bulletin/index', { bulletinId: 'bul_1' })
  await page.shows('等另一位主管或经理批准')
  expect(page.has('#do-approve')).toBe(false)
  page.close()
  const list = await app.open('packages/bulletin/desk/index')
  for (const said of ['电梯年检', '全小区', '待审批']) await list.shows(said)
  list.close()
})
test('a manager writes a notice for owners and an entrance', async () => {
  door['bulletin.draft'] = () => ({ bulletinId: 'bul_1', version: 1 })
  const page = await app.open('packages/bulletin/write/index')
  await page.type('#title', '电梯年检')
  await page.type('#text', '周三上午停梯')
  await page.type('#doors', '3-2-*、4-*')
  await page.tap('#role-family')
  await page.tap('#role-tenant')
  await until(() => !page.look('#role-tenant').includes('pill--on'), 'the roles')
  await until(() => !page.look('#bulletin-save').includes('button--off'), 'the button')
  await page.tap('#bulletin-save')
  await until(() => app.sent('bulletin.draft').length, 'the draft')
  expect(app.sent('bulletin.draft')[0]).toMatchObject({
    ...{ estateId: 'est_1', title: '电梯年检', text: '周三上午停梯', doors: ['3-2-*', '4-*'], roles: ['owner'] },
  })
  page.close()
})
test('a clerk whose notice somebody else has saved meanwhile still has what she typed, and saves it over theirs', async () => {
  state.now = view
  door['bulletin.draft'] = input => {
    if ((input as any).version === 4) return { bulletinId: 'bul_1', version: 5 }
    state.now = { ...view, text: '改到周四', desk: { ...desk, version: 4 } }
    throw refuse('request.outdated', '他人刚保存过这些设置')
  }
  const page = await app.open('packages/bulletin/write/index', { bulletinId: 'bul_1' })
  await page.type('#text', '改到周五')
  const asked = app.sent('bulletin.get').length
  await page.tap('#bulletin-save')
  await page.shows('他人刚保存过这些设置')
  await until(() => app.sent('bulletin.get').length > asked, 'what they saved')
  await until(() => !page.look('#bulletin-save').includes('button--off'), 'the button')
  await page.tap('#bulletin-save')
  await until(() => app.sent('bulletin.draft').some(one => (one as any).version === 4), 'the second save')
  expect(app.sent('bulletin.draft').at(-1)).toMatchObject({ text: '改到周五', version: 4 })
  page.close()
})
test('an owner finds what is unread on the home, opens it, and confirms that it was read', async () => {
  me.now = lin
  door['bulletin.read'] = () => ({ bulletinId: 'bul_1' })
  const again = await app.open('pages/me/index')
  await again.tap('#language-zh')
  await again.shows(lin.name)
  again.close()
  const home = await app.open('pages/home/index')
  await home.shows('通知公告 · 1 份未读')
  expect([home.has('#bulletin-bul_1'), home.has('#bulletin-bul_2')]).toEqual([true, false])
  home.close()
  const list = await app.open('packages/owner/bulletins/index')
  for (const said of ['元旦值班', '置顶', '需确认']) await list.shows(said)
  list.close()
  state.now = { ...view, state: 'published', at: NOW, mine: true, desk: null }
  const page = await app.open('packages/owner/bulletin/index', { bulletinId: 'bul_1' })
  await page.shows('周三上午停梯')
  await until(() => app.sent('bulletin.read').length, 'the mark')
  expect(app.sent('bulletin.read')[0]).toMatchObject({ bulletinId: 'bul_1' })
  await page.tap('#bulletin-confirm')
  await until(() => app.sent('bulletin.read').some(one => (one as any).confirm), 'the confirmation')
  page.close()
})
