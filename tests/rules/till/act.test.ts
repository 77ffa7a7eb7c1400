import { countCash, dropCash, expectedFen, freshTill, openTill, takeIn } from '../../../shared/till/act'
import { FACES } from '../../../shared/till/schema'

const NOON = Date.parse('2026-11-30T12:00:00+08:00')
const till = freshTill('est_a', 'per_q')
const cash = (amountFen: number) => [{ method: 'cash' as const, amountFen }]

test('a drawer holds its float and the cash, and neither transfers nor cards', () => {
  const taken = takeIn(openTill(till, 20_000, NOON), [...cash(500), { method: 'pos', amountFen: 900 }], NOON)
  expect(expectedFen(taken)).toBe(20_500)
  expect(expectedFen(dropCash(taken, { dropId: 'd', amountFen: 20_500, at: NOON }))).toBe(0)
  expect(() => dropCash(taken, { dropId: 'd', amountFen: 20_501, at: NOON })).toThrow('till.not_so_much')
})
test('the first receipt opens the sheet of its day; after that day was closed it opens the next one’s', () => {
  const first = takeIn(till, cash(1), NOON)
  expect(first.sheet).toMatchObject({ day: '2026-11-30', sheetId: 'dsh_est_a_per_q_1' })
  expect(takeIn(first, cash(1), NOON + 1).sheet).toEqual(first.sheet)
  const closed = { ...first, sheet: null, lastDay: '2026-11-30' }
  expect(takeIn(closed, cash(1), NOON).sheet).toMatchObject({ day: '2026-12-01', sheetId: 'dsh_est_a_per_q_2' })
})
test('what is counted before cash comes in says nothing afterwards', () => {
  const counted = countCash(openTill(till, 10_000, NOON), [{ faceFen: 10_000, count: 1 }], NOON)
  expect(counted.counted).toMatchObject({ totalFen: 10_000, expectedFen: 10_000 })
  expect(takeIn(counted, cash(1), NOON).counted).toBeNull()
  expect(takeIn(counted, [{ method: 'bank', amountFen: 1 }], NOON).counted).not.toBeNull()
})
test('there is no coin of 3 fen and no note of 3 yuan', () => {
  for (const faceFen of [3, 300, 25])
    expect(() => countCash(till, [{ faceFen, count: 1 }], NOON)).toThrow('till.no_such_face')
  const all = countCash(
    till,
    FACES.map(faceFen => ({ faceFen, count: 1 })),
    NOON,
  )
  expect(all.counted.totalFen).toBe(18_668)
})
