import { ACCOUNTANT, LIN, MANAGER, PayDesk } from '../pay-desk'
import { must } from './visitors'

jest.setTimeout(180_000)
let desk: PayDesk
let house: string
let estateId: string
beforeAll(async () => {
  desk = await PayDesk.start()
  house = desk.houseOf(LIN)
  estateId = desk.cloud.who(MANAGER).estateId
})
afterAll(() => desk.stop())
const HOUR = 3_600_000
const day = (days: number): string => new Date(Date.now() + 8 * HOUR + days * 24 * HOUR).toISOString().slice(0, 10)
const WHY = { reason: '过户更正' }

test('two persons put right a sale that never was: what it changes is shown before, and nothing is lost', async () => {
  const billed = (await desk.due(LIN)).map(row => row.billId)
  await desk.ok(ACCOUNTANT, 'tariff.assign', { houseId: house, transferOn: day(-1) })
  const charged = await desk.charge(house, 2)
  const due = async () => (await desk.due(LIN)).map(row => row.billId)
  // Whoever came after the day of the sale counts as the buyer: the own bills of before are out of sight.
  expect(charged).toContain(':owner2:')
  expect(await due()).toEqual([charged])
  const about = { houseId: house, on: day(-1), to: null }
  const shown = await desk.ok(ACCOUNTANT, 'billing.previewSale', { ...about, ...WHY })
  expect(shown.bills).toMatchObject([{ billId: charged, amountFen: 4000, settledFen: 0, from: 'owner2', to: 'owner' }])
  expect(shown.persons).toMatchObject([{ name: '林晓芸', from: 'owner2', to: 'owner' }])
  const { correctionId } = await desk.ok(ACCOUNTANT, 'billing.correctSale', { ...about, ...WHY })
  await desk.cloud.post('/local/jobs/delivery/run')
  const asked = (await desk.ok(MANAGER, 'notice.inbox')).items.map((one: { event: string }) => one.event)
  expect(asked).toContain('billing.sale_asked')
  const decide = (more: object) => ({ correctionId, agree: true, ...more })
  expect((await desk.refused(ACCOUNTANT, 'billing.decideSale', decide({ seen: shown.seen }))).code).toBe(
    'access.denied',
  )
  // What has changed since it was looked at is looked at again.
  const another = await desk.charge(house, 1)
  expect((await desk.refused(MANAGER, 'billing.decideSale', decide({ seen: shown.seen }))).code).toBe(
    'billing.sale_changed',
  )
  const { seen } = await desk.ok(MANAGER, 'billing.previewSale', { ...about, ...WHY })
  await desk.ok(MANAGER, 'billing.decideSale', decide({ seen }))
  expect(await due()).toEqual(expect.arrayContaining([...billed, charged, another]))
  expect((await desk.refused(MANAGER, 'billing.decideSale', decide({ seen }))).code).toBe('approval.wrong_state')
  const { items } = await desk.ok(ACCOUNTANT, 'billing.saleCorrections', { estateId, state: 'approved' })
  expect(items).toMatchObject([{ correctionId, to: null, mine: true }])
  expect((await desk.ok(ACCOUNTANT, 'tariff.assignments', { houseId: house, ...WHY })).transfers).toEqual([])
  await desk.pay(await desk.beginBills(LIN, [charged]))
  expect(await due()).not.toContain(charged)
  expect((await desk.trial()).balanced).toBe(true)
  // The next buyer is another one than who never bought.
  await desk.ok(ACCOUNTANT, 'tariff.assign', { houseId: house, transferOn: day(0) })
  expect(await desk.charge(house, 3)).toContain(':owner3:')
})
test('a sale nobody entered, of another house or at an unknown place is not put right', async () => {
  const about = { houseId: house, on: '2020-01-01', to: null, ...WHY }
  expect((await desk.refused(ACCOUNTANT, 'billing.correctSale', about)).code).toBe('tariff.no_such_sale')
  expect((await desk.refused(LIN, 'billing.correctSale', about)).code).toBe('access.denied')
  expect((await desk.refused(MANAGER, 'billing.decideSale', { correctionId: 'sco_x', agree: false })).code).toBe(
    'billing.sale_not_found',
  )
})
test('a correction that no manager decides on within a month ends by itself, and the accountant is told', async () => {
  const about = { houseId: house, on: day(0), to: null, ...WHY }
  const { cloud } = desk
  const { correctionId } = await must(cloud, ACCOUNTANT, 'billing.correctSale', about)
  await cloud.advance('P29D')
  const waiting = async () =>
    (await must(cloud, MANAGER, 'billing.saleCorrections', { estateId, state: 'requested' })).items
  expect(await waiting()).toMatchObject([{ correctionId }])
  await cloud.advance('P2D')
  expect(await waiting()).toEqual([])
  const late = await cloud.asWechat<any>(MANAGER, 'billing.decideSale', { correctionId, agree: false })
  expect(late.code).toBe('approval.wrong_state')
  const told = (await must(cloud, ACCOUNTANT, 'notice.inbox')).items.map((one: { event: string }) => one.event)
  expect(told).toContain('billing.sale_expired')
})
