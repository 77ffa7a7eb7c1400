import { boot, type Door, until } from './harness'
import { row, view, wang, zhao } from './people'

let me = wang
const door: Door = {
  'people.me': () => me,
  'notice.templates': () => ({ items: [] }),
  'people.setPreferences': () => ({ personId: 'per_zhao' }),
  'ticket.crew': () => ({ items: [{ personId: 'per_wang', name: '王建国', skills: [], onDuty: true, version: 3 }] }),
  'ticket.setDuty': () => ({ personId: 'per_wang' }),
  'ticket.setSkills': () => ({ personId: 'per_wang' }),
  'ticket.queue': ({ show, cursor }) => {
    if (show === 'hand') return { items: [row({ ticketId: 'tkt_h', state: 'in_progress', assigneeName: '赵铁柱' })] }
    if (show === 'suspended') return { items: [] }
    if (show === 'mine') return { items: [row({ ticketId: 'tkt_m', state: 'accepted', assigneeName: '王建国' })] }
    if (cursor) return { items: [row({ ticketId: 'tkt_b', description: '第二页' })] }
    return { items: [row({ ticketId: 'tkt_a', level: 'P0', description: '电梯困人' })], cursor: 'next' }
  },
}
const app = boot(door)

test('a worker reads the queue page by page, changes its part and finds it again', async () => {
  const page = await app.open('packages/work/queue/index')
  await page.shows('电梯困人')
  await page.shows('紧急')
  await page.tap('#more')
  await page.shows('第二页')
  await page.tap('#show-suspended')
  await page.shows('没有暂停的工单')
  await page.tap('#show-mine')
  await until(() => page.has('#ticket-tkt_m'), 'the own ticket')
  expect(page.has('#accept-tkt_m')).toBe(false)
  page.close()
  const again = await app.open('packages/work/queue/index')
  await until(() => again.look('#show-mine').includes('tabs__tab--on'), 'the remembered part')
  again.close()
})

test('a ticket opens on the worker’s own page', async () => {
  const page = await app.open('packages/work/queue/index')
  await page.tap('#show-open')
  await page.tap('#ticket-tkt_a')
  await until(
    () => app.wxCalls('navigateTo').some(to => to.url === '/packages/work/ticket/index?ticketId=tkt_a'),
    'the ticket',
  )
  page.close()
})

test('the desk finds what everybody has in hand, with the number people say on the phone', async () => {
  me = zhao
  const own = await app.open('pages/me/index')
  await own.tap('#language-zh')
  await own.shows('赵敏')
  own.close()
  const page = await app.open('packages/desk/queue/index')
  await until(() => page.has('#show-all'), 'the parts of the desk')
  expect(page.has('#show-mine')).toBe(false)
  await page.tap('#show-hand')
  await page.shows('赵铁柱')
  await page.shows('26-0042')
  page.close()
})

test('a worker sees on the card that it was given, opened again and asked after', async () => {
  door['ticket.queue'] = () => ({
    items: [
      row({
        ticketId: 'tkt_again',
        state: 'accepted',
        assigneeName: '王建国',
        given: true,
        reopenedAt: Date.now() - 3_600_000,
        nudgedAt: Date.now() - 120_000,
      }),
    ],
  })
  const page = await app.open('packages/work/queue/index')
  await page.shows('重新处理')
  await page.shows('催办 2 分钟前')
  page.close()
})

test('a worker goes off duty on the queue, and the desk says who repairs what', async () => {
  door['ticket.queue'] = () => ({ items: [] })
  me = wang
  const meAt = await app.open('pages/me/index')
  await meAt.tap('#language-zh')
  await meAt.shows('王建国')
  meAt.close()
  const own = await app.open('packages/work/queue/index')
  await own.shows('在岗，可以派单')
  await own.fire('#duty', 'change', { value: false })
  await until(() => app.sent('ticket.setDuty').length, 'the duty')
  expect(app.sent('ticket.setDuty')[0]).toMatchObject({ estateId: 'est_1', on: false })
  own.close()
  me = zhao
  const again = await app.open('pages/me/index')
  await again.tap('#language-zh')
  await again.shows('赵敏')
  again.close()
  const desk = await app.open('packages/desk/queue/index')
  await desk.tap('#crew')
  await desk.tap('#skill-per_wang-leak')
  await desk.tap('#save-per_wang')
  await until(() => app.sent('ticket.setSkills').length, 'the skills')
  expect(app.sent('ticket.setSkills')[0]).toMatchObject({
    personId: 'per_wang',
    skills: ['leak'],
    on: true,
    version: 3,
  })
  desk.close()
})

test('the desk ticks several and gives them to one worker; what was refused says why and stays ticked', async () => {
  me = zhao
  const rows = ['tkt_1', 'tkt_2', 'tkt_3'].map((ticketId, at) => row({ ticketId, number: `26-000${at}` }))
  door['ticket.queue'] = ({ sort }) => ({ items: sort === 'due' ? [...rows].reverse() : rows })
  const worker = { personId: 'per_wang', name: '王建国', version: 0, onDuty: true, fits: true, load: 2 }
  door['ticket.workers'] = () => ({ items: [{ ...worker, skills: ['leak'], nearness: 'away' as const }] })
  door['ticket.assignMany'] = () => ({
    results: [null, { code: 'ticket.wrong_state', message: '工单现在是“已取消”，不能这样操作' }],
  })
  const page = await app.open('packages/desk/queue/index')
  await page.tap('#show-open')
  await page.tap('#order-due')
  await until(() => app.sent('ticket.queue').some(asked => asked.sort === 'due'), 'the order')
  await page.tap('#order-soon')
  await until(
    () => app.sent('ticket.queue').some(asked => asked.sort === 'due' && asked.soon),
    'what is due within the hour',
  )
  await page.tap('#order-due')
  await page.tap('#several')
  await page.shows('一次最多 30 张')
  await page.tap('#pick-tkt_3')
  await page.tap('#pick-tkt_1')
  await page.shows('派单 2 张')
  await page.tap('#assign-many')
  await page.shows('对口 2/2')
  await page.tap('#assign-per_wang')
  await page.shows('1 张没有派出')
  await page.shows('不能这样操作')
  expect(app.sent('ticket.assignMany')[0]).toMatchObject({ ticketIds: ['tkt_3', 'tkt_1'], personId: 'per_wang' })
  await page.tap('#sheet-close')
  await page.shows('派单 1 张')
  expect(page.has('#export')).toBe(true)
  page.close()
})

test('the next page of the queue comes as its end nears, once, and not again while nothing more is there', async () => {
  door['ticket.queue'] = ({ cursor }) =>
    cursor
      ? { items: [row({ ticketId: 'tkt_b', description: '第二页' })] }
      : { items: [row({ ticketId: 'tkt_a' })], cursor: 'next' }
  const page = await app.open('packages/desk/queue/index')
  await until(() => page.has('#more'), 'the end of the first page')
  const before = app.sent('ticket.queue').filter(asked => asked.cursor).length
  app.near()
  await page.shows('第二页')
  app.near()
  await until(() => !page.has('#more'), 'the end')
  expect(app.sent('ticket.queue').filter(asked => asked.cursor)).toHaveLength(before + 1)
  page.close()
})

test('a worker who accepts has asked again what that changes, each once, and nothing else that is open', async () => {
  me = wang
  const own = await app.open('pages/me/index')
  await own.tap('#language-zh')
  await own.shows('王建国')
  own.close()
  let taken = false
  const open = row({ ticketId: 'tkt_a' })
  door['ticket.queue'] = () => ({ items: taken ? [] : [open] })
  door['ticket.get'] = () =>
    view({ ticketId: 'tkt_a', state: taken ? 'accepted' : 'new', may: taken ? [] : ['accept'], description: '水管' })
  door['ticket.talk'] = () => ({ items: [], seenAt: 0 })
  door['ticket.accept'] = () => {
    taken = true
    return { ticketId: 'tkt_a' }
  }
  let waiting = 1
  door['home.counts'] = () => ({ counts: { queue: { waiting, burning: 0, more: false } } })
  const home = await app.open('pages/home/index')
  await until(() => app.sent('home.counts').length, 'the counts')
  const queue = await app.open('packages/work/queue/index')
  await queue.tap('#show-open')
  await until(() => queue.has('#accept-tkt_a'), 'the ticket in the queue')
  const page = await app.open('packages/work/ticket/index', { ticketId: 'tkt_a' })
  await page.shows('水管')
  await until(() => app.sent('ticket.talk').length, 'the conversation')
  const times = () =>
    Object.fromEntries(
      [...new Set(app.asked.map(one => one.operation))].map(name => [name, app.sent(name).length] as const),
    )
  const before = times()
  waiting = 0
  await page.tap('#do-accept')
  await until(() => !page.has('#do-accept'), 'the ticket accepted')
  await until(() => (app.sent('home.counts').length ?? 0) > (before['home.counts'] ?? 0), 'the counts again')
  const after = times()
  const again = (name: string) => (after[name] ?? 0) - (before[name] ?? 0)
  expect([again('ticket.accept'), again('home.counts')]).toEqual([1, 1])
  expect(again('ticket.get')).toBeGreaterThan(0)
  expect(again('ticket.queue')).toBeGreaterThan(0)
  // What is followed by itself may ask meanwhile; these are not.
  expect([again('people.me'), again('ticket.crew'), again('notice.inbox')]).toEqual([0, 0, 0])
  for (const one of [page, queue, home]) one.close()
})

test('a worker who accepts while a task was given to them sees the task at once, too', async () => {
  me = wang
  const mine = row({ ticketId: 'tkt_a' })
  door['ticket.queue'] = () => ({ items: [mine] })
  door['task.mine'] = () => ({ items: [] })
  const counted = (waiting: number) => ({ burning: 0, more: false, of: 'task.mine' as const, waiting })
  let tasks = 0
  door['home.counts'] = () => ({ counts: { tasks: counted(tasks) } })
  const home = await app.open('pages/home/index')
  await until(() => app.sent('home.counts').length, 'the counts')
  const list = await app.open('packages/task/tasks/index')
  await until(() => app.sent('task.mine').length, 'the tasks')
  const queue = await app.open('packages/work/queue/index')
  await until(() => queue.has('#accept-tkt_a'), 'the ticket in the queue')
  const before = app.sent('task.mine').length
  tasks = 1
  await queue.tap('#accept-tkt_a')
  await until(() => app.sent('task.mine').length > before, 'the tasks again')
  for (const one of [queue, list, home]) one.close()
})

test('a ticket opens with what the list knows of it, before anything is answered', async () => {
  door['ticket.queue'] = () => ({ items: [row({ ticketId: 'tkt_known', description: '走廊灯闪' })] })
  const queue = await app.open('packages/work/queue/index')
  await queue.shows('走廊灯闪')
  let answer: (ticket: ReturnType<typeof view>) => void = () => undefined
  door['ticket.get'] = () => new Promise(done => (answer = done)) as never
  const page = await app.open('packages/work/ticket/index', { ticketId: 'tkt_known' })
  await page.shows('走廊灯闪')
  expect(page.has('#facts')).toBe(false)
  answer(view({ ticketId: 'tkt_known', description: '走廊灯闪' }))
  await until(() => page.has('#facts'), 'all of it')
  page.close()
  queue.close()
})
