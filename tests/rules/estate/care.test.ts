import { type Care, isCareOf } from '../../../shared/estate/care'
import { stillHere } from '../../../shared/estate/noted'

const NOTED = 1000
const NOW = 5000
const care: Care = { needs: ['ill'], note: '', at: NOTED, byName: '李梅', version: 1 }
const one = (name: string, from: number, until: number | null) => ({ name, from, until })

test.each([
  ['nobody was known when the clerk wrote it, and the first have come', [one('林', 2000, null)], true],
  ['nobody was known, the first have left and others come', [one('林', 2000, 3000), one('周', 3000, null)], false],
  ['the house stands empty since before', [one('周', 0, 500)], true],
  ['the owner whom it is about still lives there', [one('林', 0, null), one('周', 2000, null)], true],
  ['the tenant whom it is about stays until a day to come', [one('吴', 0, NOW + 1)], true],
  ['the entry of the grandmother ended and began anew', [one('奶奶', 0, 3000), one('奶奶', 3000, null)], true],
  ['the tenant whom it is about has left', [one('吴', 0, 3000)], false],
  ['the tenant has left and another has come', [one('吴', 0, 3000), one('周', 3000, null)], false],
  ['the only one who still lives there came after it was written', [one('吴', 0, NOW), one('周', 2000, null)], false],
  ['an erased person leaves no name behind', [one('', 0, 3000), one('', 3000, null)], false],
])('a note of the desk: %s', (_, lived, holds) => {
  expect(isCareOf(care, lived, NOW)).toBe(holds)
})
test('a tenant’s car is there until the tenant’s last day, the desk’s goes on', () => {
  const plates = [
    { plate: '粤B11111', byId: 'per_wu' },
    { plate: '粤B22222', byId: null },
  ]
  const until = (at: number | null) => stillHere(plates, [{ personId: 'per_wu', until: at }], NOW).length
  expect([until(null), until(NOW + 1), until(NOW), until(NOW - 1)]).toEqual([2, 2, 1, 1])
})
