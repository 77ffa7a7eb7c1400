import fc from 'fast-check'
import { lineFen } from '../../../shared/billing/line'
import { isBalanced } from '../../../shared/ledger/posting'
import { take } from '../../../shared/meter/take'
import { billHouse, type HouseFacts } from '../../../shared/run/bill-house'
import { freshFeeFile, type Run } from '../../../shared/run/schema'
import { share } from '../../../shared/run/share'
import { DEFAULT_POLICY, type Item, type Price, type Tariff } from '../../../shared/tariff/schema'

const tariff = (item: Item, price: Price, more: Partial<Tariff> = {}): Tariff => ({
  tariffId: `trf_${item}`,
  item,
  price,
  scope: {},
  effectiveFrom: '2026-01-01',
  effectiveUntil: null,
  state: 'approved',
  proposedBy: 'a',
  proposedAt: 0,
  approvedBy: 'b',
  approvedAt: 1,
  ...more,
})
const TARIFFS = [
  tariff('MANAGEMENT_FEE', { model: 'AREA', unitPrice: '2.80' }),
  tariff('PARKING', { model: 'FIXED', amountFen: 30_000 }),
  tariff('WATER', { model: 'TIERS', bounds: ['180', '260'], prices: ['5', '7', '9'] }),
]
const run = (more: Partial<Run> = {}): Run => ({
  _id: 'run_1',
  estateId: 'est_1',
  period: '2026-04',
  revision: 0,
  state: 'working',
  todo: 1,
  cursor: '',
  fence: 0,
  tariffs: TARIFFS,
  proposedItems: [],
  policy: DEFAULT_POLICY,
  shared: [],
  houses: 1,
  done: 0,
  bills: 0,
  amountFen: 0,
  sums: [],
  dueOn: '2026-06-25',
  movedKey: null,
  blocking: 0,
  warnings: 0,
  startedBy: 'a',
  startedAt: 0,
  issuedAt: null,
  issuedBy: null,
  endedAt: null,
  ...more,
})
const house = (more: Partial<HouseFacts['house']> = {}): HouseFacts['house'] => ({
  _id: 'hse_1',
  code: '1-1-101',
  label: '1 栋 101',
  grossFloorArea: '89.37',
  houseType: 'A',
  floor: 1,
  use: 'residential',
  occupancy: 'occupied',
  ...more,
})
const facts = (more: Partial<HouseFacts> = {}): HouseFacts => ({
  house: house(),
  file: freshFeeFile('hse_1', 'est_1'),
  meters: [],
  readings: [],
  ...more,
})
const kinds = (of: HouseFacts, more: Partial<Run> = {}) => billHouse(of, run(more), 0).exceptions.map(one => one.kind)
const billed = (of: HouseFacts, more: Partial<Run> = {}) =>
  billHouse(of, run(more), 0).bills.map(({ item, subject, payer, amountFen }) => [item, subject, payer, amountFen])
const file = (more: object) => ({ ...freshFeeFile('hse_1', 'est_1'), ...more })
const readings = (values: string[], meterId = 'mtr_1') => {
  let meter = {
    _id: meterId,
    estateId: 'est_1',
    houseId: 'hse_1' as string | null,
    where: '1 栋 101',
    code: meterId,
    registers: [],
    kind: 'HOUSE' as const,
    utility: 'WATER' as const,
    multiplier: '1',
    digits: 5,
    apportionable: false,
    count: 0,
    last: null as never,
    year: { year: '2026', quantity: '170' },
    usual: null as string | null,
  }
  return values.map((value, index) => {
    const of = { rollover: false, estimate: false, confirmed: true, photo: null, by: 'w', at: 0 }
    const taken = take(meter, { ...of, value, readOn: `2026-04-${10 + index}`, period: '2026-04' })
    meter = taken.meter as never
    return taken.reading
  })
}

test('an owner pays the month, and an undelivered house bills the developer', () => {
  expect(billed(facts())).toEqual([['MANAGEMENT_FEE', 'house', 'owner', 25_024]])
  expect(billed(facts({ house: house({ occupancy: 'undelivered' }) }))[0]).toEqual([
    'MANAGEMENT_FEE',
    'house',
    'developer',
    25_024,
  ])
})
test('seller and buyer each get a bill in the month of the sale, together the month', () => {
  const sold = facts({ file: file({ transfers: ['2026-04-11'] }) })
  expect(billed(sold)).toEqual([
    ['MANAGEMENT_FEE', 'house', 'owner', 8341],
    ['MANAGEMENT_FEE', 'house', 'owner2', 16_683],
  ])
  expect(billed(sold, { period: '2026-05' })).toEqual([['MANAGEMENT_FEE', 'house', 'owner2', 25_024]])
})
test('sold twice in one month, each of the three owners gets the own days, together the month', () => {
  const sold = facts({ file: file({ transfers: ['2026-04-11', '2026-04-21'] }) })
  const parts = billed(sold)
  expect(parts.map(([, , payer, fen]) => [payer, fen])).toEqual([
    ['owner', 8341],
    ['owner2', 8342],
    ['owner3', 8341],
  ])
  expect(parts.reduce((sum, part) => sum + Number(part[3]), 0)).toBe(25_024)
  const { bills } = billHouse(sold, run(), 0)
  expect(bills.map(bill => bill.lines.map(line => lineFen(line.inputs)))).toEqual(bills.map(bill => [bill.amountFen]))
})
test('two parking spaces and two meters stand side by side', () => {
  const charges = ['B1-1', 'B1-2'].map(subject => ({
    item: 'PARKING',
    subject,
    from: '2026-01-01',
    until: null,
    payer: 'owner',
  }))
  const meters = ['mtr_1', 'mtr_2'].map(meterId => ({
    meterId,
    code: meterId,
    utility: 'WATER' as const,
    registers: [],
  }))
  const two = facts({
    file: file({ charges }),
    meters,
    readings: [...readings(['0', '5']), ...readings(['0', '25'], 'mtr_2')],
  })
  const { bills } = billHouse(two, run(), 0)
  expect(bills.map(bill => bill.subject)).toEqual(['house', 'B1-1', 'B1-2', 'mtr_1', 'mtr_2'])
  expect(bills.at(-1)?.amountFen).toBe(15_500)
  expect(new Set(bills.map(bill => bill._id)).size).toBe(5)
})
test('a meter replaced twice in one month bills all its stretches', () => {
  const [, ...counted] = readings(['0', '3', '7', '12'])
  const { bills } = billHouse(
    facts({ meters: [{ meterId: 'mtr_1', code: 'W', utility: 'WATER', registers: [] }], readings: counted }),
    run(),
    0,
  )
  expect(bills.at(-1)?.lines[0]?.inputs).toMatchObject({ quantity: '12', ytdBefore: '170' })
})
test.each<[string, HouseFacts, Partial<Run>, string[]]>([
  ['no area', facts({ house: house({ grossFloorArea: null }) }), {}, ['area_missing']],
  ['an area with three decimals', facts({ house: house({ grossFloorArea: '89.375' }) }), {}, ['area_invalid']],
  ['nobody known to owe it', facts({ house: house({ occupancy: null }) }), {}, ['payer_missing']],
  ['a price only proposed', facts(), { tariffs: [], proposedItems: ['MANAGEMENT_FEE'] }, ['price_unapproved']],
  [
    'a gap in the prices',
    facts(),
    { tariffs: [tariff('MANAGEMENT_FEE', { model: 'AREA', unitPrice: '2' }, { effectiveUntil: '2026-03-01' })] },
    ['price_missing'],
  ],
  [
    'a meter nobody read',
    facts({ meters: [{ meterId: 'm', code: 'W', utility: 'WATER', registers: [] }] }),
    {},
    ['reading_missing'],
  ],
])('%s is named, house and field, and bills nothing for it', (_, of, more, expected) => {
  expect(kinds(of, more)).toEqual(expected)
  expect(billHouse(of, run(more), 0).exceptions[0]).toMatchObject({
    houseLabel: '1 栋 101',
    field: expect.stringMatching(/./),
  })
})
test('vacancy and handover enter the month and its explanation', () => {
  const policy = { ...DEFAULT_POLICY, proration: 'DAILY' as const, vacancyRatio: '0.7' }
  const vacant = facts({ file: file({ vacancies: [{ from: '2026-03-01', until: '2026-04-11', reason: '出国' }] }) })
  expect(billed(vacant, { policy })[0]?.[3]).toBe(Math.round((25_024 * (20 + 7)) / 30))
  const moved = facts({ file: file({ handover: '2026-04-16' }) })
  expect(billed(moved, { policy })[0]?.[3]).toBe(12_512)
})
test('every bill balances and its explanation gives the same fen, whatever the house', () => {
  const area = fc.integer({ min: 1, max: 99_999 }).map(value => (value / 100).toFixed(2))
  const day = fc.integer({ min: 1, max: 30 }).map(value => `2026-04-${String(value).padStart(2, '0')}`)
  fc.assert(
    fc.property(
      area,
      fc.option(day),
      fc.option(day),
      fc.constantFrom('NEXT_MONTH', 'DAILY', 'HALF_MONTH'),
      (size, sold, moved, proration) => {
        const of = facts({
          house: house({ grossFloorArea: size }),
          file: file({ transfers: sold ? [sold] : [], handover: moved }),
        })
        const { bills } = billHouse(of, run({ policy: { ...DEFAULT_POLICY, proration } as never }), 0)
        for (const bill of bills) {
          expect(isBalanced(bill.posting)).toBe(true)
          expect(bill.lines.map(line => lineFen(line.inputs))).toEqual([bill.amountFen])
        }
        expect(billHouse(of, run({ policy: { ...DEFAULT_POLICY, proration } as never }), 0).bills).toEqual(bills)
      },
    ),
  )
})
test('a shared quantity falls on all houses to the last fen', () => {
  const price: Price = {
    model: 'APPORTION',
    unitPrice: '3.17',
    basis: 'AREA',
    from: 'MASTER_MINUS_SUBS',
    ratios: {},
    exemptFloors: [1],
  }
  const shared = tariff('SHARED_WATER', price)
  const houses = ['60.50', '75.20', '89.37'].map((grossFloorArea, index) =>
    house({ _id: `hse_${index}`, code: `1-1-${index}`, floor: index, grossFloorArea }),
  )
  const master = readings(['0', '100']).map(one => ({ ...one, meterKind: 'MASTER' as const, houseId: null }))
  const how = share(shared, houses, [...master, ...readings(['0', '58']).map(one => ({ ...one, houseId: 'hse_0' }))])
  expect(how).toMatchObject({ quantity: '42', amountFen: 13_314 })
  const bills = houses.flatMap(
    one => billHouse(facts({ house: one }), run({ tariffs: [...TARIFFS, shared], shared: how ? [how] : [] }), 0).bills,
  )
  const parts = bills.filter(bill => bill.item === 'SHARED_WATER')
  expect(parts.map(bill => bill.houseId)).toEqual(['hse_0', 'hse_2'])
  expect(parts.reduce((sum, bill) => sum + bill.amountFen, 0)).toBe(13_314)
})
