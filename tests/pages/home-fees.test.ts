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

test('the administrator finds nothing of fees', async () => {
  const page = await homeOf(admin)
  await page.shows('安管理')
  expect(page.text()).not.toContain('收费管理')
  page.close()
})
