import { admin, billOf, dueOf, feng, haiyan, he, qianxiaoyu, tenant, xu } from './fees'
import { boot, type Door, until } from './harness'
import { lin } from './people'

const me = { now: lin }
const door: Door = {
  'people.me': () => me.now,
  'ticket.mine': () => ({ items: [] }),
  'ticket.queue': () => ({ items: [] }),
  'billing.due': () => dueOf([billOf()]),
}
const app = boot(door)
async function homeOf(person: typeof lin) {
  me.now = person
  const page = await app.open('pages/me/index')
  await page.tap('#language-zh')
  await page.shows(person.name)
  page.close()
  return app.open('pages/home/index')
}

test('an owner sees what is due now and opens the bills', async () => {
  const page = await homeOf(lin)
  await page.shows('现在应缴¥57.62')
  await page.tap('#go-due')
  const url = '/packages/owner/fees/index?houseId=hou_501'
  await until(() => app.wxCalls('navigateTo').some(to => to.url === url), 'the bills')
  page.close()
})

test('an owner who owes nothing still finds the bills, prepaying, the account and receipts', async () => {
  door['billing.due'] = () => dueOf([])
  const page = await homeOf(lin)
  await page.shows('没有待缴的费用')
  await page.tap('#go-more')
  const url = '/packages/owner/fees/index?houseId=hou_501'
  await until(() => app.wxCalls('navigateTo').filter(to => to.url === url).length > 1, 'the fees')
  page.close()
  const fees = await app.open('packages/owner/fees/index', { houseId: 'hou_501' })
  await fees.shows('没有待缴的费用')
  for (const way of ['bills', 'payments', 'prepay', 'statement'])
    expect([way, fees.has(`#go-${way}`)]).toEqual([way, true])
  fees.close()
})

test('a tenant who owes nothing sees no card of fees at all', async () => {
  door['billing.due'] = () => dueOf([])
  const page = await homeOf({ ...tenant, name: '吴佳宁' })
  await page.shows('您好，吴佳宁')
  await page.shows('服务')
  await until(() => app.sent('billing.due').length > 1 && !page.has('#due-card'), 'the card to go')
  page.close()
})

test.each([
  [
    feng,
    [
      'household',
      'runs',
      'prices',
      'books',
      'waivers',
      'policy',
      'refunds',
      'receipts',
      'invoices',
      'reconciliation',
      'anomalies',
      'arrears',
    ],
    ['looks'],
  ],
  [
    qianxiaoyu,
    ['household', 'prices', 'waivers', 'refunds', 'receipts'],
    ['runs', 'books', 'looks', 'policy', 'invoices'],
  ],
  [
    haiyan,
    ['household', 'looks', 'waivers', 'refunds', 'arrears'],
    ['runs', 'prices', 'books', 'receipts', 'reconciliation'],
  ],
  [xu, ['reconciliation'], ['refunds', 'receipts', 'anomalies']],
  [he, ['household', 'runs', 'prices', 'books', 'looks', 'waivers', 'policy'], []],
] as const)('each of the staff finds the pages of fees that are theirs: %#', async (person, theirs, others) => {
  const page = await homeOf(person)
  await page.shows('收费管理')
  for (const name of theirs) expect([name, page.has(`#go-${name}`)]).toEqual([name, true])
  for (const name of others) expect([name, page.has(`#go-${name}`)]).toEqual([name, false])
  page.close()
})

test('an accountant reads first what burns, then what waits, each with its number, and opens the part that waits', async () => {
  door['home.counts'] = () => ({
    counts: {
      receipts: { waiting: 2, burning: 0, more: false },
      refunds: { waiting: 3, burning: 1, more: false },
      charges: { waiting: 99, burning: 0, more: true },
      waivers: { waiting: 0, burning: 0, more: false },
    },
  })
  const page = await homeOf(feng)
  await page.shows('等我处理')
  const text = page.text()
  expect(text.indexOf('退款1 项紧急')).toBeGreaterThan(-1)
  expect(text.indexOf('退款1 项紧急')).toBeLessThan(text.indexOf('单项收费审批99+ 项待处理'))
  expect(text).toContain('收据2 项待处理')
  expect(page.count('#go-refunds')).toBe(1)
  expect(page.has('#go-waivers')).toBe(true)
  await page.tap('#go-receipts')
  const url = '/packages/cashier/receipts/index?show=asked'
  await until(() => app.wxCalls('navigateTo').some(to => to.url === url), 'what is asked for')
  delete door['home.counts']
  page.close()
})

test('an owner is not counted anything, and the administrator neither', async () => {
  const before = app.sent('home.counts').length
  for (const person of [lin, admin]) (await homeOf(person)).close()
  expect(app.sent('home.counts')).toHaveLength(before)
})

test('the administrator finds nothing of fees', async () => {
  const page = await homeOf(admin)
  await page.shows('安管理')
  expect(page.text()).not.toContain('收费管理')
  page.close()
})
