import type { DefectView } from '../../shared/defect/schema'
import { boot, type Door, refuse, until } from './harness'
import { zhao } from './people'
import { defect, wang } from './visits'

const view = (over: Partial<DefectView>): DefectView => ({
  ...defect(),
  createdAt: Date.now(),
  photos: [],
  history: [
    { from: null, to: 'open', at: Date.now(), byId: 'per_zhao', byName: '赵敏', note: '面盆下水接口滴水', photos: [] },
  ],
  ...over,
})
const me = { now: zhao }
const shown = { now: view({}) }
const door: Door = {
  'people.me': () => me.now,
  'defect.get': () => shown.now,
  'defect.move': () => ({ defectId: 'dfc_1' }),
}
const app = boot(door)
const open = () => app.open('packages/desk/defect/index', { defectId: 'dfc_1' })

test('a clerk sends a defect to a contractor by name', async () => {
  const page = await open()
  await page.shows('发现 · 赵敏')
  await page.tap('#move-sent_to_developer')
  await page.type('#party', '宏远防水')
  await page.tap('#move-send')
  await until(() => app.sent('defect.move').length, 'the step')
  expect(app.sent('defect.move')[0]).toMatchObject({ to: 'sent_to_developer', party: '宏远防水', photos: [] })
  page.close()
})

test('a dispute is closed by the supervisor alone, with a reason', async () => {
  shown.now = view({ state: 'disputed' })
  const page = await open()
  await until(() => page.has('#move-accepted'), 'the moves')
  expect(page.has('#move-closed')).toBe(false)
  page.close()
  me.now = wang
  const settings = await app.open('pages/me/index')
  await settings.tap('#language-zh')
  await settings.shows('王海燕')
  settings.close()
  door['defect.move'] = () => {
    throw refuse('defect.note_needed', '请写明原因')
  }
  const again = await open()
  await again.tap('#move-closed')
  await again.tap('#move-send')
  await again.shows('请写明原因')
  again.close()
})

test('a repair that fails again is told as such', async () => {
  shown.now = view({
    state: 'accepted',
    failedRounds: 1,
    history: [{ from: 'fixed', to: 'accepted', at: Date.now(), byId: 'p', note: '仍渗水', photos: [] }],
  })
  const page = await open()
  await page.shows('复验未通过，退回整改')
  await page.shows('仍渗水')
  page.close()
})
