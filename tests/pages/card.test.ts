import type { HouseCard, PersonCard } from '../../shared/card/schema'
import { boot, type Door, until } from './harness'
import { HOUSE, row, zhao } from './people'

const OF_HOUSE = { houseId: HOUSE.houseId, estateId: 'est_1' }
const house: HouseCard = {
  ...{ ...OF_HOUSE, label: HOUSE.label, code: '3-2-501', grossFloorArea: '89.50', houseType: null, floor: 5 },
  occupancy: 'occupied',
  careNoted: true,
  people: [
    {
      ...{ of: 'rsd_1', name: '林晓梅', role: 'owner', phone: '138****1111', callable: true, here: true },
      ...{ from: 0, until: null },
    },
  ],
  earlier: [
    {
      ...{ of: 'rsd_0', name: '周建国', role: 'owner', phone: null, callable: false, here: false },
      ...{ from: 0, until: Date.UTC(2024, 2, 1) },
    },
  ],
  tickets: { items: [row({ description: '厨房漏水' })], more: true },
}
const person: PersonCard = {
  ...{ estateId: 'est_1', name: '林晓梅', phone: '138****1111', personId: null, staff: [] },
  callable: { houseId: HOUSE.houseId, of: 'rsd_1' },
  house: { houseId: HOUSE.houseId, label: HOUSE.label, holds: [{ role: 'owner', from: 0, until: null }] },
}
let keysFail = false
const asked: string[] = []
const door: Door = {
  'people.me': () => zhao,
  'notice.templates': () => ({ items: [] }),
  'card.house': ({ houseId }) => ({ ...house, houseId }),
  'card.person': () => person,
  'card.houses': () => ({
    items: [{ houseId: 'hou_502', label: '3栋2单元502', role: 'owner', from: 0, until: null }],
  }),
  'card.phone': ({ of }) => {
    asked.push(of)
    return { phone: '13800001111' }
  },
  'ticket.queue': () => ({
    items: [row({ description: '厨房漏水' }), row({ ticketId: 'tkt_2', description: '灯不亮' })],
  }),
  'estate.plates': () => ({ items: [] }),
  'estate.care': () => ({ needs: ['ring_first'], note: '下午方便', at: 0, byName: '赵敏', version: 1 }),
  'estate.keepCare': () => ({ houseId: HOUSE.houseId, version: 2 }),
  'key.list': () => {
    if (keysFail) throw new Error('no keys today')
    return { items: [] }
  },
  'movein.list': () => ({ items: [] }),
  'deposit.list': () => ({ items: [] }),
  'inspection.list': () => ({ items: [] }),
  'booking.about': () => ({ items: [] }),
  'defect.list': () => ({ items: [] }),
  'meter.list': () => ({ items: [] }),
}
const app = boot(door)

test('the house page joins people, tickets and keys, and calls somebody only when asked', async () => {
  const page = await app.open('packages/desk/house/index', { houseId: HOUSE.houseId })
  await page.shows('89.50')
  await page.shows('138****1111')
  await page.shows('厨房漏水')
  for (const none of ['没有登记钥匙', '没有表具', '没有预约', '没有待整改的问题', '没有收楼记录', '没有验收表'])
    await page.shows(none)
  await page.shows('历史住户')
  await page.shows('至 2024-03-01')
  expect(asked).toEqual([])
  await page.tap('#call-rsd_1')
  await until(() => app.wxCalls('makePhoneCall').some(to => to.phoneNumber === '13800001111'), 'the call')
  expect(asked).toEqual(['rsd_1'])
  page.close()
})
test('a clerk asks for all tickets of a house when the newest are not enough', async () => {
  const page = await app.open('packages/desk/house/index', { houseId: HOUSE.houseId })
  await page.tap('#tickets-all')
  await page.shows('灯不亮')
  page.close()
})
test('a clerk begins a report with the house filled in, and opens somebody’s page', async () => {
  const page = await app.open('packages/desk/house/index', { houseId: HOUSE.houseId })
  await page.tap('#act-report')
  await until(
    () =>
      app
        .wxCalls('navigateTo')
        .some(to => String(to.url).startsWith('/packages/desk/report/index?houseId=hou_501&label=')),
    'the report',
  )
  await page.tap('#person-rsd_1')
  await until(
    () => app.wxCalls('navigateTo').some(to => /desk\/person\/index\?.*houseId=hou_501&of=rsd_1$/.test(String(to.url))),
    'the person',
  )
  page.close()
})
test('a part that fails says so and leaves the others alone', async () => {
  keysFail = true
  const page = await app.open('packages/desk/house/index', { houseId: 'hou_601' })
  await page.shows('厨房漏水')
  await page.tap('#card-keys-again')
  keysFail = false
  await page.tap('#card-keys-again')
  await page.shows('没有登记钥匙')
  page.close()
})
test('a clerk who is asked about fees says why before they are shown', async () => {
  const page = await app.open('packages/desk/house/index', { houseId: HOUSE.houseId })
  await page.tap('#fees')
  await page.shows('为什么查看这户的费用')
  page.close()
})
test('somebody whom only the register names has a page with the houses', async () => {
  const page = await app.open('packages/desk/person/index', { ...OF_HOUSE, of: 'rsd_1' })
  await page.shows('登记册中的住户')
  await page.shows('3栋2单元502')
  await page.shows('138****1111')
  page.close()
})

test('a clerk sees that something is noted, looks only when it is asked for, and changes it', async () => {
  const page = await app.open('packages/desk/house/index', { houseId: HOUSE.houseId })
  await page.shows('有需要留意的情况')
  expect(app.sent('estate.care')).toEqual([])
  await page.tap('#care-open')
  await page.shows('上门前请先打电话')
  await page.shows('下午方便')
  await page.tap('#care-edit')
  await page.tap('#need-pets')
  await until(() => !page.look('#save').includes('button--off'), 'a button that works')
  await page.tap('#save')
  await until(() => app.sent('estate.keepCare').length, 'what is kept')
  expect(app.sent('estate.keepCare')[0]).toMatchObject({ needs: ['ring_first', 'pets'], note: '下午方便', version: 1 })
  page.close()
})
