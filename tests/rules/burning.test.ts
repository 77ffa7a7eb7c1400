import { isDueSoon, isLeftWaiting } from '../../shared/home/schema'

const NOON = Date.UTC(2026, 10, 30, 4)
const HOUR = 3_600_000
test.each([
  ['passed', -HOUR, true],
  ['within the hour', HOUR, true],
  ['after the hour', HOUR + 1, false],
])('a ticket whose deadline has %s burns: %s', (_, away, burns) => {
  expect(isDueSoon(NOON + Number(away), NOON)).toBe(burns)
})
test.each([
  ['a day ago', 24 * HOUR, true],
  ['an hour ago', HOUR, false],
])('a claim that somebody sent %s burns: %s', (_, ago, burns) => {
  expect(isLeftWaiting(NOON - Number(ago), NOON)).toBe(burns)
})
