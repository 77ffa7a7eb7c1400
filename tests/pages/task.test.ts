import type { TaskView } from '../../shared/task/contract'
import { boot, type Door, until } from './harness'
import { qian, wang } from './people'

const task: TaskView = {
  ...{ taskId: 'tsk_1', title: '清洗水箱', details: '二次供水', checklist: ['排空', '消毒'], photosNeeded: false },
  ...{ by: { personId: 'per_qian', name: '钱经理' }, to: { personId: 'per_wang', name: '王建国' }, planId: null },
  ...{ givenAt: Date.now(), dueAt: Date.now() + 3_600_000, state: 'open', note: '', doneAt: null, late: false },
  ...{
    returns: [{ at: 1, byName: '钱经理', reason: '没消毒' }],
    endedAt: null,
    reason: null,
    photoCount: 0,
    files: [],
  },
}
const door: Door = {
  'people.me': () => wang,
  'task.get': () => task,
  'task.mine': () => ({ items: [task] }),
  'task.list': () => ({ items: [{ ...task, state: 'done' }] }),
  'people.staff': () => ({
    items: [{ personId: 'per_wang', name: '王建国', role: 'worker', grantId: 'grt_1' }],
  }),
  'ticket.queue': () => ({ items: [] }),
}
const app = boot(door)
async function as(person: typeof wang) {
  door['people.me'] = () => person
  const me = await app.open('pages/me/index')
  await me.shows(person.name)
  me.close()
}

test('a worker ticks each item before it is done, and reads why it came back', async () => {
  door['task.done'] = () => ({ taskId: 'tsk_1' })
  const page = await app.open('packages/task/task/index', { taskId: 'tsk_1' })
  await page.shows('钱经理 退回：没消毒')
  await page.tap('#tick-0')
  expect(page.look('#done-send')).toContain('button--off')
  await page.tap('#tick-1')
  await until(() => !page.look('#done-send').includes('button--off'), 'both ticks')
  await page.tap('#done-send')
  await until(() => app.sent('task.done').length, 'the task')
  expect(app.sent('task.done')[0]).toMatchObject({ taskId: 'tsk_1', ticks: [0, 1], photos: [] })
  page.close()
})
test('a worker finds the own tasks and no way to give one', async () => {
  const page = await app.open('packages/task/tasks/index')
  await page.shows('清洗水箱')
  expect(page.has('#task-new')).toBe(false)
  page.close()
})
test('a manager gives a daily task, and sends one back with a reason', async () => {
  await as(qian)
  door['task.assign'] = () => ({ taskId: null, planId: 'tpl_1' })
  const page = await app.open('packages/task/tasks/index')
  await page.tap('#task-new')
  await page.type('#task-title', '抄总表')
  await page.tap('#task-to-per_wang')
  await page.tap('#often-daily')
  await until(() => !page.look('#task-give').includes('button--off'), 'the title')
  await page.tap('#task-give')
  await until(() => app.sent('task.assign').length, 'the daily task')
  expect(app.sent('task.assign')[0]).toMatchObject({
    ...{ title: '抄总表', toId: 'per_wang', repeat: { frequency: 'daily', dueTime: '18:00' } },
  })
  page.close()
  door['task.get'] = () => ({ ...task, state: 'done', doneAt: Date.now() })
  door['task.sendBack'] = () => ({ taskId: 'tsk_1' })
  const one = await app.open('packages/task/task/index', { taskId: 'tsk_1' })
  await one.tap('#task-return')
  await one.type('#judge-why', '没拍照')
  await until(() => !one.look('#judge-send').includes('button--off'), 'the reason')
  await one.tap('#judge-send')
  await until(() => app.sent('task.sendBack').length, 'the return')
  expect(app.sent('task.sendBack')[0]).toMatchObject({ taskId: 'tsk_1', reason: '没拍照' })
  one.close()
})
