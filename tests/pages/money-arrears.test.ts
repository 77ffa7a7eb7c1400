import { AGES } from '../../shared/billing/measures'
import type { ExtractView } from '../../shared/extract/schema'
import { feng } from './fees'
import { boot, type Door, until } from './harness'
import { zhao } from './people'

const HOUSE = {
  houseId: 'hou_501',
  label: '3 栋 2 单元 501',
  owner: '林晓芸',
  overdueFen: 36_500,
  oldestDueOn: '2026-09-25',
}
const door: Door = {
  'people.me': () => feng,
  'ledger.arrears': ({ cursor }) =>
    cursor
      ? { items: [{ ...HOUSE, houseId: 'hou_502', label: '3 栋 2 单元 502', age: '31-90', ages: [] }] }
      : {
          items: [{ ...HOUSE, age: '31-90', ages: [{ age: '31-90', amountFen: 36_500 }] }],
          cursor: '2026-09-25:3-2-501',
          sum: { houses: 2, overdueFen: 73_000 },
        },
  'ledger.ageing': () => ({
    items: AGES.map(age => ({ age, amountFen: age === '31-90' ? 36_500 : age === 'NOT_DUE' ? 10_000 : 0 })),
    totalFen: 46_500,
    overdueFen: 36_500,
  }),
  'ledger.collection': () => ({
    billedFen: 43_820_000,
    waivedFen: 0,
    collectedFen: 41_238_050,
    openingArrearsFen: 0,
    recoveredFen: 0,
    current: '94.11%',
    recovery: null,
    combined: '94.11%',
  }),
}
const MADE: ExtractView = {
  ...{ extractId: 'ext_1', state: 'done', form: 'xlsx', rows: 2, fileName: '欠费清单.xlsx', why: null },
  url: 'https://files.example/papers/extract/ext_1/%E6%AC%A0%E8%B4%B9%E6%B8%85%E5%8D%95.xlsx?sign=1',
}
door['extract.order'] = () => MADE
const app = boot(door)
const wentTo = (part: string) => app.wxCalls('navigateTo').some(to => String(to.url).includes(part))

test('an accountant reads arrears by age and the rates; a rate without a whole is a dash', async () => {
  const page = await app.open('packages/cashier/arrears/index')
  await page.shows('逾期¥365.00')
  await page.shows('31–90 天')
  await page.shows('本期收缴率94.11%')
  await page.shows('清欠率—')
  const count = app.sent('ledger.collection').length
  const [first] = app.sent('ledger.collection')
  const chosen = new Date(Date.UTC(Number(first.period.slice(0, 4)), Number(first.period.slice(5)) - 2, 1))
  await page.tap(`#rates-${chosen.toISOString().slice(0, 7)}`)
  await until(() => app.sent('ledger.collection').length > count, 'the rates of the month before')
  page.close()
})

test('an accountant goes through the houses in arrears, by age and building, and opens one’s ledger', async () => {
  const page = await app.open('packages/cashier/arrears/index')
  await page.shows('3 栋 2 单元 501')
  await page.shows('2026-09-25')
  await page.shows('林晓芸')
  await page.shows('共 2 户')
  await page.tap('#more')
  await page.shows('3 栋 2 单元 502')
  await page.tap('#late-91-180')
  await page.type('#building', '3')
  await until(() => app.sent('ledger.arrears').some(one => one.age === '91-180' && one.building === '3'), 'both')
  await page.tap('#house-hou_501')
  await until(() => wentTo('household/index?houseId=hou_501&show=statement'), 'the ledger')
  page.close()
})
test('an accountant chooses columns and the order, and finds them again', async () => {
  const page = await app.open('packages/cashier/arrears/index')
  await page.shows('3 栋 2 单元 501')
  await page.tap('#house-by-overdue')
  await until(() => app.sent('ledger.arrears').some(one => one.sort === '-overdue'), 'the largest first')
  await page.tap('#house-by-overdue')
  await until(() => app.sent('ledger.arrears').some(one => one.sort === 'overdue'), 'the smallest first')
  await page.tap('#columns')
  await page.tap('#column-owner')
  await page.tap('#columns-done')
  await until(() => !page.text().includes('林晓芸'), 'the list without its owners')
  page.close()
  const again = await app.open('packages/cashier/arrears/index')
  await again.shows('3 栋 2 单元 501')
  expect(again.text()).not.toContain('林晓芸')
  await again.tap('#columns')
  await again.tap('#columns-usual')
  await again.shows('林晓芸')
  again.close()
})
test('an accountant takes the list along as it stands, says what for, and opens the file', async () => {
  const page = await app.open('packages/cashier/arrears/index', { age: '31-90', sort: '-overdue' })
  await page.shows('3 栋 2 单元 501')
  await page.tap('#export')
  await page.tap('#why-checking')
  await until(() => !page.look('#make').includes('button--off'), 'a reason')
  await page.tap('#make')
  await page.shows('已生成，共 2 行')
  expect(app.sent('extract.order')).toMatchObject([
    {
      of: 'ledger.arrears',
      asked: { age: '31-90', sort: '-overdue' },
      columns: ['house', 'owner', 'oldest', 'age', 'overdue'],
      ...{ form: 'xlsx', reason: '核对账目', language: 'zh' },
    },
  ])
  await until(() => app.wxCalls('openDocument').length > 0, 'the file')
  page.close()
})
test('a long list is made meanwhile: an accountant sees how far it is', async () => {
  door['extract.order'] = () => ({ ...MADE, state: 'working', rows: 3_000, url: null })
  let finish = () => {}
  door['extract.get'] = () => new Promise<typeof MADE>(done => (finish = () => done(MADE))) as never
  const page = await app.open('packages/cashier/arrears/index')
  await page.tap('#print')
  await page.tap('#why-meeting')
  await until(() => !page.look('#make').includes('button--off'), 'a reason')
  await page.tap('#make')
  await page.shows('已读取 3,000 行')
  await until(() => app.sent('extract.get').length, 'how far it is')
  finish()
  await page.shows('已生成，共 2 行')
  expect(app.sent('extract.order').at(-1)).toMatchObject({ form: 'pdf' })
  page.close()
})
test('a filter written into the address by hand is named and left out', async () => {
  const page = await app.open('packages/cashier/arrears/index', { age: 'none', building: '%25%25', sort: 'price' })
  await page.shows('地址里的“none”无效')
  await page.shows('3 栋 2 单元 501')
  expect(app.sent('ledger.arrears').at(-1)).toEqual(expect.not.objectContaining({ age: 'none' }))
  page.close()
})
test('customer service sees who owes how much, not for how long what, and none of the estate’s sums', async () => {
  door['people.me'] = () => zhao
  // Who looks is asked anew where a person looks at herself.
  const me = await app.open('pages/me/index')
  await me.shows(zhao.name)
  me.close()
  door['ledger.arrears'] = () => ({ items: [{ ...HOUSE, age: '31-90' }] })
  const asked = app.sent('ledger.ageing').length
  const page = await app.open('packages/cashier/arrears/index')
  await page.shows('¥365.00')
  await until(() => !page.text().includes('共 2 户'), 'what customer service may see')
  expect(app.sent('ledger.ageing').length).toBe(asked)
  await page.tap('#house-hou_501')
  await until(() => wentTo('household/index?houseId=hou_501&show=due'), 'what is due')
  page.close()
})
