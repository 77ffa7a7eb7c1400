import { LocalCloud } from '../local-cloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start({ seeded: false })
}, 60_000)
afterAll(() => cloud.stop())

const allowPhone = async (openId: string) => {
  const { code } = await cloud.post('/local/wechat/phone-code', { phone: '13900000001' })
  return cloud.asWechat(openId, 'people.phone', { code })
}

test.each(['fail', 'garbage', 'hang'])(
  'while WeChat does “%s” a newcomer is asked to try again, and then it works',
  async mode => {
    const newcomer = `wx_newcomer_${mode}`
    await cloud.asWechat(newcomer, 'people.consent', { version: '2026-11' })
    await cloud.post('/local/faults', { vendor: 'wechat', mode, forMs: 600_000 })
    expect(await allowPhone(newcomer)).toMatchObject({ ok: false, code: 'people.phone_unverified', retry: true })
    await cloud.post('/local/faults', { vendor: 'wechat', mode: 'none' })
    expect(await allowPhone(newcomer)).toMatchObject({ ok: true })
  },
  20_000,
)

test('a fault ends by itself when its time is over', async () => {
  const newcomer = 'wx_newcomer_later'
  await cloud.asWechat(newcomer, 'people.consent', { version: '2026-11' })
  await cloud.post('/local/faults', { vendor: 'wechat', mode: 'fail', forMs: 60_000 })
  await cloud.advance('PT2M')
  expect(await allowPhone(newcomer)).toMatchObject({ ok: true })
})

test('a test that names no known mode is told which there are', async () => {
  expect(await cloud.post('/local/faults', { vendor: 'wechat', mode: 'explode' })).toMatchObject({
    code: 'local.bad_request',
    message: expect.stringContaining('hang'),
  })
})
