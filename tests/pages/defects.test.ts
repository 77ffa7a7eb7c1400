import { boot, type Door, until } from './harness'
import { zhao } from './people'
import { defect } from './visits'

const door: Door = {
  'people.me': () => zhao,
  'defect.list': ({ state }) => ({
    items:
      state === 'closed'
        ? []
        : [
            defect({ dueAt: Date.now() - 49 * 3_600_000 }),
            defect({ defectId: 'dfc_2', state: 'fixed', failedRounds: 1 }),
          ],
  }),
}
const app = boot(door)

test('a clerk sees what is late, filters by state, and opens one', async () => {
  const page = await app.open('packages/desk/defects/index')
  await page.shows('逾期 2 天')
  await page.shows('复验未过 1 次')
  await page.tap('#defect-dfc_2')
  await until(() => app.wxCalls('navigateTo').some(to => to.url === '/packages/desk/defect/index?defectId=dfc_2'), 'it')
  await page.tap('#state-closed')
  await page.shows('没有缺陷')
  expect(app.sent('defect.list').at(-1)).toMatchObject({ estateId: 'est_1', state: 'closed' })
  await page.tap('#go-numbers')
  await until(() => app.wxCalls('navigateTo').some(to => String(to.url).includes('desk/numbers')), 'the numbers')
  page.close()
})
