import { boot, type Door, until } from './harness'
import { HOUSE } from './people'
import { inspection, viewOf, wang } from './visits'

const door: Door = {
  'people.me': () => wang,
  'inspection.list': () => ({ items: [viewOf(inspection())] }),
  'inspection.open': () => ({ inspectionId: 'ins_2' }),
  'estate.places': () => ({ items: [{ placeId: HOUSE.houseId, label: HOUSE.label, kind: 'house', buildingId: '3' }] }),
}
const app = boot(door)

test('a supervisor finds every form, and opens a re-inspection for a house', async () => {
  const page = await app.open('packages/desk/forms/index')
  await page.shows('验收中')
  await page.tap('#form-ins_1')
  await until(() => app.wxCalls('navigateTo').some(to => String(to.url).includes('inspectionId=ins_1')), 'the form')
  await page.tap(`#house-${HOUSE.houseId}`)
  await page.tap(`#open-reinspection-${HOUSE.houseId}`)
  await until(() => app.wxCalls('navigateTo').some(to => String(to.url).includes('inspectionId=ins_2')), 'the new one')
  expect(app.sent('inspection.open')[0]).toMatchObject({ houseId: HOUSE.houseId, kind: 'reinspection' })
  await page.tap('#go-template')
  await until(() => app.wxCalls('navigateTo').some(to => String(to.url).includes('desk/template')), 'the template')
  page.close()
})
