import { boot, type Door, until } from './harness'
import { zhao } from './people'
import { bunch, STROKES } from './visits'

const door: Door = {
  'people.me': () => zhao,
  'people.staff': () => ({ items: [{ personId: 'per_wang', name: '王海燕', role: 'supervisor', grantId: 'grt_2' }] }),
  'key.list': () => ({ items: [bunch(), bunch({ keyId: 'key_2', number: 'K-2' })] }),
  'key.stocktake': () => ({
    stocktakeId: 'stk_1',
    differences: [
      { number: 'K-2', kind: 'missing' },
      { number: 'K-77', kind: 'unknown' },
    ],
  }),
}
const app = boot(door)

test('two people count the cabinet and sign; what differs from the books is listed', async () => {
  const page = await app.open('packages/desk/stocktake/index')
  await page.tap('#tick-K-3-501')
  await page.type('#other-number', 'K-77')
  await page.tap('#other-add')
  await page.shows('已数 2 串')
  page.close()
  const again = await app.open('packages/desk/stocktake/index')
  await again.shows('已数 2 串')
  await again.tap('#stock-sign')
  const sign = async (glass: string) => {
    await again.touch(`#${glass}`, 'touchstart', 10, 10)
    await again.touch(`#${glass}`, 'touchmove', 60, 40)
    await until(() => !again.look(`#${glass}-keep`).includes('button--off'), 'a signature')
    await again.tap(`#${glass}-keep`)
  }
  await sign('glass')
  await again.tap('#witness-per_wang')
  await sign('witness-glass')
  await again.shows('应在柜，没找到')
  await again.shows('台账没有这个编号')
  expect(app.sent('key.stocktake')[0]).toMatchObject({
    found: ['K-3-501', 'K-77'],
    witnessId: 'per_wang',
    signature: STROKES,
    witnessSignature: STROKES,
  })
  again.close()
})
