import type { FoundRow } from '../../shared/search/schema'
import { boot, type Door, until } from './harness'
import { HOUSE, row, zhao } from './people'

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
  'estate.house': () => ({
    ...{ houseId: HOUSE.houseId, estateId: 'est_1', label: HOUSE.label, code: '3-2-501', grossFloorArea: '89.50' },
    ...{ houseType: null, floor: 5, occupancy: 'occupied' },
    people: [{ residentId: 'rsd_1', name: '林晓梅', role: 'owner', phone: '138****1111', here: true }],
  }),
  'estate.phone': () => ({ phone: '13800001111' }),
  'ticket.queue': () => ({ items: [row({ description: '厨房漏水' })] }),
  'key.list': () => ({ items: [] }),
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
test('the house page joins people, tickets and keys, and calls somebody only when asked', async () => {
  const page = await app.open('packages/desk/house/index', { houseId: HOUSE.houseId })
  await page.shows('89.50')
  await page.shows('138****1111')
  await page.shows('厨房漏水')
  await page.shows('没有登记钥匙')
  await page.tap('#call-rsd_1')
  await until(() => app.wxCalls('makePhoneCall').some(to => to.phoneNumber === '13800001111'), 'the call')
  page.close()
})
