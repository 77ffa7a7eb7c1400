import { boot, type Door, refuse, until } from './harness'
import { lin, row, stranger, wang } from './people'

const me = { now: stranger as typeof lin }
const door: Door = {
  'people.me': () => me.now,
  'notice.templates': () => ({ items: [{ event: 'ticket.reported', templateId: 'tpl_1' }] }),
  'notice.granted': () => ({ personId: 'per_wang' }),
  'ticket.mine': () => ({ items: [row({ ticketId: 'tkt_mine' })] }),
  'ticket.queue': ({ show }) => ({
    items: show === 'open' ? [row({ ticketId: 'tkt_open', level: 'P0', category: 'fire' })] : [],
  }),
  'people.setPreferences': () => ({ personId: 'per_lin' }),
}
const app = boot(door)
/** What the app shows after somebody signed in: it asks who is here again. */
async function as(person: typeof lin) {
  me.now = person
  const page = await app.open('pages/me/index')
  await page.tap('#language-zh')
  await page.shows(person.name)
  page.close()
  return app.open('pages/home/index')
}

test('a stranger is led to connect a home', async () => {
  const page = await app.open('pages/home/index')
  await page.shows('绑定您的房屋')
  await page.tap('#start')
  await until(() => app.wxCalls('navigateTo').some(to => to.url === '/pages/sign-in/index'), 'sign-in')
  page.close()
})

test('an owner says it in a sentence, and the page for it opens filled in; what fits nothing keeps its words', async () => {
  const page = await as(lin)
  const opened = (part: string) =>
    until(() => app.wxCalls('navigateTo').some(to => String(to.url).includes(part)), part)
  await page.type('#ask', '厨房漏水了，明天下午在家')
  await page.tap('#ask-go')
  await opened(`owner/report/index?kind=repair&houseId=hou_501&said=${encodeURIComponent('厨房漏水了，明天下午在家')}`)
  await opened('&category=leak&when=11-25%20')
  await page.type('#ask', '水费为什么这么多')
  await page.tap('#ask-go')
  await opened('owner/bills/index?houseId=hou_501')
  await page.type('#ask', '502的账单为什么这么多')
  await page.tap('#ask-go')
  await page.shows('只能查看您自己房屋的账单')
  await page.type('#ask', '你好')
  await page.tap('#ask-go')
  await page.shows('没听明白')
  await page.tap('#ask-desk')
  await opened(`kind=inquiry&houseId=hou_501&said=${encodeURIComponent('你好')}`)
  page.close()
})

test('an owner sees what is under way with its promise, and reports with one tap', async () => {
  const page = await as(lin)
  await page.shows('您好，林晓梅')
  await page.shows('3 栋 2 单元 501')
  await page.shows('已收到，正在安排师傅')
  await page.shows('3 分钟内响应')
  await page.tap('#kind-repair')
  await until(
    () =>
      app.wxCalls('navigateTo').some(to => String(to.url).includes('owner/report/index?kind=repair&houseId=hou_501')),
    'the report form',
  )
  await page.tap('#ticket-tkt_mine')
  await until(
    () => app.wxCalls('navigateTo').some(to => to.url === '/packages/owner/ticket/index?ticketId=tkt_mine'),
    'the ticket',
  )
  page.close()
})

test('a worker accepts from the top of the queue; a double tap accepts once and asks for messages in the tap', async () => {
  const first = await as(wang)
  await until(() => app.sent('notice.templates').length, 'the templates to be asked for')
  first.close()
  const page = await app.open('pages/home/index')
  await page.shows('待接单')
  await page.shows('手上没有工单')
  let reply = (_: { ticketId: string }) => {}
  door['ticket.accept'] = () => new Promise(done => (reply = done))
  app.answers.requestSubscribeMessage = { tpl_1: 'accept' }
  await page.tap('#accept-tkt_open')
  await page.tap('#accept-tkt_open')
  await until(() => page.look('#accept-tkt_open').includes('button--off'), 'the button to work')
  expect(app.wxCalls('requestSubscribeMessage')[0]).toMatchObject({ tmplIds: ['tpl_1'] })
  reply({ ticketId: 'tkt_open' })
  await until(() => app.wxCalls('showToast').some(toast => toast.title === '已接单'), 'the answer said')
  expect(app.sent('ticket.accept')).toHaveLength(1)
  page.close()
})

test('a worker who comes second is told who was first', async () => {
  door['ticket.accept'] = () => {
    throw refuse('ticket.already_taken', '孙立军已经接了这张工单')
  }
  const page = await as(wang)
  await page.tap('#accept-tkt_open')
  await page.shows('孙立军已经接了这张工单')
  page.close()
})

test('a person who is owner and worker switches, and the choice is remembered', async () => {
  const page = await as({ ...lin, grants: [...lin.grants, ...wang.grants] })
  await page.tap('#hat-worker-est_1')
  await page.shows('我负责的')
  expect(app.stored.get('anju.own.per_lin.hat')).toBe(JSON.stringify('worker-est_1'))
  page.close()
})

test('an owner sees on the tab of messages how many are unread, and nothing once none is', async () => {
  door['notice.unread'] = () => ({ count: 3, more: false })
  const page = await as(lin)
  await until(() => app.wxCalls('setTabBarBadge').some(({ index, text }) => index === 1 && text === '3'), 'the count')
  page.close()
  const before = app.wxCalls('removeTabBarBadge').length
  door['notice.unread'] = () => ({ count: 0, more: false })
  const again = await as(lin)
  await until(() => app.wxCalls('removeTabBarBadge').length > before, 'no count')
  again.close()
})
