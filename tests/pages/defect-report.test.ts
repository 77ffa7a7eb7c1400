import { boot, type Door, refuse, until } from './harness'
import { HOUSE, lin } from './people'
import { defect } from './visits'

const door: Door = {
  'people.me': () => lin,
  'estate.places': () => ({
    items: [
      { placeId: HOUSE.houseId, label: HOUSE.label, kind: 'house', buildingId: '3' },
      { placeId: 'plc_lift', label: '3 栋电梯', kind: 'public', buildingId: '3' },
    ],
  }),
  'defect.list': () => ({ items: [defect()] }),
}
const app = boot(door)

test('an owner reports a defect of the own house under warranty; what is out of it is told', async () => {
  door['defect.report'] = () => {
    throw refuse('defect.out_of_warranty', '这一项已过保修期，请改为报修')
  }
  const page = await app.open('packages/owner/defect-report/index')
  await page.shows(HOUSE.label)
  expect(page.text()).not.toContain('电梯')
  await page.tap('#send')
  await page.shows('请检查')
  await page.type('#room', '卫生间')
  await page.type('#what', '地漏返味')
  await page.tap('#warranty-pipes_wiring')
  await page.tap('#send')
  await page.shows('请改为报修')
  door['defect.report'] = () => ({ defectId: 'dfc_9' })
  await page.tap('#send')
  await until(() => app.wxCalls('redirectTo').some(to => String(to.url).includes('defectId=dfc_9')), 'it')
  expect(app.sent('defect.report').at(-1)).toMatchObject({
    houseId: HOUSE.houseId,
    room: '卫生间',
    what: '地漏返味',
    warranty: 'pipes_wiring',
  })
  page.close()
})

test('an owner sees the own defects, without the desk’s numbers', async () => {
  const page = await app.open('packages/owner/defects/index')
  await page.shows('面盆下水接口滴水')
  expect(page.has('#go-numbers')).toBe(false)
  expect(page.has('#report-defect')).toBe(true)
  page.close()
})
