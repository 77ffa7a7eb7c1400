import type { MerchantView } from '../../shared/merchant/schema'
import { he } from './fees'
import { boot, type Door, refuse, until } from './harness'
import { admin } from './people'

const keys = { mchid: '1900000001', subMchid: '', serial: 'A1B2C3', platformId: 'PUB_KEY_ID_01' }
const view = (over: Partial<MerchantView> = {}): MerchantView => ({
  estateId: 'est_1',
  current: null,
  waiting: null,
  former: [],
  ...over,
})
const waiting = {
  ...keys,
  proposalId: 'mpr_1',
  requestedAt: Date.now(),
  probe: 'accepted' as const,
  takesEffectAt: null,
  mine: false,
}
const door: Door = { 'people.me': () => admin, 'merchant.get': () => view() }
const app = boot(door)
/** Who looks is asked anew where a person looks at herself. */
async function as(person: typeof admin) {
  door['people.me'] = () => person
  const me = await app.open('pages/me/index')
  await me.shows(person.name)
  me.close()
}

test('an administrator brings the keys of an account; what was typed is gone once they are sealed', async () => {
  door['merchant.request'] = () => {
    throw refuse('merchant.v3_key', 'APIv3 密钥须为 32 位')
  }
  const page = await app.open('packages/estate/merchant/index', { estateId: 'est_1' })
  await page.shows('还没有收款商户')
  await page.tap('#merchant-mode-partner')
  await page.type('#merchant-mchid', '1900000001')
  await page.type('#merchant-sub', '19')
  await page.type('#merchant-serial', 'a1b2 c3d4 e5f6 a7b8')
  await page.type('#merchant-private', 'private pem')
  await page.type('#merchant-v3', 'short')
  await page.type('#merchant-platform-id', 'PUB_KEY_ID_01')
  await page.type('#merchant-platform-key', 'public pem')
  await page.tap('#merchant-send')
  await page.shows('请检查：子商户号（8–12 位数字）')
  expect(app.sent('merchant.request')).toEqual([])
  await page.type('#merchant-sub', '1900000109')
  await page.tap('#merchant-send')
  await page.shows('APIv3 密钥须为 32 位')
  door['merchant.request'] = () => ({ estateId: 'est_1', proposalId: 'mpr_1' })
  door['merchant.get'] = () => view({ waiting: { ...waiting, subMchid: '1900000109', mine: true } })
  await page.tap('#merchant-send')
  await page.shows('等待经理批准')
  expect(app.sent('merchant.request').at(-1)).toMatchObject({
    estateId: 'est_1',
    mchid: '1900000001',
    subMchid: '1900000109',
    serial: 'a1b2c3d4e5f6a7b8',
    privateKey: 'private pem',
  })
  const sent = app.sent('merchant.request').length
  await page.tap('#merchant-send')
  await page.shows('请检查：证书序列号、商户私钥、APIv3 密钥、微信支付公钥')
  expect(app.sent('merchant.request')).toHaveLength(sent)
  page.close()
})
test('a manager approves keys that WeChat Pay knows, and only rejects those it does not', async () => {
  await as(he)
  door['merchant.get'] = () => view({ waiting: { ...waiting, probe: 'refused' } })
  door['merchant.reject'] = () => ({ estateId: 'est_1', proposalId: 'mpr_1' })
  const page = await app.open('packages/estate/merchant/index', { estateId: 'est_1' })
  await page.shows('微信支付不认可')
  await page.tap('#merchant-approve')
  expect(app.sent('merchant.approve')).toEqual([])
  door['merchant.get'] = () => view({ current: { ...keys, since: Date.now() } })
  await page.tap('#merchant-reject')
  await until(() => app.sent('merchant.reject').length, 'the decision')
  expect(app.sent('merchant.reject')[0]).toMatchObject({ proposalId: 'mpr_1' })
  await page.shows('使用中')
  expect(page.text()).toContain('A1B2C3')
  page.close()
})
test('whoever brought the keys is told that another manager approves them', async () => {
  door['merchant.get'] = () => view({ waiting: { ...waiting, mine: true } })
  const page = await app.open('packages/estate/merchant/index', { estateId: 'est_1' })
  await page.shows('须由另一位经理批准')
  page.close()
})

test('a manager stops a change of account while it pauses', async () => {
  await as(he)
  const takesEffectAt = Date.now() + 40 * 3_600_000
  door['merchant.get'] = () => view({ waiting: { ...waiting, takesEffectAt } })
  door['merchant.stop'] = () => ({ estateId: 'est_1', proposalId: 'mpr_1' })
  const page = await app.open('packages/estate/merchant/index', { estateId: 'est_1' })
  await until(() => page.has('#merchant-pausing'), 'the pause')
  expect(page.has('#merchant-agree')).toBe(false)
  await page.tap('#merchant-stop')
  await until(() => app.sent('merchant.stop').length, 'the stop')
  expect(app.sent('merchant.stop')[0]).toMatchObject({ estateId: 'est_1', proposalId: 'mpr_1' })
  page.close()
})
