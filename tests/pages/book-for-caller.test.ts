import { KIND_FACTS, KIND_RULES } from '../../shared/booking/kinds'
import { boot, type Door, until } from './harness'
import { HOUSE, zhao } from './people'
import { slot } from './visits'

const door: Door = {
  'people.me': () => zhao,
  'notice.templates': () => ({ items: [] }),
  'booking.kinds': () => ({
    items: [{ kind: 'steward_meeting', ...KIND_RULES.steward_meeting, ...KIND_FACTS.steward_meeting }],
  }),
  'booking.slots': () => ({ items: [slot()] }),
  // Nothing before the look-up: what is tapped is what was found.
  'estate.places': ({ search }) => ({
    items:
      search && search !== '林' ? [{ placeId: HOUSE.houseId, label: HOUSE.label, kind: 'house', buildingId: '3' }] : [],
  }),
  'search.find': ({ text }) => ({
    sought: ['house', 'person'],
    groups:
      text === '林'
        ? [
            {
              ...{ kind: 'person', more: false },
              items: [
                {
                  ...{ kind: 'person', of: 'rsd_1', houseId: 'hou_601', title: '林晓梅', detail: '3 栋 2 单元 601' },
                  phone: '13800001111',
                },
              ],
            },
          ]
        : [],
  }),
  'booking.book': () => ({ bookingId: 'bkg_9' }),
}
const app = boot(door)

test('a clerk books for somebody who called: the house is looked up first', async () => {
  const page = await app.open('packages/desk/book/index')
  await page.tap('#kind-steward_meeting')
  await page.tap('#slot-0')
  await page.shows('请选择房屋')
  expect(page.look('#confirm')).toContain('button--off')
  await page.type('#house-search', '3-2-501')
  await until(() => app.sent('estate.places').some(input => input.search === '3-2-501'), 'the look-up')
  await page.tap(`#house-${HOUSE.houseId}`)
  await until(() => !page.look('#confirm').includes('button--off'), 'a button that works')
  await page.tap('#confirm')
  await page.shows('预约成功')
  expect(app.sent('booking.book')[0]).toMatchObject({ slotId: 'slt:1', houseId: HOUSE.houseId })
  await page.tap('#go-next')
  await until(
    () => app.wxCalls('redirectTo').some(to => String(to.url).startsWith('/packages/desk/plan/index')),
    'the day plan',
  )
  page.close()
})

test('a clerk who knows only the caller’s name finds the house by it, and may still take another', async () => {
  const page = await app.open('packages/desk/book/index')
  await page.tap('#kind-steward_meeting')
  await page.tap('#slot-0')
  await page.type('#house-search', '林')
  await page.shows('林晓梅')
  await page.tap('#lead-rsd_1')
  await page.shows('3 栋 2 单元 601')
  await page.tap('#house-other')
  await page.type('#house-search', '林')
  await page.tap('#lead-rsd_1')
  await until(() => !page.look('#confirm').includes('button--off'), 'a button that works')
  await page.tap('#confirm')
  await until(() => app.sent('booking.book').length > 1, 'the booking')
  expect(app.sent('booking.book').at(-1)).toMatchObject({ houseId: 'hou_601' })
  page.close()
})
