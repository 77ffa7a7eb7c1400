import { afterTicket, isAsked, lotOf, MOST_ATTEMPTS, record, type Said } from '../../shared/followup/act'
import type { FollowUp } from '../../shared/followup/schema'
import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'

const NOW = 1_800_000_000_000
const DAY = 86_400_000
const step = (what: 'reported' | 'arrived' | 'resolved', byId: string) => ({ what, at: NOW, byId, byName: byId })
const ticket = {
  ...{ _id: 'tkt_1', kind: 'repair' as const, estateId: 'est_1', houseId: 'hse_1', placeLabel: '3 栋 501' },
  ...{ category: 'plumbing' as const, assigneeId: 'per_sun', reporterId: 'per_lin', reporterName: '林' },
  onBehalfOf: null,
  timeline: [step('reported', 'per_lin'), step('arrived', 'per_zhao'), step('resolved', 'per_sun')],
}
const due = () => afterTicket('flw_1', ticket, NOW)
const by = (personId: string) => ({ personId, name: personId, is: (id: string) => id === personId })
const CLERK = by('per_clerk')
const WELL: Said = { method: 'phone', result: 'reached', rating: 5, remarks: '', nextAction: 'none' }
const MISSED: Said = { ...WELL, result: 'not_reached', rating: null }
const missed = () => record(due(), MISSED, CLERK, NOW)
const codeOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'done'
}

describe('who is asked how it was', () => {
  test('whoever complained always, of repairs as many as the estate wants, by lot, and nobody else', () => {
    const ids = Array.from({ length: 4000 }, (_, n) => newId('tkt', NOW + n * 61_000))
    const asked = (percent: number) => ids.filter(_id => isAsked({ _id, kind: 'repair' }, percent)).length
    expect([asked(0), asked(100)]).toEqual([0, 4000])
    for (const percent of [10, 30, 70]) expect(Math.abs(asked(percent) / 40 - percent)).toBeLessThan(3)
    expect(ids.every(_id => isAsked({ _id, kind: 'complaint' }, 0))).toBe(true)
    expect(isAsked({ _id: 'tkt_1', kind: 'praise' }, 100)).toBe(false)
  })
  test('the lot of a ticket is the same whenever it is drawn, and a larger share asks everybody that a smaller one did', () => {
    expect(lotOf('tkt_1')).toBe(lotOf('tkt_1'))
    for (let n = 0; n < 200; n += 1)
      if (isAsked({ _id: `tkt_${n}`, kind: 'repair' }, 30))
        expect(isAsked({ _id: `tkt_${n}`, kind: 'repair' }, 60)).toBe(true)
  })
})

/** Of each state, what each thing that is said of it meets. */
const STATES: Record<FollowUp['state'], () => FollowUp> = {
  due,
  done: () => record(due(), WELL, CLERK, NOW),
  unreached: () => Array.from({ length: MOST_ATTEMPTS }).reduce<FollowUp>(of => record(of, MISSED, CLERK, NOW), due()),
}
const SAID: Record<string, [Said, string]> = {
  'that all is well': [WELL, 'done'],
  'that nobody answered': [MISSED, 'done'],
  'no rating': [{ ...WELL, rating: null }, 'followup.rating_needed'],
  'to open it again without a word why': [{ ...WELL, nextAction: 'reopen' }, 'followup.words_needed'],
  'to open it again, and why': [{ ...WELL, nextAction: 'reopen', remarks: '又漏了' }, 'done'],
  'to open it again though nobody answered': [{ ...MISSED, nextAction: 'reopen' }, 'followup.no_ticket'],
}
const CELLS = Object.keys(STATES).flatMap(state => Object.keys(SAID).map(said => [state, said] as const))
test.each(CELLS)('of a follow-up that is %s somebody notes %s', (state, said) => {
  const [what, code] = SAID[said] as [Said, string]
  const found = codeOf(() => record(STATES[state as FollowUp['state']](), what, CLERK, NOW))
  expect(found).toBe(state === 'due' ? code : 'followup.over')
})
test('whoever arrived at it, resolved it or has it does not ask how it was', () => {
  for (const worker of ['per_zhao', 'per_sun'])
    expect(codeOf(() => record(due(), WELL, by(worker), NOW))).toBe('followup.own_work')
})
test('who is not reached is tried the next day, three times in all', () => {
  expect(missed()).toMatchObject({ state: 'due', dueAt: NOW + DAY })
  const over = STATES.unreached()
  expect([over.state, over.attempts.length, over.attempts[0]?.rating]).toEqual(['unreached', 3, null])
})
test('a move-in has no ticket to open again', () => {
  const of = { ...due(), ticketId: null }
  expect(codeOf(() => record(of, { ...WELL, nextAction: 'new_ticket', remarks: '漏' }, CLERK, NOW))).toBe(
    'followup.no_ticket',
  )
})
