import { he } from './fees'
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
const me = { now: zhao }
door['people.me'] = () => me.now
const earlier = {
  stocktakeId: 'stk_0',
  at: Date.parse('2026-10-01T02:00:00Z'),
  byName: '李梅',
  witnessName: '王海燕',
  counted: 2,
  differences: [{ number: 'K-2', kind: 'missing' as const }],
}
door['key.stocktakes'] = () => ({
  items: [earlier, { ...earlier, stocktakeId: 'stk_9', byName: '赵敏', differences: [] }],
})
door['key.counted'] = ({ stocktakeId }) => ({ ...earlier, stocktakeId, signature: STROKES, witnessSignature: STROKES })
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

test('a clerk opens an earlier stocktake with what differed and both signatures', async () => {
  const page = await app.open('packages/desk/stocktake/index')
  await page.tap('#part-earlier')
  await page.shows('1 处不符')
  await page.shows('赵敏、王海燕，数到 2 串')
  await page.tap('#count-stk_0')
  await page.shows('应在柜，没找到')
  await until(() => page.count('.stocktake-signed') === 2, 'both signatures')
  expect(app.sent('key.counted')).toEqual([{ stocktakeId: 'stk_0' }])
  page.close()
})

test('a manager reads earlier stocktakes and counts none', async () => {
  me.now = he
  const again = await app.open('pages/me/index')
  await again.tap('#language-zh')
  await again.shows(he.name)
  again.close()
  const page = await app.open('packages/desk/stocktake/index')
  await page.shows('1 处不符')
  expect(page.has('#part-count')).toBe(false)
  expect(page.has('#stock-sign')).toBe(false)
  page.close()
})
