import { KIND_FACTS, KIND_RULES } from '../../shared/booking/kinds'
import { boot, type Door, refuse, until } from './harness'
import { HOUSE, lin } from './people'
import { slot } from './visits'

const kinds = (['handover_inspection', 'equipment_check'] as const).map(kind => ({
  kind,
  ...KIND_RULES[kind],
  ...KIND_FACTS[kind],
}))
let slots = [slot(), slot({ slotId: 'slt:2', remaining: 0, waiting: 3 })]
const door: Door = {
  'people.me': () => lin,
  'notice.templates': () => ({ items: [] }),
  'booking.kinds': () => ({ items: kinds }),
  'booking.slots': () => ({ items: slots }),
  'booking.book': () => ({ bookingId: 'bkg_9' }),
  'booking.wait': () => ({ slotId: 'slt:2' }),
  'booking.reschedule': () => ({ bookingId: 'bkg_1' }),
}
const app = boot(door)

test('an owner sees the rule and what to bring before booking, books, and puts it into the phone’s calendar', async () => {
  const page = await app.open('packages/owner/book/index')
  await page.tap('#kind-handover_inspection')
  await page.shows('请带：身份证、购房合同、收楼通知书')
  await page.shows('30 天内爽约 2 次后，须由客服代为预约')
  await page.shows('开始前 12 小时内不能自行改期或取消')
  await page.tap('#slot-0')
  await page.tap('#confirm')
  await page.tap('#confirm')
  await page.shows('预约成功')
  expect(app.sent('booking.book')).toEqual([{ slotId: 'slt:1', houseId: HOUSE.houseId, requestId: expect.any(String) }])
  await page.tap('#calendar-bkg_9')
  await until(() => app.wxCalls('addPhoneCalendar').length, 'the calendar')
  expect(app.wxCalls('addPhoneCalendar')[0]).toMatchObject({ startTime: slot().start / 1000, alarmOffset: 7200 })
  page.close()
})

test('an owner stands in line for a full time, and leaves the line', async () => {
  const page = await app.open('packages/owner/book/index', { kind: 'handover_inspection' })
  await page.shows('约满 · 3 户排队')
  await page.tap('#slot-1')
  await page.shows('排队等候')
  slots = [slot(), slot({ slotId: 'slt:2', remaining: 0, waiting: 4, ownWaiting: [HOUSE.houseId] })]
  await page.tap('#confirm')
  await page.shows('您在排队')
  await page.tap('#confirm')
  await until(() => app.sent('booking.wait').length === 2, 'both')
  expect(app.sent('booking.wait').map(({ leave }) => leave)).toEqual([false, true])
  page.close()
})

test('an owner who already has such an appointment is led to it', async () => {
  door['booking.book'] = () => {
    throw refuse('booking.already_booked', '这套房屋已有同类预约', { reference: { bookingId: 'bkg_1' } })
  }
  const page = await app.open('packages/owner/book/index', { kind: 'handover_inspection' })
  await page.tap('#slot-0')
  await page.tap('#confirm')
  await page.shows('这套房屋已有同类预约')
  await page.tap('#go-earlier')
  await until(() => app.wxCalls('navigateTo').some(to => String(to.url).includes('owner/bookings')), 'the appointments')
  page.close()
})

test('an owner moves an appointment; the kind and the house stay', async () => {
  const page = await app.open('packages/owner/book/index', {
    kind: 'handover_inspection',
    bookingId: 'bkg_1',
    houseId: HOUSE.houseId,
  })
  await page.tap('#slot-0')
  await page.shows('改到这个时间')
  expect(page.has('#kind-handover_inspection')).toBe(false)
  await page.tap('#confirm')
  await until(() => app.sent('booking.reschedule').length, 'the new time')
  expect(app.sent('booking.reschedule')[0]).toMatchObject({ bookingId: 'bkg_1', slotId: 'slt:1' })
  page.close()
})
