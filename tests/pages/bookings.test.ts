import { boot, type Door, refuse, until } from './harness'
import { lin } from './people'
import { booking } from './visits'

const late = booking({ bookingId: 'bkg_2', kind: 'reinspection', changeBy: Date.now() - 1 })
const door: Door = {
  'people.me': () => lin,
  'booking.mine': () => ({ items: [booking(), late, booking({ bookingId: 'bkg_3', state: 'no_show' })], waiting: [] }),
}
const app = boot(door)

test('an owner may change what is in time, and is told to call for what is not', async () => {
  const page = await app.open('packages/owner/bookings/index')
  await page.shows('之前可改期或取消')
  await page.shows('已过自行更改的时间')
  await page.shows('未到场')
  expect(page.has('#move-bkg_1')).toBe(true)
  expect(page.has('#move-bkg_2')).toBe(false)
  expect(page.has('#calendar-bkg_3')).toBe(false)
  await page.tap('#move-bkg_1')
  await until(
    () => app.wxCalls('navigateTo').some(to => String(to.url).includes('bookingId=bkg_1&kind=handover_inspection')),
    'another time',
  )
  page.close()
})

test('an owner cancels with a reason after the rule was shown; a refusal keeps what was typed', async () => {
  door['booking.cancel'] = () => {
    throw refuse('booking.too_late', '开始前 12 小时内不能自行更改，请联系客服')
  }
  const page = await app.open('packages/owner/bookings/index')
  await page.tap('#cancel-bkg_1')
  await page.shows('名额会让给排队的住户')
  await page.type('#reason', '出差')
  await page.tap('#cancel-send')
  await page.shows('开始前 12 小时内不能自行更改')
  door['booking.cancel'] = () => ({ bookingId: 'bkg_1' })
  await page.tap('#cancel-send')
  await until(() => app.wxCalls('showToast').some(toast => toast.title === '已取消'), 'the answer')
  expect(app.sent('booking.cancel').at(-1)).toMatchObject({ bookingId: 'bkg_1', reason: '出差' })
  page.close()
})

test('an owner sees the place in each line and leaves one; a line that is over says so', async () => {
  const HOUR = 3_600_000
  const { slotId, kind, houseId, start, end } = booking()
  const line = { slotId, kind, houseId, start, end, serverName: '', place: 2, of: 3, until: Date.now() + HOUR }
  const over = { ...line, slotId: 'slt:9', until: Date.now() - HOUR }
  door['booking.mine'] = () => ({ items: [], waiting: [over, line] })
  door['booking.wait'] = () => ({ slotId })
  const page = await app.open('packages/owner/bookings/index')
  await page.shows('没有空出名额')
  await page.shows('第 2 位，共 3 户')
  expect(page.has('#leave-0')).toBe(false)
  door['booking.mine'] = () => ({ items: [], waiting: [over] })
  await page.tap('#leave-1')
  await until(() => !page.text().includes('第 2 位'), 'the line to be left')
  expect(app.sent('booking.wait')).toMatchObject([{ slotId, houseId, leave: true }])
  page.close()
})
