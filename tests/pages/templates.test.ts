import { boot, type Door, refuse, until } from './harness'
import { admin, qian } from './people'

const row = {
  templateId: 'tpl_1',
  events: ['billing.issued', 'billing.due_soon'],
  version: 3,
  fields: [
    { field: 'thing1', meaning: 'text' as const },
    { field: 'time2', meaning: 'time' as const },
  ],
  wrong: 'thing1' as string | null,
}
const me = { now: { ...admin, grants: [{ ...admin.grants[0], role: 'admin', estateId: 'system' }] } as typeof admin }
const door: Door = {
  'people.me': () => me.now,
  'notice.fields': () => ({ items: [row] }),
  'people.setPreferences': () => ({ personId: 'per_qian' }),
}
const app = boot(door)
const open = () => app.open('packages/admin/templates/index')

test('an administrator reads which field does not fit, names it as WeChat does, and saves what was read', async () => {
  door['notice.mapFields'] = () => {
    throw refuse('notice.template_changed', '别人刚改过这个模板')
  }
  const page = await open()
  await page.shows('字段 thing1 对不上')
  await page.shows('用于 2 种消息')
  await page.type('#field-tpl_1-0', 'thing12')
  await page.tap('#meaning-tpl_1-0-place')
  await page.tap('#add-tpl_1')
  await until(() => page.has('#field-tpl_1-2'), 'one more field')
  await page.type('#field-tpl_1-2', 'amount4')
  await page.tap('#meaning-tpl_1-2-amount')
  await until(() => page.look('#meaning-tpl_1-2-amount').includes('pill--on'), 'what it says')
  await page.tap('#save-tpl_1')
  await page.shows('别人刚改过这个模板')
  expect(app.sent('notice.mapFields')[0]).toMatchObject({
    templateId: 'tpl_1',
    version: 3,
    fields: [
      { field: 'thing12', meaning: 'place' },
      { field: 'time2', meaning: 'time' },
      { field: 'amount4', meaning: 'amount' },
    ],
  })
  page.close()
})

test('a manager reads how templates stand and cannot change them', async () => {
  me.now = qian as typeof admin
  const own = await app.open('pages/me/index')
  await own.tap('#language-zh')
  await own.shows('钱经理')
  own.close()
  const page = await open()
  await page.shows('字段 thing1 对不上')
  await page.shows('由系统管理员修改')
  expect(page.has('#save-tpl_1')).toBe(false)
  page.close()
})
