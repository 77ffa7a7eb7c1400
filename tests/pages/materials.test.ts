import type { MaterialRow } from '../../shared/material/schema'
import { boot, type Door, until } from './harness'
import { qian } from './people'

const valve: MaterialRow = {
  ...{ materialId: 'mat_1', code: 'JF15', name: '角阀', unit: '个', unitPriceFen: 3500, onHand: '2', minimum: '2' },
  ...{ ended: false, version: 1, moves: [], low: true },
}
const door: Door = { 'people.me': () => qian, 'material.list': () => ({ items: [valve] }) }
const app = boot(door)

test('a manager enters a material and changes its price over the version that was read', async () => {
  door['material.save'] = () => ({ materialId: 'mat_1' })
  const page = await app.open('packages/manager/materials/index')
  await page.shows('该补货')
  await page.tap('#edit-JF15')
  await page.type('#material-price', '36.5')
  await page.tap('#material-save')
  await until(() => app.sent('material.save').length, 'the price')
  expect(app.sent('material.save')[0]).toMatchObject({ code: 'JF15', unitPriceFen: 3650, version: 1 })
  page.close()
})
