import { boot, type Door, until } from './harness'
import { lin } from './people'
import { bunch, inspection, viewOf } from './visits'

const door: Door = {
  'people.me': () => lin,
  'inspection.list': () => ({ items: [{ ...viewOf(inspection()), outcome: 'accepted' }] }),
  'key.list': () => ({ items: [bunch({ state: 'handed_over', holderName: '林晓梅' })] }),
}
const app = boot(door)

test('an owner finds the signed form, the keys and the way to what is still owed', async () => {
  const page = await app.open('packages/owner/house/index')
  await page.shows('接受')
  await page.shows('现由 林晓梅 保管')
  await page.tap('#form-ins_1')
  await page.tap('#go-defects')
  await until(() => app.wxCalls('navigateTo').length === 2, 'both')
  expect(app.wxCalls('navigateTo').map(to => String(to.url).split('&')[0])).toEqual([
    '/packages/owner/form/index?inspectionId=ins_1',
    '/packages/owner/defects/index',
  ])
  page.close()
})
