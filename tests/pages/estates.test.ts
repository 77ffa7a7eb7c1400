import { boot, type Door, refuse, until } from './harness'
import { admin } from './people'

const door: Door = { 'people.me': () => admin }
const app = boot(door)

test('an administrator opens an estate and names its first manager; a taken code is said', async () => {
  door['estate.create'] = () => {
    throw refuse('estate.exists', '这个小区代码已被使用')
  }
  const page = await app.open('packages/admin/estates/index')
  await page.shows('湖畔花园')
  await page.type('#name', '松林苑')
  await page.type('#code', 'songlin')
  await page.type('#manager-name', '马经理')
  await page.type('#manager-phone', '13900001111')
  await page.tap('#create')
  await page.shows('这个小区代码已被使用')
  door['estate.create'] = () => ({ estateId: 'est_songlin' })
  await page.tap('#create')
  await until(() => app.wxCalls('showToast').some(toast => String(toast.title).startsWith('已建立')), 'the answer said')
  expect(app.sent('estate.create').at(-1)).toMatchObject({
    name: '松林苑',
    code: 'songlin',
    manager: { name: '马经理', phone: '13900001111' },
  })
  page.close()
})
