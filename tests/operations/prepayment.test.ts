import { requestId } from '../local-cloud'
import { ACCOUNTANT, LIN, MANAGER, PayDesk, ZHOU } from '../pay-desk'
import { must } from './visitors'

jest.setTimeout(180_000)
const CASHIER = 'wx_cashier_qian'
const WHY = { reason: '换房，预存转到新房' }
let desk: PayDesk
let estateId: string
let lin: string
let zhou: string
beforeAll(async () => {
  desk = await PayDesk.start()
  estateId = desk.cloud.who(MANAGER).estateId
  lin = desk.houseOf(LIN)
  zhou = desk.houseOf(ZHOU)
  await desk.ok(ACCOUNTANT, 'billing.opening', {
    houseId: lin,
    kind: 'PREPAYMENT',
    amountFen: 30_000,
    note: '期初预存',
  })
})
afterAll(() => desk.stop())
const heldIn = async (houseId: string) =>
  Object.fromEntries(
    (await desk.ok(CASHIER, 'prepayment.held', { houseId, ...WHY })).items.map(
      (one: { payer: string; amountFen: number }) => [one.payer, one.amountFen],
    ),
  )
const asking = (
  amountFen: number,
  to = { houseId: zhou, payer: 'owner' },
  from = { houseId: lin, payer: 'owner' },
) => ({
  ...{ from, to, amountFen },
  ...WHY,
})
const ask = async (openId: string, amountFen: number): Promise<string> =>
  (await desk.ok(openId, 'prepayment.request', asking(amountFen))).passingId
const eventsOf = async (openId: string): Promise<string[]> => {
  await desk.cloud.post('/local/jobs/delivery/run')
  return (await desk.ok(openId, 'notice.inbox')).items.map((one: { event: string }) => one.event)
}

test('a cashier asks, the manager approves: the money is in the other house, both owners are told and the books agree', async () => {
  const before = await heldIn(zhou)
  const { items } = await desk.ok(CASHIER, 'prepayment.held', { houseId: lin, ...WHY })
  expect(items).toContainEqual({ payer: 'owner', amountFen: 30_000, names: ['林晓芸'] })
  const passingId = await ask(CASHIER, 12_000)
  expect(await eventsOf(MANAGER)).toContain('prepayment.asked')
  expect(await heldIn(lin)).toMatchObject({ owner: 30_000 })
  expect((await desk.refused(CASHIER, 'prepayment.approve', { passingId })).code).toBe('access.denied')
  expect((await desk.ok(MANAGER, 'prepayment.list', { estateId, state: 'requested' })).items).toMatchObject([
    { passingId, amountFen: 12_000, mine: false, from: { houseId: lin }, to: { houseId: zhou } },
  ])
  await desk.ok(MANAGER, 'prepayment.approve', { passingId })
  expect(await heldIn(lin)).toMatchObject({ owner: 18_000 })
  expect(await heldIn(zhou)).toMatchObject({ owner: (before.owner ?? 0) + 12_000 })
  expect(await eventsOf(LIN)).toContain('prepayment.moved_away')
  expect(await eventsOf(ZHOU)).toContain('prepayment.moved_in')
  expect(await eventsOf(CASHIER)).toContain('prepayment.passed')
  const days = { from: '2023-01-01', to: '2030-12-31' }
  const rows = async (openId: string, houseId: string) =>
    (await desk.ok(openId, 'ledger.statement', { houseId, ...days })).items.filter(
      (one: { kind: string }) => one.kind === 'transfer',
    )
  expect(await rows(LIN, lin)).toMatchObject([{ amountFen: 12_000 }])
  expect(await rows(ZHOU, zhou)).toMatchObject([{ amountFen: -12_000 }])
  const { balanced, balance } = await desk.trial()
  expect([balanced, balance('clearing:prepaid')]).toEqual([true, 0])
  expect((await desk.refused(MANAGER, 'prepayment.approve', { passingId })).code).toBe('approval.wrong_state')
})
test('a cashier asks for no more than is held, for nobody the house has never had, and not for the same payer', async () => {
  const refused = async (input: object) => (await desk.refused(CASHIER, 'prepayment.request', input)).code
  expect(await refused(asking(18_001))).toBe('prepayment.too_much')
  expect(await refused(asking(1, { houseId: zhou, payer: 'owner9' }))).toBe('prepayment.no_such_payer')
  expect(await refused(asking(1, { houseId: lin, payer: 'owner' }))).toBe('prepayment.same')
  expect(await refused(asking(1, { houseId: 'hse_nothing', payer: 'owner' }))).toBe('place.not_found')
  const elsewhere = desk.cloud.who('wx_owner_gao').houses[0]?.houseId as string
  expect(await refused(asking(1, { houseId: elsewhere, payer: 'owner' }))).toBe('place.not_found')
})
test('what has been used up since it was asked for does not go; what is turned down stays where it is', async () => {
  const first = await ask(ACCOUNTANT, 18_000)
  const second = await ask(CASHIER, 10_000)
  const third = await ask(CASHIER, 5_000)
  await desk.ok(MANAGER, 'prepayment.reject', { passingId: third, note: '两户无关' })
  await desk.ok(MANAGER, 'prepayment.approve', { passingId: first })
  expect((await desk.refused(MANAGER, 'prepayment.approve', { passingId: second })).code).toBe('prepayment.too_much')
  expect(await heldIn(lin)).toMatchObject({ owner: 0 })
  expect(await eventsOf(CASHIER)).toContain('prepayment.rejected')
  expect((await desk.refused(MANAGER, 'prepayment.approve', { passingId: 'psg_none' })).code).toBe(
    'prepayment.not_found',
  )
  expect((await desk.refused(CASHIER, 'prepayment.held', { houseId: lin })).code).toBe('billing.reason_needed')
  expect((await desk.refused(CASHIER, 'prepayment.list', { estateId: 'est_none' })).code).toBe('estate.not_found')
})
test('a door that dies after any of its database requests moves each amount once', async () => {
  const from = { houseId: zhou, payer: 'owner' }
  const start = (await heldIn(from.houseId)).owner as number
  let died = 0
  for (let after = 1; ; after += 1) {
    const asked = asking(100, { houseId: lin, payer: 'owner' }, from)
    const { passingId } = await desk.ok(CASHIER, 'prepayment.request', asked)
    const input = { passingId, requestId: requestId() }
    await desk.cloud.post('/local/faults', { vendor: 'instance', mode: 'web', afterRequests: after })
    const once = await desk.cloud.call(MANAGER, 'prepayment.approve', input)
    await desk.cloud.post('/local/faults', { vendor: 'transactions' })
    const again = once.status === 200 ? once : await desk.cloud.call(MANAGER, 'prepayment.approve', input)
    expect([after, again.status]).toEqual([after, 200])
    expect([after, (await heldIn(from.houseId)).owner]).toEqual([after, start - 100 * after])
    if (once.status === 200) break
    died += 1
  }
  expect(died).toBeGreaterThanOrEqual(10)
  expect((await desk.trial()).balanced).toBe(true)
})
test('a manager who lives in the house it goes to does not approve; what nobody approves in a month ends by itself', async () => {
  const passingId = (
    await desk.ok(
      CASHIER,
      'prepayment.request',
      asking(100, { houseId: lin, payer: 'owner' }, { houseId: zhou, payer: 'owner' }),
    )
  ).passingId
  const { phone } = await must(desk.cloud, MANAGER, 'people.exportData')
  const family = { houseId: lin, role: 'family', name: '何静怡', phone }
  const { invitationId } = await must(desk.cloud, LIN, 'people.inviteToHouse', family)
  await must(desk.cloud, MANAGER, 'people.acceptInvitation', { invitationId })
  const refusal = await desk.cloud.asWechat<{ code?: string }>(MANAGER, 'prepayment.approve', { passingId })
  expect(refusal.code).toBe('approval.own_household')
  await desk.cloud.advance('P31D')
  const { items } = await must(desk.cloud, MANAGER, 'prepayment.list', { estateId, state: 'expired' })
  expect(items.map((one: { passingId: string }) => one.passingId)).toContain(passingId)
  const told = (await must(desk.cloud, CASHIER, 'notice.inbox')).items.map((one: { event: string }) => one.event)
  expect(told).toContain('prepayment.expired')
})
