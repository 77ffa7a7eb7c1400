import { DEFAULT_CHAPTERS } from '../../shared/inspection/template'
import { boot, type Door, refuse, until } from './harness'
import { wang } from './visits'

const door: Door = {
  'people.me': () => wang,
  'inspection.template': ({ houseType }) => ({
    templateId: 'tpl',
    version: 3,
    houseType: houseType ? null : null,
    waterTest: true,
    chapters: DEFAULT_CHAPTERS.slice(0, 2),
  }),
  'inspection.saveTemplate': () => ({ templateId: 'tpl', version: 4 }),
}
const app = boot(door)
const open = () => app.open('packages/desk/template/index')

test('a supervisor renames an item, takes one out, adds one, and saves a new version', async () => {
  const page = await open()
  await page.shows('现为第 3 版')
  await page.tap('#edit-living-wall_crack')
  await page.type('#item-zh', '墙面无裂缝（含顶角）')
  await page.tap('#warranty-waterproofing')
  await page.tap('#item-done')
  await until(() => !page.has('#sheet'), 'a closed sheet')
  await page.shows('墙面无裂缝（含顶角）')
  await page.tap('#edit-living-wall_hollow')
  await until(() => page.has('#sheet'), 'the item')
  await page.tap('#item-drop')
  await until(() => !page.has('#edit-living-wall_hollow'), 'one item less')
  await page.tap('#add-living')
  await page.type('#item-zh', '踢脚线牢固')
  await page.tap('#item-done')
  await until(() => !page.has('#sheet'), 'a closed sheet')
  await page.tap('#save')
  await until(() => app.sent('inspection.saveTemplate').length, 'the new version')
  const saved = app.sent('inspection.saveTemplate')[0]
  expect(saved).toMatchObject({ version: 3, waterTest: true })
  const items = saved.chapters[0].items
  expect(items).toHaveLength(9)
  expect(items[0]).toMatchObject({ itemId: 'living-wall_crack', zh: '墙面无裂缝（含顶角）', warranty: 'waterproofing' })
  expect(items.at(-1)).toMatchObject({ zh: '踢脚线牢固' })
  page.close()
})

test('two who edit do not overwrite each other: the second reads so and keeps the work', async () => {
  door['inspection.saveTemplate'] = () => {
    throw refuse('inspection.template_changed', '模板已被他人更新到第 4 版，请重新打开')
  }
  const page = await open()
  await page.type('#zh-living', '起居室')
  await page.tap('#save')
  await page.shows('请重新打开')
  await page.shows('起居室')
  page.close()
})
