import { generateKeyPairSync } from 'node:crypto'
import { handedOut, type WxPayKeys } from '../../local/wxpay/keys'
import { auditQuiet } from '../pay-audit'
import { ESTATE, OTHER_ESTATE, PayWorld } from '../pay-world'

jest.setTimeout(120_000)
let world: PayWorld
let own: WxPayKeys
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  world = await PayWorld.open(4)
  own = world.wxpay.merchants.all[0] as WxPayKeys
})
afterAll(() => world.close())

const propose = (input: object, who = 'admin') => world.call(who, 'merchant.request', { estateId: ESTATE, ...input })
const refusedAs = (input: object) =>
  world.codeOf('admin', 'merchant.request', { estateId: ESTATE, ...handedOut(own), ...input })
const decide = (proposalId: string, agree: boolean, who = 'manager') =>
  world.codeOf(who, agree ? 'merchant.approve' : 'merchant.reject', { estateId: ESTATE, proposalId })
const accounts = (who = 'admin') => world.call(who, 'merchant.get', { estateId: ESTATE })
/** An order is made for a fresh bill of this house; answers its payment. */
const order = async (house: number) => (await world.begin(house, [{ billId: await world.bill(house, 3000) }])).paymentId
const stateOf = async (house: number, paymentId: string) => (await world.get(house, paymentId)).state
/** A minute past what instances may remember of keys. */
const forgotten = () => world.pass(2)
const rsa = (modulusLength: number) =>
  generateKeyPairSync('rsa', {
    modulusLength,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })

test('an administrator sees numbers and dates of the account, and nobody ever sees a key of it', async () => {
  const seen = await accounts()
  const shown = { mchid: own.mchid, subMchid: '', serial: own.merchantSerial, platformId: own.platformId }
  expect(seen).toEqual({
    estateId: ESTATE,
    current: { ...shown, since: expect.any(Number) },
    waiting: null,
    former: [],
  })
  await propose(handedOut(own))
  const kept = JSON.stringify([
    await accounts('manager'),
    ...(await Promise.all(
      ['secrets', 'merchants', 'merchantProposals', 'journal', 'estates'].map(name => world.all(name)),
    )),
  ])
  const body = own.merchantKey.replace(/-----[^-]+-----|\s/g, '')
  expect(kept).toContain(own.merchantSerial)
  for (const secret of [own.apiV3Key, body.slice(100, 160)]) expect(kept).not.toContain(secret)
})
test('keys that cannot work are refused before anything is kept', async () => {
  const before = JSON.stringify(await world.all('merchantProposals'))
  const short = rsa(1024)
  expect(await refusedAs({ privateKey: 'not a key' })).toBe('merchant.private_key')
  expect(await refusedAs({ privateKey: short.privateKey })).toBe('merchant.private_key')
  expect(await refusedAs({ privateKey: own.merchantKey.slice(0, 400) })).toBe('merchant.private_key')
  expect(await refusedAs({ platformKey: own.merchantKey })).toBe('merchant.public_key')
  expect(await refusedAs({ platformKey: short.publicKey })).toBe('merchant.public_key')
  expect(await refusedAs({ platformKey: handedOut({ ...own, platformKey: own.merchantKey }).platformKey })).toBe(
    'merchant.same_pair',
  )
  expect(await refusedAs({ apiV3Key: own.apiV3Key.slice(1) })).toBe('merchant.v3_key')
  expect(await refusedAs({ serial: 'not hex' })).toBe('request.malformed')
  expect(await refusedAs({ estateId: OTHER_ESTATE })).toBe('estate.not_found')
  expect(JSON.stringify(await world.all('merchantProposals'))).toBe(before)
})
test('whoever brought the keys cannot approve them, and what was replaced or decided waits no more', async () => {
  const first = await propose(handedOut(own))
  const { proposalId } = await propose(handedOut(own))
  expect(await decide(first.proposalId, true)).toBe('merchant.not_waiting')
  expect(await decide(proposalId, true, 'manager/admin')).toBe('approval.same_person')
  expect((await accounts('manager')).waiting).toMatchObject({ proposalId, probe: 'accepted', mine: false })
  expect((await accounts()).waiting).toMatchObject({ mine: true })
  expect(await decide(proposalId, false)).toBe('done')
  expect(await decide(proposalId, true)).toBe('merchant.not_waiting')
  expect((await world.all('secrets')).map(one => one._id)).not.toContain(`wxpay-waiting:${ESTATE}`)
})
test('keys that WeChat Pay does not know are told apart at once and never put to use', async () => {
  const { privateKey } = rsa(2048)
  const { proposalId } = await propose({ ...handedOut(own), privateKey })
  expect((await accounts()).waiting).toMatchObject({ probe: 'refused' })
  expect(await decide(proposalId, true)).toBe('merchant.not_accepted')
  expect(await decide(proposalId, false)).toBe('done')
})
test('nobody answered: the approval asks WeChat Pay once more', async () => {
  world.wxpay.faults.arm('html-502', { on: 'query' })
  const { proposalId } = await propose(handedOut(own))
  expect((await accounts()).waiting).toMatchObject({ probe: 'unknown' })
  expect(await decide(proposalId, true)).toBe('done')
})
test('an estate without an account takes no WeChat Pay, says so, and keeps nothing', async () => {
  const estate = { _id: 'est_bare', code: 'bare', name: '未开通', levels: {}, graceDays: 7 }
  await world.product
    .database()
    .collection('estates')
    .add(estate as never)
  const houses = [{ houseId: world.houseId(0), bills: [{ billId: await world.bill(0, 3000) }] }]
  const before = JSON.stringify([await world.all('payments'), await world.all('accounts')])
  expect(await world.codeOf('owner0', 'payment.begin', { houses }, estate._id)).toBe('payment.not_configured')
  expect(JSON.stringify([await world.all('payments'), await world.all('accounts')])).toBe(before)
  const policy = await world.call('owner0', 'payment.policy', { estateId: estate._id }, estate._id)
  expect(policy).toMatchObject({ configured: false })
})
test('an account serves one estate', async () => {
  const [, other] = world.wxpay.merchants.all as [WxPayKeys, WxPayKeys]
  expect(await refusedAs(handedOut(other))).toBe('merchant.taken')
  // Proposed before the other estate had it.
  const third = handedOut(world.wxpay.merchants.open('1900000003'))
  const late = await propose(third)
  const at = await world.call('admin', 'merchant.request', { estateId: OTHER_ESTATE, ...third }, OTHER_ESTATE)
  await world.call('manager', 'merchant.approve', { ...at }, OTHER_ESTATE)
  // Approved in both, it goes to whom it was approved first; the other estate stays with what it had.
  expect(await decide(late.proposalId, true)).toBe('done')
  const before = (await accounts()).current
  await world.pauseOver()
  await world.clock()
  expect(await accounts()).toMatchObject({ current: before, waiting: null })
  const holder = (await world.all('merchants')).find(one => one._id === '1900000003')
  expect(holder.estateId).toBe(OTHER_ESTATE)
  expect(await refusedAs(third)).toBe('merchant.taken')
})
test('new keys of the same account: orders go on, and its statements where they were', async () => {
  const before = (await world.all('merchants')).find(one => one._id === own.mchid)
  own = world.wxpay.merchants.open(own.mchid, true)
  await world.openAccount(ESTATE, own)
  await forgotten()
  const paymentId = await order(0)
  await world.pay(paymentId)
  expect(await stateOf(0, paymentId)).toBe('paid')
  const after = (await world.all('merchants')).find(one => one._id === own.mchid)
  expect(after).toMatchObject({ serial: own.merchantSerial, day: before.day })
  expect(after.since).toBeGreaterThan(before.since)
})
test('another account waits two days: all who answer for the money are told, and one of them stops it', async () => {
  const inUse = (await accounts()).current.mchid
  const { proposalId } = await propose(handedOut(world.wxpay.merchants.open('1900000009')))
  expect(await decide(proposalId, true)).toBe('done')
  const { current, waiting } = await accounts('treasurer')
  expect(current.mchid).toBe(inUse)
  expect(waiting).toMatchObject({ mchid: '1900000009', takesEffectAt: expect.any(Number) })
  expect(waiting.takesEffectAt - Date.now()).toBeGreaterThan(47 * 3_600_000)
  // Approved once, it can only be stopped; and before it is due nothing happens.
  expect(await decide(proposalId, true)).toBe('merchant.not_waiting')
  expect(await world.product.takeEffect(Date.now())).toBe(0)
  const told = (await world.all('journal')).flatMap(one => one.events)
  for (const event of ['merchant.requested', 'merchant.approved'])
    expect(told.filter(one => one.event === event && one.estateId === ESTATE).at(-1).audiences).toContainEqual({
      roles: ['manager', 'accountant', 'treasurer'],
      estateId: ESTATE,
    })
  const input = { estateId: ESTATE, proposalId }
  expect(await world.codeOf('cashier', 'merchant.stop', input)).toBe('access.denied')
  expect(await world.codeOf('treasurer', 'merchant.stop', input)).toBe('done')
  expect(await world.codeOf('accountant', 'merchant.stop', input)).toBe('merchant.not_waiting')
  expect(await world.product.takeEffect(Date.now() + 72 * 3_600_000)).toBe(0)
  expect(await accounts()).toMatchObject({ current: { mchid: inUse }, waiting: null })
  expect((await world.all('secrets')).map(one => one._id)).not.toContain(`wxpay-waiting:${ESTATE}`)
})
test('an estate changes its account: old orders end with the old one, and the day agrees over both', async () => {
  const { proposalId } = await propose(handedOut(world.wxpay.merchants.open('1900000004')))
  expect(await decide(proposalId, true)).toBe('done')
  await world.pauseOver(60_000)
  await world.clock()
  const [old, unpaid] = [await order(1), await order(2)]
  await world.pay(old)
  await world.pauseOver()
  await forgotten()
  const fresh = await order(3)
  expect([world.order(unpaid).mchid, world.order(fresh).mchid]).toEqual([own.mchid, '1900000004'])
  await world.pay(unpaid)
  await world.pay(fresh)
  expect([await stateOf(2, unpaid), await stateOf(3, fresh)]).toEqual(['paid', 'paid'])
  const { refundId } = await world.call('owner1', 'refund.request', { paymentId: old, reason: '退' })
  await world.call('clerk', 'refund.check', { refundId })
  await world.call('manager', 'refund.approve', { refundId })
  await world.pass(2)
  expect(await stateOf(1, old)).toBe('refunded')
  expect(await accounts()).toMatchObject({ current: { mchid: '1900000004' }, former: [{ mchid: own.mchid }] })
  const date = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  await world.nextNoon()
  const both = await world.call('accountant', 'reconciliation.get', { estateId: ESTATE, date })
  expect(both).toMatchObject({ state: 'agrees', here: both.there, differences: [] })
  expect(both.there.payments).toBeGreaterThanOrEqual(3)
  expect(await auditQuiet(world)).toEqual([])
})
test('what an account pays out to its bank is entered for its estate alone, and clearing is what WeChat Pay still holds', async () => {
  const date = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const paymentId = await order(0)
  await world.pay(paymentId)
  const mchid = world.order(paymentId).mchid
  world.wxpay.withdraw(mchid, 2500)
  await world.nextNoon()
  const day = await world.call('accountant', 'reconciliation.get', { estateId: ESTATE, date })
  expect(day).toMatchObject({ state: 'agrees', withdrawnFen: 2500, differences: [] })
  const banked = (await world.all('entries')).filter(entry => entry._id.endsWith(':bank'))
  expect(banked).toMatchObject([{ estateId: ESTATE, _id: `reconciliation:${mchid}:${date}:bank` }])
  const entries = (await world.all('entries')).filter(entry => entry.estateId === ESTATE)
  const clearing = entries
    .flatMap(entry => entry.postings)
    .reduce((sum, one) => sum + (one.account === 'clearing:wechat' ? one.debitFen - one.creditFen : 0), 0)
  const held = [own.mchid, '1900000004'].map(one => world.wxpay.books.summary(one).balanceFen)
  expect(clearing).toBe(held.reduce((sum, one) => sum + one, 0))
  // Asked for again, it is entered once.
  await world.call('accountant', 'reconciliation.rerun', { estateId: ESTATE, date })
  await world.clock()
  expect((await world.all('entries')).filter(entry => entry._id.endsWith(':bank'))).toHaveLength(1)
  expect(await auditQuiet(world)).toEqual([])
})
