import fc from 'fast-check'
import { Query } from 'mingo'
import { clauseOf } from '../../../local/database/match'

const scalar = fc.oneof(
  fc.integer({ min: -1, max: 2 }),
  fc.constantFrom('', 'a', 'b', null, true, false, 0.5, -0),
  fc.constantFrom(0, 5).map(at => new Date(at)),
)
const value = fc.oneof({ weight: 5, arbitrary: scalar }, fc.array(scalar, { maxLength: 2 }), fc.record({ d: scalar }))
const some = fc.option(value, { nil: undefined })
const document = fc
  .record({ a: some, b: some, c: fc.option(fc.record({ d: some }), { nil: undefined }) })
  .map(one =>
    JSON.parse(JSON.stringify(one), (_key, inner) => (/^\d{4}-/.test(String(inner)) ? new Date(inner) : inner)),
  )
const comparison = fc.oneof(
  fc.tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), scalar),
  fc.tuple(fc.constantFrom('$in', '$nin'), fc.array(scalar, { maxLength: 3 })),
)
const condition = fc.oneof(
  scalar,
  comparison.map(one => Object.fromEntries([one])),
  fc.tuple(comparison, comparison).map(two => Object.fromEntries(two)),
)
const field = fc.tuple(fc.constantFrom('a', 'b', 'c.d'), condition).map((pair): object => Object.fromEntries([pair]))
const criteria = fc.letrec<{ any: object }>(tie => ({
  any: fc.oneof(
    { maxDepth: 3 },
    field,
    fc
      .tuple(fc.constantFrom('$and', '$or'), fc.array(tie('any'), { minLength: 1, maxLength: 3 }))
      .map(pair => Object.fromEntries([pair])),
  ),
})).any

test('what is decided without the library is what the library decides', () => {
  let decided = 0
  fc.assert(
    fc.property(document, criteria, (one, where) => {
      const verdict = clauseOf(where as never)(one)
      if (verdict === null) return
      decided += 1
      expect(verdict).toBe(new Query(where as never).test(one))
    }),
    { numRuns: 2000 },
  )
  expect(decided).toBeGreaterThan(500)
})
