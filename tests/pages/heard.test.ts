import { boot, type Door, until } from './harness'
import { HOUSE, zhao } from './people'
import { bunch } from './visits'

const door: Door = {
  'people.me': () => zhao,
  'estate.places': () => ({ items: [{ placeId: HOUSE.houseId, label: HOUSE.label, kind: 'house', buildingId: '3' }] }),
  'key.list': () => ({ items: [bunch()] }),
}
const app = boot(door)

test('a clerk who hears the app in WeChat is told what each control is, what it is called and how it stands', async () => {
  const page = await app.open('packages/desk/keys/index')
  await page.shows('入户门钥匙 ×3')
  expect(page.heard('state-all')).toEqual({ role: 'radio', checked: 'true' })
  expect(page.heard('state-lost')).toEqual({ role: 'radio', checked: 'false' })
  await page.tap('#key-add')
  await until(() => page.has('#sheet'), 'the sheet')
  expect(page.heard('sheet')).toEqual({ role: 'dialog', modal: 'true', label: '登记钥匙' })
  expect(page.heard('sheet-close')).toEqual({ role: 'button', label: '关闭' })
  await page.tap(`#house-${HOUSE.houseId}`)
  await until(() => page.has('#number'), 'the field')
  expect(page.heard('number')).toMatchObject({ label: expect.stringMatching(/./) })
  expect(page.heard('register-send')).toEqual({ role: 'button', disabled: 'true' })
  page.close()
})
