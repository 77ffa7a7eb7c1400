import { billOf, dueOf, feng, priceOf } from './fees'
import { boot, type Door, refuse, until } from './harness'

const NOTHING_SPECIAL = {
  houseId: 'hou_501',
  label: '3 栋 2 单元 501',
  handover: null,
  transfers: [],
  vacancies: [],
  charges: [],
  tenantPays: [],
  owners: [{ personId: 'per_fang', name: '方晓' }],
}
const door: Door = {
  'people.me': () => feng,
  'estate.places': ({ search }) => ({
    items: search
      ? [{ placeId: 'hou_501', label: '3 栋 2 单元 501', kind: 'house' as const, buildingId: null }]
      : [{ placeId: 'hou_101', label: '1 栋 1 单元 101', kind: 'house' as const, buildingId: null }],
  }),
  'billing.due': () => dueOf([billOf()], 10_000),
  'ledger.statement': ({ houseId }) => ({
    houseId,
    label: '3 栋 2 单元 501',
    openingFen: 0,
    closingFen: 5_762,
    items: [],
  }),
  'extract.order': () => ({
    ...{ extractId: 'ext_1', state: 'done', form: 'pdf', rows: 2, fileName: '住户台账.pdf', why: null },
    url: 'https://files.example/statement.pdf',
  }),
  'prepayment.held': ({ houseId }) => ({
    houseId,
    label: '3 栋 2 单元 501',
    items: [
      { payer: 'owner', names: ['林晓芸'], amountFen: 10_000 },
      { payer: 'tenant1', names: ['吴小雅'], amountFen: 0 },
    ],
  }),
  'prepayment.request': () => ({ passingId: 'psg_1' }),
  'tariff.assignments': () => NOTHING_SPECIAL,
  'tariff.list': () => ({
    items: [priceOf({ tariffId: 'trf_key', item: 'KEY', price: { model: 'UNIT', unitPrice: '15' } })],
    policy: null,
    policyVersion: 0,
  }),
}
const app = boot(door)
const ready = (page: { look(selector: string): string }, button: string) =>
  until(() => page.look(button) && !page.look(button).includes('button--off'), button)

test('an accountant finds a house by its number, says why, and only then is anything asked about it', async () => {
  const page = await app.open('packages/cashier/household/index')
  await page.shows('1 栋 1 单元 101')
  await page.type('#house-search', '3-2-501')
  await page.tap('#house-hou_501')
  await page.shows('会留下记录')
  expect(app.sent('billing.due')).toEqual([])
  await page.tap('#reason-called')
  await ready(page, '#reason-give')
  await page.tap('#reason-give')
  await page.shows('¥57.62')
  await page.shows('预存¥100.00')
  expect(app.sent('billing.due')[0]).toEqual({ houseId: 'hou_501', reason: '住户来电询问' })
  await page.tap('#part-statement')
  await page.shows('欠 ¥57.62')
  expect(app.sent('ledger.statement')[0]).toMatchObject({ houseId: 'hou_501', reason: '住户来电询问' })
  await page.tap('#print')
  await page.tap('#why-checking')
  await until(() => !page.look('#make').includes('button--off'), 'a reason')
  await page.tap('#make')
  await until(() => app.sent('extract.order').length, 'the paper')
  expect(app.sent('extract.order')[0]).toMatchObject({
    ...{ of: 'ledger.statement', asked: { houseId: 'hou_501' }, form: 'pdf', reason: '核对账目' },
  })
  page.close()
})

test('a key is charged once at its published price; a refusal stays in the form', async () => {
  const page = await app.open('packages/cashier/household/index', { houseId: 'hou_501' })
  await page.tap('#charge-open')
  await page.shows('公示价格：¥15 / 个')
  door['billing.charge'] = () => {
    throw refuse('billing.exists', '这笔费用已经登记过了')
  }
  await page.type('#charge-subject', 'KEY-7')
  await ready(page, '#charge-send')
  await page.tap('#charge-send')
  await page.shows('这笔费用已经登记过了')
  door['billing.charge'] = () => ({ billId: 'b', chargeId: null })
  await page.tap('#charge-send')
  await until(() => app.wxCalls('showToast').some(toast => String(toast.title).startsWith('已登记')), 'the answer said')
  const [first, second] = app.sent('billing.charge')
  expect(first).toMatchObject({ houseId: 'hou_501', item: 'KEY', subject: 'KEY-7', quantity: '1' })
  expect(second.requestId).not.toBe(first.requestId)
  page.close()
})

test('a parking space is assigned from a day on', async () => {
  door['tariff.assign'] = () => ({ houseId: 'hou_501' })
  const page = await app.open('packages/cashier/household/index', { houseId: 'hou_501', show: 'charging' })
  await page.shows('没有特别设置')
  await page.tap('#assign-open')
  await page.type('#assign-subject', 'B1-042')
  await page.fire('#assign-from', 'change', { value: '2026-12-01' })
  await page.tap('#assign-save')
  await until(() => app.sent('tariff.assign').length, 'the assignment')
  expect(app.sent('tariff.assign')[0]).toMatchObject({
    houseId: 'hou_501',
    charge: { item: 'PARKING', subject: 'B1-042', from: '2026-12-01', payer: 'owner' },
  })
  page.close()
})

test('an accountant who records a sale names the buyer who is in the app already', async () => {
  const sent = app.sent('tariff.assign').length
  door['tariff.assign'] = () => ({ houseId: 'hou_501' })
  const page = await app.open('packages/cashier/household/index', { houseId: 'hou_501', show: 'charging' })
  await page.shows('没有特别设置')
  await page.tap('#assign-open')
  await page.tap('#assign-kind-transfer')
  await page.shows('看不到原业主的账单')
  await page.tap('#buyer-per_fang')
  await until(() => page.look('#buyer-per_fang').includes('pill--on'), 'the buyer')
  await page.fire('#assign-from', 'change', { value: '2026-12-01' })
  await page.tap('#assign-save')
  await until(() => app.sent('tariff.assign').length > sent, 'the sale')
  expect(app.sent('tariff.assign').at(-1)).toMatchObject({ transferOn: '2026-12-01', buyers: ['per_fang'] })
  page.close()
})

test('an accountant asks for an owner’s prepayment to be held for the tenant of the same house', async () => {
  const page = await app.open('packages/cashier/household/index', { houseId: 'hou_501', label: '3-2-501' })
  await page.tap('#pass-open')
  await page.shows('首任业主 · 林晓芸 ¥100.00')
  await page.tap('#pass-to-tenant1')
  await page.type('#pass-amount', '80')
  await page.type('#pass-why', '租户代缴')
  await ready(page, '#pass-send')
  await page.tap('#pass-send')
  await until(() => app.sent('prepayment.request').length, 'the request')
  expect(app.sent('prepayment.request')[0]).toMatchObject({
    from: { houseId: 'hou_501', payer: 'owner' },
    to: { houseId: 'hou_501', payer: 'tenant1' },
    amountFen: 8_000,
    reason: '租户代缴',
  })
  page.close()
})
