import { joined, sold } from '../../../shared/account/members'
import { payerOf, payerOfHold } from '../../../shared/account/payer'
import { startOf } from '../../../shared/calendar/day'
import { vacantDays, withVacant } from '../../../shared/tariff/vacancies'
import { account, bill } from './house-a'

const at = startOf
const member = (personId: string, role: string, from: string, until: string | null = null) => ({
  personId,
  role,
  from: at(from),
  until: until === null ? null : at(until),
})
const seller = member('seller', 'owner', '2025-01-01')
const buyer = member('buyer', 'owner', '2026-06-20')
const refusal = (code: string) => expect.objectContaining({ code })

describe('a house that is sold', () => {
  test('is the buyer’s from the day of sale, also where the buyer joined before it; the seller keeps the own bills', () => {
    const after = sold(account(), '2026-07-01', ['buyer'], [seller, buyer], at('2026-06-25'))
    expect([payerOfHold(after, seller), payerOfHold(after, buyer)]).toEqual(['owner', 'owner2'])
    expect(payerOf(after, bill('2026-06', 1))).toBe('owner')
  })
  test('takes as its buyer an owner who joins while the sale is ahead, and no family', () => {
    const before = sold(account(), '2026-07-01', [], [seller], at('2026-06-10'))
    const after = joined(before, buyer, [seller])
    expect(payerOfHold(after, buyer)).toBe('owner2')
    expect(joined(before, member('child', 'family', '2026-06-20'), [seller])).toBeNull()
    expect(joined(before, member('late', 'owner', '2026-07-02'), [seller])).toBeNull()
    expect(payerOfHold(before, member('late', 'owner', '2026-07-02'))).toBe('owner2')
  })
  test('is not sold before a sale that is known, nor to somebody who is no owner of it', () => {
    const once = sold(account(), '2026-07-01', [], [seller], at('2026-06-10'))
    expect(() => sold(once, '2026-05-01', [], [seller], at('2026-07-10'))).toThrow(refusal('tariff.transfer_order'))
    expect(() => sold(once, '2026-08-01', ['buyer'], [seller], at('2026-07-10'))).toThrow(
      refusal('tariff.buyer_unknown'),
    )
    expect(sold(once, '2026-07-01', [], [seller], at('2026-07-10')).transfers).toEqual(['2026-07-01'])
  })
})

test('a tenant after one who has left owes from then on; who moves in with the first owes with him', () => {
  const first = member('first', 'tenant', '2026-01-01', '2026-07-10')
  expect(joined(account(), first, [])).toBeNull()
  expect(joined(account(), member('wife', 'tenant', '2026-03-01'), [first])).toBeNull()
  const next = member('next', 'tenant', '2026-07-12')
  const after = joined(account(), next, [first])
  expect([payerOfHold(after, first), payerOfHold(after, next)]).toEqual(['tenant1', 'tenant2'])
  const july = bill('2026-07', 1, { payer: 'tenant' })
  expect(payerOf(after, { ...july, at: at('2026-07-05') })).toBe('tenant1')
  expect(payerOf(after, { ...july, at: at('2026-08-01') })).toBe('tenant2')
  expect(payerOf(after, { ...july, period: '2026-06', at: at('2026-08-01') })).toBe('tenant1')
})

test('a day is vacant once, whatever was noted: overlapping stretches are refused, and counted once where they exist', () => {
  const first = { from: '2026-11-20', until: '2026-12-20', reason: 'empty' }
  const second = { from: '2026-12-10', until: '2027-01-20', reason: 'empty' }
  expect(() => withVacant([first], second)).toThrow(refusal('tariff.vacancy_overlap'))
  expect(withVacant([first], { ...second, from: '2026-12-20' })).toHaveLength(2)
  expect(vacantDays([first, second], '2026-12', 30)).toBe(31)
  expect(vacantDays([first], '2026-12', 31)).toBe(0)
})
