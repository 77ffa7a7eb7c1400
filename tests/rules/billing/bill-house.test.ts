import fc from 'fast-check'
import { isBalanced } from '../../../shared/account/posting'
import { lineFen } from '../../../shared/billing/line'
import { wordsOf } from '../../../shared/billing/words'
import { take } from '../../../shared/meter/take'
import { exact, fenOf } from '../../../shared/money/decimal'
import { billHouse, type HouseFacts } from '../../../shared/run/bill-house'
import type { Run } from '../../../shared/run/schema'
import { share } from '../../../shared/run/share'
import { shareOf } from '../../../shared/tariff/apportion'
import { freshFeeFile } from '../../../shared/tariff/fee-file'
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
  lateTo: null,
  besides: [],
  before: [],
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
  billedBefore: 0,
  kinds: {},
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
    codes: [meterId],
    paces: [],
    held: [],
    orderKey: '',
    sought: [],
  }
  return values.map((value, index) => {
    const of = { rollover: false, estimate: false, ceiling: '100', photo: null, by: 'w', at: 0 }
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

const SHARED = tariff('SHARED_WATER', {
  model: 'APPORTION',
  unitPrice: '3.17',
  basis: 'AREA',
  from: 'COMMON_METERS',
  ratios: {},
  exemptFloors: [],
})
const MONTH: [string, object, Partial<Run>, [string, number][]][] = [
  ['an ordinary month', {}, {}, [['owner', 317]]],
  [
    'a sale on the 11th',
    { transfers: ['2026-04-11'] },
    {},
    [
      ['owner', 106],
      ['owner2', 211],
    ],
  ],
  ['a sale on the first day', { transfers: ['2026-04-01'] }, {}, [['owner2', 317]]],
  [
    'two sales',
    { transfers: ['2026-04-11', '2026-04-12'] },
    {},
    [
      ['owner', 106],
      ['owner2', 10],
      ['owner3', 201],
    ],
  ],
  ['a tenant who pays it', { transfers: ['2026-04-11'], tenantPays: ['SHARED_WATER'] }, {}, [['tenant', 317]]],
  ['a handover charged from the next month', { handover: '2026-04-11' }, {}, [['developer', 317]]],
  [
    'a handover charged by the day',
    { handover: '2026-04-11' },
    { policy: { ...DEFAULT_POLICY, proration: 'DAILY' } },
    [
      ['developer', 106],
      ['owner', 211],
    ],
  ],
  ['a later handover', { handover: '2026-05-11' }, {}, [['developer', 317]]],
]
test.each(MONTH)('in %s a house’s shared price is split to the fen, and every part explains itself', (...row) => {
  const [, of, more, expected] = row
  const one = house()
  const common = readings(['0', '1']).map(reading => ({
    ...reading,
    meterKind: 'COMMON' as const,
    apportionable: true,
    houseId: null,
  }))
  const how = share(SHARED, [one], common)
  const { bills } = billHouse(
    facts({ file: file(of) }),
    run({ tariffs: [SHARED], shared: how ? [how] : [], ...more }),
    0,
  )
  expect(bills.map(bill => [bill.payer, bill.amountFen])).toEqual(expected)
  for (const bill of bills) {
    const [line] = bill.lines
    expect(line && lineFen(line.inputs)).toBe(bill.amountFen)
    expect(line && wordsOf(line.inputs).en).toMatch(`¥${(bill.amountFen / 100).toFixed(2)}`)
  }
})
test('whatever is sold or handed over in the month, each house’s parts sum to its share and the shares to the whole', () => {
  const day = fc.integer({ min: 1, max: 30 }).map(value => `2026-04-${String(value).padStart(2, '0')}`)
  const one = fc.record({
    area: fc.integer({ min: 1, max: 20_000 }).map(value => (value / 100).toFixed(2)),
    transfers: fc.uniqueArray(day, { maxLength: 3 }).map(days => days.sort()),
    handover: fc.option(day),
    tenantPays: fc.constantFrom([], ['SHARED_WATER']),
  })
  const proration = fc.constantFrom('NEXT_MONTH' as const, 'DAILY' as const, 'HALF_MONTH' as const)
  const used = fc.integer({ min: 1, max: 9_999 }).map(String)
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), used, proration, (some, quantity, policy) => {
      const all = some.map(({ area, ...of }, index) => {
        const own = house({ _id: `hse_${index}`, code: `1-1-${index}`, grossFloorArea: area })
        return facts({ house: own, file: file(of) })
      })
      const common = readings(['0', quantity]).map(reading => ({
        ...reading,
        meterKind: 'COMMON' as const,
        apportionable: true,
        houseId: null,
      }))
      const how = share(
        SHARED,
        all.map(of => of.house),
        common,
      )
      if (!how) throw new Error('nothing is shared')
      const billing = run({
        tariffs: [...TARIFFS, SHARED],
        shared: [how],
        policy: { ...DEFAULT_POLICY, proration: policy },
      })
      let shared = 0
      for (const of of all) {
        const { bills } = billHouse(of, billing, 0)
        const sumOf = (item: Item) =>
          bills.filter(bill => bill.item === item).reduce((sum, bill) => sum + bill.amountFen, 0)
        const { code, grossFloorArea } = of.house
        expect(sumOf('SHARED_WATER')).toBe(shareOf(how.apportionment, { code, weight: grossFloorArea ?? '0' }))
        expect(sumOf('MANAGEMENT_FEE')).toBe(fenOf(exact(grossFloorArea ?? '0').times('2.80')))
        expect(Math.min(0, ...bills.map(bill => bill.amountFen))).toBe(0)
        for (const bill of bills) expect(bill.lines.map(line => lineFen(line.inputs))).toEqual([bill.amountFen])
        shared += sumOf('SHARED_WATER')
      }
      expect(shared).toBe(how.amountFen)
    }),
  )
})
const PER_DAY = tariff('PARKING', { model: 'PER_DAY', dayFen: 1000 })
const FIXED = tariff('PARKING', { model: 'FIXED', amountFen: 30_000 })
const space = (more: object = {}) => ({
  item: 'PARKING',
  subject: 'B1',
  from: '2026-01-01',
  until: null,
  payer: 'owner',
  ...more,
})
const SOLD = { transfers: ['2026-04-11'] }
const SPACES: [string, Tariff, object, [string, number][]][] = [
  [
    'by the month, sold on the 11th',
    FIXED,
    { ...SOLD, charges: [space()] },
    [
      ['owner', 10_000],
      ['owner2', 20_000],
    ],
  ],
  [
    'by the day, sold on the 11th',
    PER_DAY,
    { ...SOLD, charges: [space()] },
    [
      ['owner', 10_000],
      ['owner2', 20_000],
    ],
  ],
  ['taken by the buyer', FIXED, { ...SOLD, charges: [space({ from: '2026-04-11' })] }, [['owner2', 30_000]]],
  ['given up by the seller', PER_DAY, { ...SOLD, charges: [space({ until: '2026-04-11' })] }, [['owner', 10_000]]],
  [
    'by the day, taken before and given up after the sale',
    PER_DAY,
    { ...SOLD, charges: [space({ from: '2026-04-06', until: '2026-04-16' })] },
    [
      ['owner', 5000],
      ['owner2', 5000],
    ],
  ],
  [
    'by the day, sold twice',
    PER_DAY,
    { transfers: ['2026-04-11', '2026-04-21'], charges: [space()] },
    [
      ['owner', 10_000],
      ['owner2', 10_000],
      ['owner3', 10_000],
    ],
  ],
  ['a tenant’s', FIXED, { ...SOLD, charges: [space({ payer: 'tenant' })] }, [['tenant', 30_000]]],
  ['of a house not handed over', FIXED, { handover: '2026-06-01', charges: [space()] }, [['developer', 30_000]]],
  [
    'taken after the handover',
    FIXED,
    { handover: '2026-04-15', charges: [space({ from: '2026-04-15' })] },
    [['owner', 30_000]],
  ],
  [
    'given up and taken again within the month, by the month',
    FIXED,
    { charges: [space({ until: '2026-04-06' }), space({ from: '2026-04-21' })] },
    [['owner', 30_000]],
  ],
  [
    'given up and taken again within the month, by the day',
    PER_DAY,
    { charges: [space({ until: '2026-04-06' }), space({ from: '2026-04-21' })] },
    [['owner', 15_000]],
  ],
]
test.each(SPACES)('a parking space %s falls on whoever had it', (_, price, of, expected) => {
  const { bills } = billHouse(facts({ file: file(of) }), run({ tariffs: [price] }), 0)
  expect(bills.map(bill => [bill.payer, bill.amountFen])).toEqual(expected)
  expect(new Set(bills.map(bill => bill._id)).size).toBe(bills.length)
  for (const bill of bills) {
    expect(isBalanced(bill.posting)).toBe(true)
    expect(bill.lines.reduce((sum, line) => sum + lineFen(line.inputs), 0)).toBe(bill.amountFen)
  }
})
test('water counted up to the handover is the developer’s, and without a reading of that day all of it the owner’s', () => {
  const meters = [{ meterId: 'mtr_1', code: 'W', utility: 'WATER' as const, registers: [] }]
  const of = { meters, readings: readings(['0', '5', '25']) }
  const water = (handover: string) =>
    billHouse(facts({ ...of, file: file({ handover }) }), run(), 0)
      .bills.filter(bill => bill.item === 'WATER')
      .map(bill => [bill.payer, bill.amountFen])
  expect(water('2026-04-11')).toEqual([
    ['developer', 2500],
    ['owner', 13_000],
  ])
  expect(water('2026-04-09')).toEqual([['owner', 15_500]])
})

const LEAP = { period: '2028-02', tariffs: [TARIFFS[0] as Tariff, PER_DAY] }
const DAILY = { ...DEFAULT_POLICY, proration: 'DAILY' as const }
test.each<[string, object, Partial<Run>, [string, string, number][]]>([
  [
    'sold on 29 February',
    { transfers: ['2028-02-29'], charges: [space()] },
    LEAP,
    [
      ['MANAGEMENT_FEE', 'owner', 24_161],
      ['MANAGEMENT_FEE', 'owner2', 863],
      ['PARKING', 'owner', 28_000],
      ['PARKING', 'owner2', 1000],
    ],
  ],
  [
    'handed over on 29 February',
    { handover: '2028-02-29' },
    { ...LEAP, policy: DAILY },
    [
      ['MANAGEMENT_FEE', 'developer', 24_161],
      ['MANAGEMENT_FEE', 'owner', 863],
    ],
  ],
  [
    'sold on 28 February of an ordinary year',
    { transfers: ['2027-02-28'] },
    { ...LEAP, period: '2027-02' },
    [
      ['MANAGEMENT_FEE', 'owner', 24_130],
      ['MANAGEMENT_FEE', 'owner2', 894],
    ],
  ],
])('a house %s is charged for the days there are', (_, of, more, expected) => {
  const { bills } = billHouse(facts({ file: file(of) }), run(more), 0)
  expect(bills.map(bill => [bill.item, bill.payer, bill.amountFen])).toEqual(expected)
})
