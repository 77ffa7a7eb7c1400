import type { FoundRow } from '../../shared/search/schema'
import { boot, type Door, until } from './harness'
import { HOUSE, zhao } from './people'

const found: FoundRow = {
  kind: 'house',
  of: HOUSE.houseId,
  houseId: HOUSE.houseId,
  title: HOUSE.label,
  detail: '',
  phone: null,
}
const door: Door = {
  'people.me': () => zhao,
  'notice.templates': () => ({ items: [] }),
  'search.find': ({ text }) =>
    text === '501'
      ? {
          groups: [
            { kind: 'house', items: [found], more: false },
            {
              kind: 'person',
              items: [
                { ...found, kind: 'person', of: 'rsd_1', title: '林晓梅', detail: HOUSE.label, phone: '13800001111' },
              ],
              more: true,
            },
          ],
          sought: ['house', 'person'],
        }
      : { groups: [], sought: ['house', 'person', 'ticket'] },
}
const app = boot(door)

test('a clerk finds a house and its people in one field, and finds it again without typing', async () => {
  const page = await app.open('packages/desk/search/index')
  await page.type('#find', '501')
  await page.shows('林晓梅')
  await page.shows('还有更多')
  await page.tap('#open-house-hou_501')
  await until(
    () => app.wxCalls('navigateTo').some(to => to.url === '/packages/desk/house/index?houseId=hou_501'),
    'the house',
  )
  page.close()
  const again = await app.open('packages/desk/search/index')
  await again.shows(HOUSE.label)
  again.close()
})
test('a clerk who finds nothing reads what was searched', async () => {
  const page = await app.open('packages/desk/search/index')
  await page.type('#find', '9999')
  await page.shows('没有找到“9999”')
  await page.shows('房屋 · 住户 · 工单')
  page.close()
})
