import { boot, type Door, refuse, until } from './harness'
import { zhao } from './people'
import { slot, wang } from './visits'

const me = { now: wang }
const door: Door = {
  'people.me': () => me.now,
  'people.staff': () => ({ items: [{ personId: 'per_li', name: '李梅', role: 'clerk', grantId: 'grt_1' }] }),
  'booking.settings': () => ({
    calendar: {} as never,
    people: {},
    versions: {},
    teams: [{ teamId: 'a', name: '一班', personIds: [], weekdays: null, daysOff: [] }],
  }),
  'booking.slots': () => ({ items: [slot(), slot({ slotId: 'slt:2', remaining: 0, waiting: 2, serverName: '李梅' })] }),
  'estate.places': ({ search }) => ({
    items: search === '3-' ? [{ placeId: 'h', label: '3 栋 1 单元 101', kind: 'house', buildingId: '3' }] : [],
  }),
  'booking.open': () => ({ openingId: 'opn_1', slots: 24, unconfirmed: [] }),
}
const app = boot(door)

test('a supervisor opens days for a team and invites a building that exists', async () => {
  const page = await app.open('packages/desk/slots/index')
  await page.shows('约满 · 2 户排队')
  await page.tap('#server-a')
  await page.type('#building', '99')
  await page.shows('没有这一栋')
  expect(page.look('#open')).toContain('button--off')
  await page.type('#building', '3')
  await page.shows('3 栋 1 单元 101')
  await page.tap('#open')
  await until(() => app.wxCalls('showToast').some(toast => String(toast.title).includes('邀请已发出')), 'the answer')
  expect(app.sent('booking.open')[0]).toMatchObject({ kind: 'handover_inspection', teamId: 'a', buildingId: '3' })
  page.close()
})

test('a time that somebody booked is not closed, and it is said why', async () => {
  door['booking.close'] = () => {
    throw refuse('booking.slot_has_bookings', '已有 2 户预约，请先为他们改期')
  }
  const page = await app.open('packages/desk/slots/index')
  await page.tap('#close-1')
  await page.shows('请先为他们改期')
  page.close()
})

test('a clerk sees the times and opens none', async () => {
  me.now = zhao
  const again = await app.open('pages/me/index')
  await again.tap('#language-zh')
  await again.shows('赵敏')
  again.close()
  const page = await app.open('packages/desk/slots/index')
  await page.shows('余 2')
  expect(page.has('#open')).toBe(false)
  expect(page.has('#close-0')).toBe(false)
  page.close()
})
