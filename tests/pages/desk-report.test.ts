import { boot, until } from './harness'
import { zhao } from './people'

const app = boot({
  'people.me': () => zhao,
  'notice.templates': () => ({ items: [] }),
  'estate.places': ({ search }) => ({
    items: search
      ? [{ placeId: 'hou_802', label: '2 栋 1 单元 802', kind: 'house' as const, buildingId: 'bld_2' }]
      : [],
  }),
  'ticket.report': () => ({ ticketId: 'tkt_1' }),
})

test('a clerk reports for a caller: finds the house by its number and says who called', async () => {
  const page = await app.open('packages/desk/report/index')
  await page.tap('#kind-complaint')
  await page.tap('#category-noise')
  await page.type('#caller-name', '陈先生')
  await page.type('#caller-phone', '139 1234 5678')
  await page.type('#place-search', '2-1-802')
  await page.tap('#place-hou_802')
  await page.type('#description', '楼上半夜装修')
  await until(() => page.look('#place-hou_802').includes('pill--on'), 'the chosen house')
  await page.tap('#send')
  await until(() => app.sent('ticket.report').length, 'the report')
  expect(app.sent('ticket.report')[0]).toMatchObject({
    kind: 'complaint',
    category: 'noise',
    placeId: 'hou_802',
    description: '楼上半夜装修',
    onBehalfOf: { name: '陈先生', phone: '139 1234 5678' },
  })
  await until(() => app.wxCalls('redirectTo').length, 'the ticket')
  expect(app.wxCalls('redirectTo')[0]?.url).toBe('/packages/desk/ticket/index?ticketId=tkt_1')
  page.close()
})
