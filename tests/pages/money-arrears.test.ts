import { AGES } from '../../shared/billing/measures'
import { feng } from './fees'
import { boot, type Door, until } from './harness'

const door: Door = {
  'people.me': () => feng,
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
const app = boot(door)

test('an accountant reads arrears by age and the rates; a rate without a whole is a dash', async () => {
  const page = await app.open('packages/money/arrears/index')
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
