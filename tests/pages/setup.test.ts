import { boot, type Door, refuse, until } from './harness'
import { stranger } from './people'

const door: Door = { 'people.me': () => ({ ...stranger, consentNeeded: false }) }
const app = boot(door)

test('whoever deployed the system becomes its administrator with the code; a wrong one is refused', async () => {
  door['people.bootstrap'] = () => {
    throw refuse('people.bootstrap_closed', '系统已初始化')
  }
  const page = await app.open('packages/admin/setup/index')
  await page.type('#code', 'a-code-from-the-environment')
  await page.type('#name', '安工')
  await page.tap('#send')
  await page.shows('系统已初始化')
  door['people.bootstrap'] = () => ({ personId: 'per_admin' })
  await page.tap('#send')
  await until(() => app.wxCalls('switchTab').length, 'home')
  expect(app.sent('people.bootstrap').at(-1)).toMatchObject({ code: 'a-code-from-the-environment', name: '安工' })
  page.close()
})
