import { AGES, ageOf } from '../../../shared/billing/measures'
import { addDays } from '../../../shared/calendar/day'
import { agesOf, arrearsOf, isAsSeen, overdueFen, sumsOf } from '../../../shared/ledger/arrears'
import { account, bill } from '../billing/house-a'

const HOUSE = { _id: 'hse_a', estateId: 'est_a', code: '1-101', building: '1', label: '1-101' }
const DAY = '2026-06-01'
const paid = (amountFen: number) =>
  account({ settledFen: amountFen, bills: [{ billId: bill('2026-03', 1)._id, settledFen: amountFen, reservedFen: 0 }] })

test('a house’s row says what is late, by due date and by age, and leaves out what is not due yet', () => {
  const bills = [bill('2026-03', 5_000), bill('2026-04', 2_000), bill('2026-06', 9_000)]
  const row = arrearsOf(HOUSE, paid(1_000), bills, DAY)
  expect(row).toMatchObject({ building: '1', orderKey: '2026-03-28:1-101' })
  expect(row && overdueFen(row.dues, DAY)).toBe(6_000)
  expect(row && agesOf(row.dues, DAY)).toEqual([{ age: '31-90', amountFen: 6_000 }])
  // A month later the third is late as well, without anything being written.
  expect(row && overdueFen(row.dues, '2026-07-01')).toBe(15_000)
})
test.each([
  ['everything is paid', paid(5_000), [bill('2026-03', 5_000)]],
  ['nothing is due yet', account(), [bill('2026-06', 5_000)]],
  ['a credit covers it', account(), [bill('2026-03', 5_000), bill('2026-04', -5_000)]],
])('a house is in no list when %s', (_, of, bills) => {
  expect(arrearsOf(HOUSE, of, bills, DAY)).toBeNull()
})
test('a row is as it was seen until money or a reversal moves the account', () => {
  const row = arrearsOf(HOUSE, account(), [bill('2026-03', 5_000)], DAY)
  expect(row && [account(), paid(1), account({ reversals: 1 })].map(one => isAsSeen(row, one))).toEqual([
    true,
    false,
    false,
  ])
  expect(row && isAsSeen(row, null)).toBe(true)
})
test('a row says its age, and the day on which it is of the next one', () => {
  const wrong = Array.from({ length: 1200 }, (_, index) => index + 1).filter(late => {
    const dueOn = addDays(DAY, -late)
    const on = (day: string) => arrearsOf(HOUSE, account(), [{ ...bill('2026-03', 5_000), dueOn }], day)
    const row = on(DAY)
    if (row?.age !== ageOf(late)) return true
    if (row.turnsOn === null) return row.age !== AGES.at(-1)
    return on(addDays(row.turnsOn, -1))?.age !== row.age || on(row.turnsOn)?.age === row.age
  })
  expect(wrong).toEqual([])
})
test('houses are added up by age', () => {
  const rows = [
    { age: '1-30', overdueFen: 100 },
    { age: '>3Y', overdueFen: 7 },
    { age: '1-30', overdueFen: 20 },
  ] as const
  expect(sumsOf(rows)).toEqual([
    { age: '1-30', houses: 2, fen: 120 },
    { age: '>3Y', houses: 1, fen: 7 },
  ])
})
