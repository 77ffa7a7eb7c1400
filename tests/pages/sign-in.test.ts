import { boot, type Door, refuse, until } from './harness'
import { HOUSE, stranger } from './people'

let me = stranger
const door: Door = {
  'people.me': () => me,
  'people.consent': () => {
    me = { ...me, consentNeeded: false }
    return { personId: 'per_lin' }
  },
  'people.phone': () => {
    me = { ...me, phone: '138****5678' }
    return { personId: 'per_lin' }
  },
  'estate.list': () => ({ items: [{ estateId: 'est_1', name: '湖畔花园' }] }),
  'file.target': () => ({ fileId: 'cloud://env.bucket/u/per_lin/fil_1.jpg', url: '', headers: {} }),
}
const app = boot(door)

test('a newcomer consents, verifies the phone and is matched to the house', async () => {
  let tries = 0
  door['people.identify'] = () => {
    tries += 1
    if (tries === 1) throw refuse('people.no_match', '手机号、姓名与房屋不相符')
    return { houseId: HOUSE.houseId }
  }
  const page = await app.open('pages/sign-in/index')
  await page.shows('隐私说明')
  await page.tap('#agree')
  await page.shows('验证手机号')
  expect(app.sent('people.consent')[0]).toMatchObject({ version: '2026-11' })
  await page.fire('#phone', 'getphonenumber', { code: 'wx-code' })
  await page.shows('已验证 138****5678')
  expect(app.sent('people.phone')[0]).toMatchObject({ code: 'wx-code' })

  await page.type('#house-code', '3-2-501')
  await page.type('#surname', '李')
  await page.tap('#bind-send')
  await page.shows('不相符')
  await page.type('#surname', '林')
  await page.tap('#bind-send')
  await page.shows('绑定成功')
  expect(app.sent('people.identify').at(-1)).toMatchObject({ estateId: 'est_1', houseCode: '3-2-501', surname: '林' })
  page.close()
})

test('a newcomer whose spelling fits several houses chooses one of them', async () => {
  door['people.identify'] = ({ houseCode }) => {
    if (houseCode === '1-2-501') return { houseId: HOUSE.houseId }
    const houses = [
      { houseCode: '1-1-501', label: '1 栋 1 单元 501' },
      { houseCode: '1-2-501', label: '1 栋 2 单元 501' },
    ]
    throw refuse('people.house_ambiguous', '“501室”可能是几套房屋', { reference: { houses, more: false } })
  }
  const page = await app.open('pages/sign-in/index')
  await page.type('#house-code', '501室')
  await page.type('#surname', '林')
  await page.tap('#bind-send')
  await page.shows('可能是几套房屋')
  await page.tap('#house-1-2-501')
  await until(() => !page.has('#house-1-2-501'), 'the choice to be taken')
  await page.tap('#bind-send')
  await page.shows('绑定成功')
  page.close()
})

test('a newcomer who refuses the number is told the other way, and claims with a document', async () => {
  me = { ...me, phone: null }
  door['people.claim'] = () => ({ claimId: 'clm_1' })
  app.answers.chooseMedia = { tempFiles: [{ tempFilePath: 'wxfile://tmp/deed.jpg', size: 900 }] }
  app.answers.saveFile = { savedFilePath: 'wxfile://usr/deed.jpg' }
  const page = await app.open('pages/sign-in/index')
  await page.tap('#way-evidence')
  await page.type('#house-code', '3-2-501')
  await page.type('#name', '林晓梅')
  await page.tap('#photo-add')
  await until(() => page.has('#photo-0') && !page.look('#bind-send').includes('button--off'), 'the document')
  await page.tap('#bind-send')
  await page.shows('客服审核后会通知您')
  expect(app.sent('people.claim')[0]).toMatchObject({
    houseCode: '3-2-501',
    name: '林晓梅',
    role: 'owner',
    evidence: ['cloud://env.bucket/u/per_lin/fil_1.jpg'],
  })
  page.close()
})
