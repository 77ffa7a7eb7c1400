import { boot, type Door, refuse, until } from './harness'
import { lin } from './people'

const entry = { reference: 'b', item: null, period: null, about: null, note: '' }
const door: Door = {
  'people.me': () => lin,
  'ledger.statement': () => ({
    houseId: 'hou_501',
    label: '3 栋 2 单元 501',
    openingFen: 1_000,
    closingFen: -8_000,
    items: [
      {
        ...entry,
        at: Date.UTC(2026, 9, 1),
        kind: 'bill',
        item: 'WATER',
        period: '2026-10',
        amountFen: 1_000,
        balanceFen: 2_000,
      },
      {
        ...entry,
        at: Date.UTC(2026, 9, 2),
        kind: 'prepayment',
        note: '柜台预存',
        amountFen: -10_000,
        balanceFen: -8_000,
      },
    ],
  }),
}
const app = boot(door)

test('an owner reads each charge and payment with a running balance, and what the balance means', async () => {
  const page = await app.open('packages/owner/statement/index')
  await page.shows('期初结余欠 ¥10.00')
  await page.shows('期末结余余 ¥80.00')
  await page.shows('账单 · 水费 · 2026-10')
  await page.shows('预存 · 柜台预存')
  await page.shows('−¥80.00')
  page.close()
})

test('a longer time is asked for, and an empty one says so', async () => {
  door['ledger.statement'] = ({ houseId }) => ({
    houseId,
    label: '3 栋 2 单元 501',
    openingFen: 0,
    closingFen: 0,
    items: [],
  })
  const page = await app.open('packages/owner/statement/index')
  await page.tap('#range-36')
  await page.shows('这段时间没有账目')
  await page.shows('两清')
  const years = (input: { from: string; to: string }) => Number(input.to.slice(0, 4)) - Number(input.from.slice(0, 4))
  await until(() => app.sent('ledger.statement').some(input => years(input) === 3), 'three years')
  page.close()
})

test('an owner takes the statement home as a workbook; a refusal is said', async () => {
  const page = await app.open('packages/owner/statement/index')
  await page.tap('#range-year')
  await until(() => app.sent('ledger.statement').some(input => input.from.endsWith('-01-01')), 'this year')
  door['ledger.exportStatement'] = () => {
    throw refuse('paper.unavailable', '文件暂时无法生成')
  }
  await page.tap('#workbook')
  await until(() => app.wxCalls('showToast').some(toast => toast.title === '文件暂时无法生成'), 'the refusal said')
  door['ledger.exportStatement'] = () => ({ url: 'https://files.example/statement.xlsx' })
  await page.tap('#workbook')
  await until(() => app.wxCalls('downloadFile').length, 'the file')
  const [asked] = app.sent('ledger.exportStatement')
  expect(asked).toMatchObject({ houseId: 'hou_501', from: expect.stringMatching(/-01-01$/), language: 'zh' })
  expect(app.wxCalls('downloadFile')[0]).toMatchObject({ url: 'https://files.example/statement.xlsx' })
  page.close()
})

test('somebody else’s address shows nothing of one’s own house: it says so', async () => {
  const before = app.sent('ledger.statement').length
  const page = await app.open('packages/owner/statement/index', { houseId: 'hou_of_somebody' })
  await page.shows('这不是您的房屋')
  expect(app.sent('ledger.statement')).toHaveLength(before)
  page.close()
})
