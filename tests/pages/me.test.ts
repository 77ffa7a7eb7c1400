import { boot, type Door, refuse, until } from './harness'
import { lin } from './people'

let me = lin
const door: Door = {
  'people.me': () => me,
  'people.setPreferences': () => ({ personId: lin.personId }),
  'people.confirmSession': () => ({ personId: lin.personId }),
}
const app = boot(door)

test('a person reads the app in English at once, and the choice is kept and told to the server', async () => {
  const page = await app.open('pages/me/index')
  await page.shows('身份与房屋')
  await page.shows('3 栋 2 单元 501')
  await page.tap('#language-en')
  await page.shows('Roles and homes')
  expect(app.stored.get('anju.language')).toBe(JSON.stringify('en'))
  await until(() => app.sent('people.setPreferences').length, 'the preference')
  expect(app.sent('people.setPreferences')[0]).toMatchObject({ language: 'en' })
  await page.tap('#language-zh')
  await page.shows('身份与房屋')
  page.close()
})

test('large type enlarges the page and is remembered', async () => {
  const page = await app.open('pages/me/index')
  me = { ...me, largeType: true }
  await page.fire('#large-type', 'change', { value: true })
  await until(() => page.look('#me').includes('page--large'), 'large type')
  expect(app.stored.get('anju.largeType')).toBe('true')
  page.close()
})

test('an invited person accepts and is told when that is no longer possible', async () => {
  me = {
    ...me,
    invitations: [{ invitationId: 'inv_1', role: 'worker', estateName: '湖畔花园', houseLabel: null }],
  }
  door['people.acceptInvitation'] = () => {
    throw refuse('people.invitation_invalid', '邀请无效、已过期或已使用')
  }
  const page = await app.open('pages/me/index')
  await page.tap('#join-inv_1')
  await page.shows('邀请无效')
  door['people.acceptInvitation'] = () => ({ grantId: 'grt_2' })
  await page.tap('#join-inv_1')
  await until(() => app.wxCalls('showToast').some(toast => toast.title === '已加入'), 'the answer said')
  page.close()
})

test('a person signs a browser in by scanning its code', async () => {
  app.answers.scanCode = { result: 'anju-session-code' }
  const page = await app.open('pages/me/index')
  await page.tap('#scan')
  await until(() => app.sent('people.confirmSession').length, 'the confirmation')
  expect(app.sent('people.confirmSession')[0]).toMatchObject({ scanCode: 'anju-session-code' })
  page.close()
})
