import fc from 'fast-check'
import { fill, methodsOf, takenLines } from '../../../shared/payment/take'
import type { DeskMethod } from '../../../shared/till/schema'

test('change is what was given beyond the amount, of cash alone', () => {
  expect(takenLines([{ method: 'cash', amountFen: 6000, givenFen: 10_000 }])).toEqual([
    { method: 'cash', amountFen: 6000, givenFen: 10_000, changeFen: 4000 },
  ])
  expect(() => takenLines([{ method: 'cash', amountFen: 6000, givenFen: 5999 }])).toThrow('payment.given')
  expect(() => takenLines([{ method: 'bank', amountFen: 1, givenFen: 1, reference: 'a' }])).toThrow('payment.given')
  expect(() => takenLines([{ method: 'pos', amountFen: 1 }])).toThrow('payment.reference_needed')
})
test('however houses divide the money, every method gives exactly what it took', () => {
  const METHODS: DeskMethod[] = ['cash', 'bank', 'pos']
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 3 }),
      fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 }),
      (amounts, weights) => {
        const lines = amounts.map((amountFen, at) => ({ method: METHODS[at] as DeskMethod, amountFen }))
        let rest = amounts.reduce((all, one) => all + one, 0)
        let left = lines
        const given = new Map<string, number>()
        for (const [at, weight] of weights.entries()) {
          const wanted = at === weights.length - 1 ? rest : Math.min(rest, weight)
          const filled = fill(left, wanted)
          expect(filled.postings.reduce((all, one) => all + one.debitFen, 0)).toBe(wanted)
          for (const one of filled.postings) given.set(one.account, (given.get(one.account) ?? 0) + one.debitFen)
          left = filled.left as typeof lines
          rest -= wanted
        }
        for (const line of lines) expect(given.get(`clearing:${line.method}`)).toBe(line.amountFen)
      },
    ),
  )
})
test('a receipt names the way most of the money came, and each way where there are several', () => {
  expect(methodsOf([{ method: 'pos', amountFen: 5 }])).toEqual({ method: 'POS' })
  expect(
    methodsOf([
      { method: 'cash', amountFen: 5 },
      { method: 'bank', amountFen: 9 },
    ]),
  ).toMatchObject({
    method: 'BANK',
    parts: [
      { method: 'CASH', amountFen: 5 },
      { method: 'BANK', amountFen: 9 },
    ],
  })
})
