import { BOOKING_KINDS, kindOf } from '../../shared/booking/kinds'
import { begin } from '../../shared/inspection/walk'
import { boot, type Door, refuse, until } from './harness'
import { zhao } from './people'
import { booking, bunch, inspection, viewOf } from './visits'

const HOUR = 3_600_000
const rows = [
  booking({
    buildingId: '1',
    bookingId: 'bkg_a',
    houseLabel: '1 栋 1 单元 301',
    start: Date.now() - HOUR,
    end: Date.now(),
  }),
  booking({ buildingId: '3', bookingId: 'bkg_b', kind: 'steward_meeting' }),
]
const door: Door = {
  'people.me': () => zhao,
  'booking.dayPlan': ({ mine }) => ({ items: mine ? [] : rows }),
  'booking.kinds': () => ({ items: BOOKING_KINDS.map(kind => ({ kind, ...kindOf(kind) })) }),
  'booking.complete': () => ({ bookingId: 'bkg_a' }),
  'booking.noShow': () => ({ bookingId: 'bkg_a' }),
  'booking.assign': () => ({ bookingId: 'bkg_b' }),
  'key.list': () => ({ items: [bunch()] }),
  'key.reserve': () => ({ keyId: 'key_1' }),
  'people.staff': () => ({
    items: [
      { personId: 'per_wang', name: '王海燕', role: 'supervisor', grantId: 'grt_1' },
      { personId: 'per_zt', name: '赵铁柱', role: 'worker', grantId: 'grt_2' },
    ],
  }),
}
const app = boot(door)
const open = () => app.open('packages/desk/plan/index')

test('a clerk reads the day by building; nobody can be missed before it has begun', async () => {
  const page = await open()
  await page.shows('1 栋')
  await page.shows('3 栋')
  expect(page.has('#missed-bkg_a')).toBe(true)
  expect(page.has('#missed-bkg_b')).toBe(false)
  expect(page.has('#open-handover-bkg_b')).toBe(false)
  await page.tap('#done-bkg_a')
  await page.tap('#missed-bkg_a')
  await until(() => app.sent('booking.noShow').length && app.sent('booking.complete').length, 'both outcomes')
  await page.tap('#show-mine')
  await page.shows('这一天没有预约')
  const before = app.sent('booking.dayPlan').length
  await page.tap('#day-after')
  await until(() => app.sent('booking.dayPlan').length > before, 'the next day')
  const [first, last] = [app.sent('booking.dayPlan')[0].day, app.sent('booking.dayPlan').at(-1).day]
  expect(Date.parse(last) - Date.parse(first)).toBe(24 * HOUR)
  page.close()
})

test('a clerk opens the form of a house, or goes on with the one that is open', async () => {
  door['inspection.open'] = () => {
    throw refuse('inspection.already_open', '这套房屋已有一份进行中的验收表', { reference: { inspectionId: 'ins_7' } })
  }
  const page = await open()
  await page.tap('#open-handover-bkg_a')
  await page.shows('继续验收')
  expect(app.sent('inspection.open')[0]).toMatchObject({ bookingId: 'bkg_a', kind: 'handover' })
  await page.tap('#go-on-hou_501')
  await until(() => app.wxCalls('navigateTo').some(to => String(to.url).includes('inspectionId=ins_7')), 'the form')
  page.close()
})

test('a clerk sends somebody who serves this kind', async () => {
  const page = await open()
  await page.tap('#assign-bkg_b')
  await until(() => page.has('#goes-per_wang'), 'who may go')
  expect(page.has('#goes-per_zt')).toBe(false)
  await page.tap('#goes-per_wang')
  await until(() => app.sent('booking.assign').length, 'somebody')
  page.close()
})

test('a clerk keeps the keys of a house for its appointment', async () => {
  const page = await open()
  await page.tap('#reserve-bkg_a')
  await page.tap('#keep-K-3-501')
  await until(() => app.sent('key.reserve').length, 'the keys')
  expect(app.sent('key.reserve')[0]).toMatchObject({ keyId: 'key_1', bookingId: 'bkg_a' })
  page.close()
})

describe('a clerk who takes a day along', () => {
  const day = [
    booking({ bookingId: 'bkg_1', houseId: 'hou_1', houseLabel: '1 栋 101' }),
    booking({ bookingId: 'bkg_2', houseId: 'hou_2', houseLabel: '1 栋 102', kind: 'reinspection' }),
    booking({ bookingId: 'bkg_3', houseId: 'hou_3', houseLabel: '1 栋 103' }),
    booking({ bookingId: 'bkg_4', kind: 'steward_meeting' }),
  ]
  const formOf = (inspectionId: string) => viewOf({ ...inspection(), _id: inspectionId, houseLabel: inspectionId })
  const heldOnPhone = () => [...app.stored.keys()].filter(key => key.startsWith('anju.outbox.'))
  beforeEach(() => {
    for (const key of heldOnPhone()) app.stored.delete(key)
    door['booking.dayPlan'] = () => ({ items: day })
    door['inspection.get'] = ({ inspectionId }) => formOf(inspectionId)
    door['inspection.open'] = ({ houseId }) => {
      if (houseId === 'hou_2') throw refuse('inspection.nothing_fixed', '这套房屋没有待复验的缺陷')
      if (houseId === 'hou_3')
        throw refuse('inspection.already_open', '已有一份', { reference: { inspectionId: 'ins_hou_3' } })
      return { inspectionId: `ins_${houseId}` }
    }
  })

  test('has every form on the phone, says which is not and why, and puts them away again', async () => {
    const page = await open()
    await page.shows('把当天 3 份表带到本机')
    await page.tap('#take-along')
    await page.shows('1 栋 102 没有带上：这套房屋没有待复验的缺陷')
    expect(heldOnPhone().sort()).toEqual(['anju.outbox.per_zhao.form.ins_hou_1', 'anju.outbox.per_zhao.form.ins_hou_3'])
    await page.shows('把当天 1 份表带到本机')
    page.close()
    door['booking.dayPlan'] = () => {
      throw new Error('no network')
    }
    const offline = await open()
    await offline.shows('本机上的验收表')
    expect(offline.has('#carried-ins_hou_3')).toBe(true)
    await offline.tap('#put-away')
    await until(() => heldOnPhone().length === 0, 'the forms to be off the phone')
    offline.close()
  })

  test('on a full phone keeps what fits and reads which houses did not', async () => {
    const used = [...app.stored.values()].reduce((sum, value) => sum + value.length, 0)
    // Room for one form and what is noted in it, not for two.
    const one = JSON.stringify(begin(formOf('ins_hou_1'))).length
    app.stored.set('anju.filler', 'x'.repeat(10_240 * 1024 - used - 152_000 - 1.5 * one))
    const page = await open()
    await page.tap('#take-along')
    await page.shows('本机存储不够，1 份没有带上：1 栋 103')
    expect(heldOnPhone()).toEqual(['anju.outbox.per_zhao.form.ins_hou_1'])
    app.stored.delete('anju.filler')
    page.close()
  })

  test('who loses the network halfway keeps what is here and is told to tap again', async () => {
    door['inspection.get'] = ({ inspectionId }) => {
      if (inspectionId === 'ins_hou_3') throw new Error('no network')
      return formOf(inspectionId)
    }
    const page = await open()
    await page.tap('#take-along')
    await page.shows('已带上 1 / 3 份')
    expect(heldOnPhone()).toEqual(['anju.outbox.per_zhao.form.ins_hou_1'])
    page.close()
  })
})
