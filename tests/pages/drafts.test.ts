import type { Me } from '../../shared/people/contract'
import { boot, type Door, refuse, until } from './harness'
import { HOUSE, lin, zhao } from './people'

let who: Me | null = zhao
const other: Me = { ...zhao, personId: 'per_sun', name: '孙丽' }
const door: Door = {
  'people.me': () => {
    if (!who) throw refuse('identity.missing', '请先登录')
    return who
  },
  'estate.places': () => ({ items: [] }),
  'people.household': () => ({ houseId: HOUSE.houseId, label: HOUSE.label, members: [], invitations: [] }),
  'ticket.queue': () => ({ items: [] }),
  'notice.inbox': () => ({ items: [] }),
  'notice.templates': () => ({ items: [] }),
}
const app = boot(door)
const report = () => app.open('packages/desk/report/index', {})
/** The next page asks who is here. */
const turnTo = async (next: Me | null) => {
  who = next
  const page = await app.open('pages/me/index')
  await until(() => app.asked.at(-1)?.operation === 'people.me' || page.text().includes(next?.name ?? '未'), 'the turn')
  if (next) await page.shows(next.name)
  page.close()
}

test('a caller’s name and phone, typed by one clerk and not sent, are shown to no other clerk', async () => {
  const page = await report()
  await page.type('#caller-name', '陈阿姨')
  await page.type('#description', '楼道灯不亮')
  page.close()

  await turnTo(other)
  const theirs = await report()
  await until(() => theirs.has('#caller-name'), 'the form')
  expect(theirs.text()).not.toContain('已恢复上次未提交的内容')
  await theirs.type('#description', '大门关不上')
  theirs.close()

  await turnTo(zhao)
  const again = await report()
  await again.shows('已恢复上次未提交的内容')
  again.close()
  const kept = [...app.stored].filter(([name]) => name.includes('.draft.'))
  expect(kept.map(([name]) => name.split('.')[2]).sort()).toEqual(['per_sun', 'per_zhao'])
  expect(kept.find(([name]) => name.includes('per_sun'))?.[1]).not.toContain('陈阿姨')
})

test('what a person typed for one estate is not found in another', async () => {
  const twice: Me = {
    ...lin,
    grants: [...lin.grants, { ...lin.grants[0]!, grantId: 'grt_2', estateId: 'est_2', estateName: '松林苑' }],
    houses: [HOUSE, { ...HOUSE, houseId: 'hou_9', estateId: 'est_2', label: '9 栋 101' }],
  }
  await turnTo(twice)
  const home = await app.open('pages/home/index')
  await home.tap('#hat-household-est_2')
  home.close()
  const form = await app.open('packages/owner/report/index', { kind: 'inquiry', houseId: 'hou_9' })
  await form.type('#description', '请问车位')
  form.close()
  const back = await app.open('pages/home/index')
  await back.tap('#hat-household-est_1')
  back.close()
  const here = await app.open('packages/owner/report/index', { kind: 'inquiry', houseId: HOUSE.houseId })
  await until(() => here.has('#description'), 'the form')
  expect(here.text()).not.toContain('已恢复上次未提交的内容')
  here.close()
})

test('what one person was told is nothing that the next one is shown while it is asked for again', async () => {
  await turnTo(zhao)
  let answers = 0
  door['notice.inbox'] = () => {
    answers += 1
    if (answers > 1) return new Promise(() => {})
    const row = {
      deliveryId: 'dlv_1',
      event: 'ticket.reported',
      text: '只给赵敏',
      reference: {},
      at: Date.now(),
      readAt: null,
    }
    return { items: [row] }
  }
  const inbox = await app.open('pages/inbox/index')
  await inbox.shows('只给赵敏')
  inbox.close()
  await turnTo(other)
  const theirs = await app.open('pages/inbox/index')
  await until(() => answers > 1, 'the second asking')
  expect(theirs.text()).not.toContain('只给赵敏')
  theirs.close()
})
