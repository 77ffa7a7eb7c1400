import { boot, type Door, until } from './harness'
import { HOUSE, zhao } from './people'
import { bunch } from './visits'

const door: Door = {
  'people.me': () => zhao,
  'estate.places': () => ({ items: [{ placeId: HOUSE.houseId, label: HOUSE.label, kind: 'house', buildingId: '3' }] }),
  'key.register': () => ({ keyId: 'key_2' }),
  'key.list': ({ state }) => ({
    items:
      state === 'lost'
        ? []
        : [
            bunch(),
            bunch({
              keyId: 'key_2',
              number: 'K-1',
              state: 'lent',
              holderName: '赵铁柱',
              dueAt: Date.now() - 7_300_000,
            }),
          ],
  }),
}
const app = boot(door)

test('a clerk sees who has which keys since when, and registers a bunch', async () => {
  const page = await app.open('packages/desk/keys/index')
  await page.shows('入户门钥匙 ×3')
  await page.shows('赵铁柱')
  await page.shows('逾期 2 小时')
  await page.tap('#key-K-1')
  await until(() => app.wxCalls('navigateTo').some(to => to.url === '/packages/desk/key/index?keyId=key_2'), 'it')
  await page.tap('#key-add')
  await page.tap(`#house-${HOUSE.houseId}`)
  await page.type('#number', 'K-9')
  await page.tap('#more-MAILBOX')
  await page.tap('#more-MAILBOX')
  await until(() => !page.look('#register-send').includes('button--off'), 'a button that works')
  await page.tap('#register-send')
  await until(() => app.sent('key.register').length, 'the bunch')
  expect(app.sent('key.register')[0]).toMatchObject({
    houseId: HOUSE.houseId,
    number: 'K-9',
    items: [{ kind: 'MAILBOX', count: 2 }],
  })
  await page.tap('#state-lost')
  await page.shows('没有登记的钥匙')
  page.close()
})
