import * as fc from 'fast-check'
import { signed } from '../../../shared/inspection/signature'
import {
  compareStock,
  giveBack,
  handOver,
  KEY_MACHINE,
  type KeyVerb,
  lend,
  lose,
  nextKey,
  overdue,
  releaseKey,
  reserve,
} from '../../../shared/key/act'
import { KEY_STATES, type KeyBunch, type KeyState } from '../../../shared/key/schema'
import { Refusal } from '../../../shared/refusal'

const NOW = 1_800_000_000_000
const DAY = 24 * 3_600_000
const line = [
  [
    { x: 0, y: 0 },
    { x: 9, y: 4 },
  ],
]
const bunch = (more: Partial<KeyBunch> = {}): KeyBunch => ({
  _id: 'key_a_1',
  estateId: 'est_a',
  houseId: 'h1',
  houseLabel: '',
  number: '1',
  items: [{ kind: 'MAILBOX', count: 2 }],
  state: 'in_custody',
  authorisation: null,
  holderName: '',
  lentById: null,
  dueAt: null,
  remindAt: null,
  reservedFor: null,
  createdAt: NOW,
  ledger: [],
  orderKey: '',
  ...more,
})
const by = { personId: 'c1', name: '李梅' }
const loan = { toName: '孙立军', purpose: '维修', dueAt: NOW + DAY, signature: line, witnessName: null }
const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'ok'
}

const MAY: Record<KeyVerb, KeyState[]> = {
  handOver: ['in_custody'],
  lend: ['in_custody'],
  return: ['lent', 'handed_over'],
  lose: ['in_custody', 'lent', 'handed_over'],
  overdue: ['lent'],
  reserve: ['in_custody'],
  release: ['in_custody', 'lent'],
}
describe('every cell of the states', () => {
  for (const verb of Object.keys(KEY_MACHINE) as KeyVerb[])
    test.each(KEY_STATES)(`${verb} from %s`, state => {
      expect(codeOf(() => nextKey(verb, state))).toBe(MAY[verb].includes(state) ? 'ok' : 'key.wrong_state')
    })
})

test('the ledger says who had the keys, and they come home without a due date', () => {
  const out = lend(bunch(), by, loan, NOW)
  expect(out).toMatchObject({ state: 'lent', holderName: '孙立军', remindAt: NOW + DAY })
  const late = overdue(out, NOW + DAY)
  expect(late.remindAt).toBe(NOW + 2 * DAY)
  const back = giveBack(late, by, line, NOW + 2 * DAY)
  expect(back).toMatchObject({ state: 'in_custody', holderName: '', dueAt: null, remindAt: null })
  expect(lose(back, by, '掉了', NOW).ledger.map(one => one.what)).toEqual(['lent', 'overdue', 'returned', 'lost'])
})

const door = bunch({ items: [{ kind: 'UNIT_DOOR', count: 1 }] })
test.each([
  ['keys to a home without the owner’s leave', door, { witnessName: '王海燕' }, 'key.no_authorisation'],
  ['keys to a home by one person', door, { authorisation: '业主电话授权' }, 'key.witness_needed'],
  ['keys to a home with both', door, { authorisation: '业主电话授权', witnessName: '王海燕' }, 'ok'],
  ['keys due in the past', bunch(), { dueAt: NOW }, 'key.due_wrong'],
  ['keys due in two months', bunch(), { dueAt: NOW + 60 * DAY }, 'key.due_wrong'],
  ['keys without a stroke', bunch(), { signature: [] }, 'signature.empty'],
])('lending %s', (_name, what, more, code) => {
  expect(codeOf(() => lend(what as KeyBunch, by, { ...loan, ...more }, NOW))).toBe(code)
})
test('a dot is no signature, and nobody takes keys without one', () => {
  expect(
    codeOf(() =>
      signed([
        [{ x: 1, y: 1 }],
        [
          { x: 2, y: 2 },
          { x: 2, y: 2 },
        ],
      ]),
    ),
  ).toBe('signature.empty')
  expect(codeOf(() => handOver(bunch(), by, { toName: '林', signature: [[]] }, NOW))).toBe('signature.empty')
})
test('a stocktake names each difference once, and none when the cabinet agrees with the books', () => {
  const book = fc.uniqueArray(
    fc.record({ number: fc.stringMatching(/^K[0-9]{2}$/), state: fc.constantFrom(...KEY_STATES) }),
    {
      selector: one => one.number,
    },
  )
  fc.assert(
    fc.property(book, fc.array(fc.stringMatching(/^K[0-9]{2}$/)), (books, found) => {
      const home = books.filter(one => one.state === 'in_custody').map(one => one.number)
      expect(compareStock(books, home)).toEqual([])
      const differences = compareStock(books, found)
      expect(new Set(differences.map(one => one.number)).size).toBe(differences.length)
      const wrong = new Set([...home.filter(n => !found.includes(n)), ...found.filter(n => !home.includes(n))])
      expect(new Set(differences.map(one => one.number))).toEqual(wrong)
    }),
  )
})

describe('keys that are kept for an appointment', () => {
  const kept = { bookingId: 'b1', start: NOW + 5 * DAY, end: NOW + 5 * DAY + 1 }
  const held = reserve(bunch(), by, kept, NOW)
  const lending = (dueAt: number, bookingId?: string) =>
    codeOf(() => lend(held, by, { ...loan, dueAt, ...(bookingId && { bookingId }) }, NOW))
  test('are lent to be back before it, and to whoever goes there, but not away over it', () => {
    expect(lending(NOW + 4 * DAY)).toBe('ok')
    expect(lending(NOW + 6 * DAY)).toBe('key.reserved')
    expect(lending(NOW + 6 * DAY, 'b2')).toBe('key.reserved')
    expect(lending(NOW + 6 * DAY, 'b1')).toBe('ok')
    expect(lend(held, by, { ...loan, dueAt: NOW + 6 * DAY, bookingId: 'b1' }, NOW).reservedFor).toBeNull()
    expect(lend(held, by, { ...loan, dueAt: NOW + 4 * DAY }, NOW).reservedFor?.bookingId).toBe('b1')
  })
  test('are not kept for a second one, nor for one that is over, and are free again once released', () => {
    expect(codeOf(() => reserve(held, by, { ...kept, bookingId: 'b2' }, NOW))).toBe('key.reserved')
    expect(codeOf(() => reserve(held, by, { ...kept, bookingId: 'b2' }, kept.end))).toBe('key.booking_over')
    const free = releaseKey(held, by, NOW)
    expect(free.reservedFor).toBeNull()
    expect(codeOf(() => releaseKey(free, by, NOW))).toBe('key.not_reserved')
    expect(free.ledger.map(one => one.what)).toEqual(['reserved', 'released'])
  })
})
