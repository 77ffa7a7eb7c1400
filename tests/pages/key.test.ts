import { boot, type Door, refuse, until } from './harness'
import { zhao } from './people'
import { bunch, STROKES } from './visits'

const line = { what: 'registered' as const, at: Date.now(), byId: 'per_zhao', byName: '赵敏' }
const shown = { now: { ...bunch(), authorisation: null as string | null, ledger: [line] } }
const door: Door = {
  'people.me': () => zhao,
  'people.staff': () => ({
    items: [
      { personId: 'per_zhao', name: '赵敏', role: 'clerk', grantId: 'grt_1' },
      { personId: 'per_wang', name: '王海燕', role: 'supervisor', grantId: 'grt_2' },
    ],
  }),
  'key.get': () => shown.now,
  'key.lend': () => ({ keyId: 'key_1' }),
  'key.return': () => ({ keyId: 'key_1' }),
  'key.release': () => ({ keyId: 'key_1' }),
}
const app = boot(door)
const open = () => app.open('packages/desk/key/index', { keyId: 'key_1' })
type Page = Awaited<ReturnType<typeof open>>
const draw = async (page: Page) => {
  await page.touch('#glass', 'touchstart', 10, 10)
  await page.touch('#glass', 'touchmove', 60, 40)
}

test('keys to a home go out with the owner’s leave, a colleague and a signature', async () => {
  const page = await open()
  await page.shows('没有业主的托管授权')
  await page.tap('#key-lend')
  await page.shows('须有业主授权，并由两位员工同时在场')
  expect(page.has('#witness-per_zhao')).toBe(false)
  await page.type('#to-name', '赵铁柱')
  await page.type('#purpose', '通风')
  await page.type('#authorisation', '书面委托')
  await page.tap('#witness-per_wang')
  expect(page.look('#glass-keep')).toContain('button--off')
  await draw(page)
  await until(() => !page.look('#glass-keep').includes('button--off'), 'a signature')
  await page.tap('#glass-keep')
  await until(() => app.sent('key.lend').length, 'the loan')
  const lent = app.sent('key.lend')[0]
  expect(lent).toMatchObject({
    toName: '赵铁柱',
    purpose: '通风',
    witnessId: 'per_wang',
    authorisation: '书面委托',
    signature: STROKES,
  })
  expect(lent.dueAt - Date.now()).toBeGreaterThan(7.9 * 3_600_000)
  page.close()
})

test('a bunch that is kept for an appointment can be released; one that is lent comes back signed for', async () => {
  shown.now = {
    ...shown.now,
    reservedFor: { bookingId: 'bkg_1', start: Date.now(), end: Date.now() + 1, byName: '赵敏' },
  }
  const page = await open()
  await page.shows('赵敏 为')
  await page.tap('#key-release')
  await until(() => app.sent('key.release').length, 'the release')
  page.close()
  shown.now = { ...shown.now, state: 'lent', holderName: '赵铁柱', reservedFor: null }
  const again = await open()
  await again.shows('现由 赵铁柱 保管')
  expect(again.has('#key-lend')).toBe(false)
  await again.tap('#key-return')
  await draw(again)
  await until(() => !again.look('#glass-keep').includes('button--off'), 'a signature')
  await again.tap('#glass-keep')
  await until(() => app.sent('key.return').length, 'the return')
  again.close()
})

test('who reports a loss reads what follows; a refusal is shown', async () => {
  door['key.lose'] = () => {
    throw refuse('key.wrong_state', '钥匙现在是“lost”，不能这样操作')
  }
  const page = await open()
  await page.tap('#key-lose')
  await page.shows('立即生成更换门锁的工单')
  await page.type('#note', '途中遗失')
  await until(() => !page.look('#lose-send').includes('button--off'), 'a button that works')
  await page.tap('#lose-send')
  await page.shows('不能这样操作')
  page.close()
})
