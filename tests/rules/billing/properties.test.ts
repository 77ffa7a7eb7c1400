import fc from 'fast-check'
import { latePenaltyFen } from '../../../shared/billing/penalty'
import { addDays, daysIn } from '../../../shared/calendar/day'
import { exact, sum } from '../../../shared/money/decimal'
import { apportionment, shareOf } from '../../../shared/tariff/apportion'
import { splitOwners } from '../../../shared/tariff/prorate'
import { tierYuan } from '../../../shared/tariff/tiers'

const hundredths = fc.integer({ min: 1, max: 50_000 }).map(value => exact(value).div(100).toFixed())
const fen = fc.integer({ min: 0, max: 100_000_000 })
const period = fc
  .tuple(fc.integer({ min: 2020, max: 2032 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
const tiers = { bounds: ['180', '260'], prices: ['5', '7', '9'] }
const quantity = fc.integer({ min: 0, max: 400_000 }).map(value => exact(value).div(1000).toFixed())

test('apportioned shares sum to the whole for any weights, and nobody is a fen away from the exact share', () => {
  fc.assert(
    fc.property(fen, fc.array(hundredths, { minLength: 1, maxLength: 60 }), (total, weights) => {
      const houses = weights.map((weight, index) => ({ code: `${index % 7}-${index}`, weight }))
      const how = apportionment(total, houses)
      const shares = houses.map(house => shareOf(how, house))
      expect(sum(shares)).toBe(total)
      const all = weights.reduce((sum, one) => sum.plus(one), exact(0))
      for (const [index, house] of houses.entries()) {
        const away = exact(total)
          .times(house.weight)
          .div(all)
          .minus(shares[index] as number)
          .abs()
        expect(away.lt(1)).toBe(true)
      }
    }),
  )
})
test('shares do not depend on the order in which houses come', () => {
  fc.assert(
    fc.property(fen, fc.array(hundredths, { minLength: 2, maxLength: 20 }), (total, weights) => {
      const houses = weights.map((weight, index) => ({ code: `1-${index}`, weight }))
      expect(apportionment(total, [...houses].reverse())).toEqual(apportionment(total, houses))
    }),
  )
})
test('tiers are monotone and additive', () => {
  fc.assert(
    fc.property(quantity, quantity, quantity, (ytd, first, second) => {
      const both = tierYuan(ytd, exact(first).plus(second).toFixed(), tiers)
      const apart = tierYuan(ytd, first, tiers).plus(tierYuan(exact(ytd).plus(first).toFixed(), second, tiers))
      expect(both.eq(apart)).toBe(true)
      expect(both.gte(tierYuan(ytd, first, tiers))).toBe(true)
    }),
  )
})
test('what seller and buyer pay is the month, whatever the day', () => {
  fc.assert(
    fc.property(fen, period, fc.integer({ min: 0, max: 30 }), (month, when, day) => {
      const sold = addDays(`${when}-01`, day % daysIn(when))
      const [sellerFen, buyerFen] = [splitOwners(month, when, null, sold), splitOwners(month, when, sold, null)]
      expect(sellerFen + buyerFen).toBe(month)
      expect(Math.min(sellerFen, buyerFen)).toBeGreaterThanOrEqual(0)
    }),
  )
})
test('however often a house is sold in a month, the owners’ parts sum to the month and none is negative', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 27 }), { maxLength: 8 })
  fc.assert(
    fc.property(fen, period, days, (month, when, sold) => {
      const edges = [null, ...[...sold].sort((a, b) => a - b).map(day => addDays(`${when}-01`, day)), null]
      const parts = edges.slice(1).map((until, index) => splitOwners(month, when, edges[index] ?? null, until))
      expect(sum(parts)).toBe(month)
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
    }),
  )
})
test('a late penalty grows with the days and never exceeds the principal', () => {
  fc.assert(
    fc.property(fen, fc.nat(4000), fc.nat(4000), (principal, days, more) => {
      const due = '2020-01-31'
      const now = latePenaltyFen(principal, '0.0005', due, [{ amountFen: principal, on: addDays(due, days) }])
      const later = latePenaltyFen(principal, '0.0005', due, [{ amountFen: principal, on: addDays(due, days + more) }])
      expect(later).toBeGreaterThanOrEqual(now)
      expect(later).toBeLessThanOrEqual(principal)
    }),
  )
})
