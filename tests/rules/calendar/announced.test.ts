import { announced } from '../../../cloudfunctions/calendar/announced'
import decreed from './decreed.json'

test.each(['2025', '2026'] as const)('what the package says of %s is what the State Council announced', year => {
  const { off: holidays, work: makeUpDays } = decreed[year]
  expect(announced([Number(year)])).toEqual([{ year: Number(year), holidays, makeUpDays }])
})
test('a year that was not announced is unknown, not free of holidays', () => {
  expect(announced([2099])).toEqual([])
})
