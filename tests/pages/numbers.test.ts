import type { DefectNumber } from '../../shared/defect/contract'
import { boot, type Door } from './harness'
import { qian } from './people'

const row = (key: string, open: number): DefectNumber => ({
  key,
  open,
  overdue: 1,
  disputed: 0,
  closed: 4,
  failedRounds: 0,
})
const door: Door = {
  'people.me': () => qian,
  'defect.numbers': () => ({
    all: row('all', 12),
    byBuilding: [row('3', 9), row('', 3)],
    byParty: [row('developer', 7), row('宏远防水', 5)],
    byKind: [row('waterproofing', 12)],
    dueDays: { critical: 3, major: 7, minor: 15 },
  }),
}
const app = boot(door)

test('a manager reads what is owed by building, contractor and kind', async () => {
  const page = await app.open('packages/desk/numbers/index')
  await page.shows('3 栋')
  await page.shows('开发商')
  await page.shows('宏远防水')
  await page.shows('防水')
  await page.shows('严重 3 天，较重 7 天，轻微 15 天')
  page.close()
})
