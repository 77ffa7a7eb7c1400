import * as fc from 'fast-check'
import { addDays, startOf } from '../../../shared/calendar/day'
import { entered, recorded, reminded, retire } from '../../../shared/equipment/act'
import { DUTIES, dueAfter, nearness, ruleOf } from '../../../shared/equipment/duties'
import { EQUIPMENT_KINDS } from '../../../shared/equipment/schema'
import { Refusal } from '../../../shared/refusal'

const NOW = startOf('2026-11-24') + 10 * 3_600_000
const said = {
  ...{ _id: 'eqp_1', estateId: 'est_1', kind: 'lift' as const, number: 'T-1', name: '1 号梯', where: '3 栋 2 单元' },
  ...{ contractor: '通力电梯', contractorPhone: '0571-88000000' },
}
const lasts = { maintain: '2026-11-15', inspect: '2025-12-20' }
const lift = () => entered(said, lasts, null, 1, NOW)
const refusal = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'none'
}
const done = { duty: 'maintain' as const, on: '2026-11-24', passed: true, certificate: null, validUntil: null }

test('a lift is maintained every 15 days and inspected every year, counted from when it was done last', () => {
  expect(lift()).toMatchObject({
    duties: [
      { duty: 'maintain', dueOn: '2026-11-30', told: 'nothing' },
      { duty: 'inspect', dueOn: '2026-12-20', told: 'nothing' },
    ],
    ...{ dueOn: '2026-11-30', nearOn: '2026-11-20', used: 1, retired: null },
  })
})
test('what nobody knows the last day of is due from the day it is entered', () => {
  expect(entered(said, {}, null, 1, NOW).duties.map(one => one.dueOn)).toEqual(['2026-11-24', '2026-11-24'])
})
test('a year from the last of February is the last of February', () => {
  const yearly = ruleOf('lift', 'inspect')
  expect(yearly && dueAfter(yearly, '2028-02-29')).toBe('2029-02-28')
  const halfYearly = ruleOf('tank', 'clean')
  expect(halfYearly && dueAfter(halfYearly, '2026-08-31')).toBe('2027-02-28')
})
test('a pass moves the day on, a certificate that ends sooner moves it less, a failure moves nothing', () => {
  expect(recorded(lift(), done, NOW).dueOn).toBe('2026-12-09')
  const inspected = { duty: 'inspect' as const, on: '2026-11-20', passed: true, certificate: 'TJ-1' }
  const of = (validUntil: string | null) =>
    recorded(lift(), { ...inspected, validUntil }, NOW).duties.find(one => one.duty === 'inspect')
  expect(of(null)).toMatchObject({ lastOn: '2026-11-20', dueOn: '2027-11-20', certificate: 'TJ-1' })
  expect(of('2027-05-20')?.dueOn).toBe('2027-05-20')
  expect(of('2028-05-20')?.dueOn).toBe('2027-11-20')
  expect(recorded(lift(), { ...done, passed: false }, NOW).duties).toEqual(lift().duties)
})
test.each([
  ['equipment.day_to_come', { on: '2026-11-25' }],
  ['equipment.day_before_last', { on: '2026-11-14' }],
  ['equipment.no_duty', { duty: 'clean' as const }],
  ['equipment.certificate_needed', { duty: 'inspect' as const }],
  ['equipment.valid_until', { duty: 'inspect' as const, certificate: 'TJ-1', validUntil: '2026-11-24' }],
])('a worker is refused with %s', (code, over) => {
  expect(refusal(() => recorded(lift(), { ...done, ...over }, NOW))).toBe(code)
})
test('a supervisor puts a name right and loses no day; a day to come is none', () => {
  const after = recorded(lift(), done, NOW)
  const named = entered({ ...said, name: '客梯' }, { maintain: '2026-11-01' }, after, 3, NOW)
  expect(named).toMatchObject({ name: '客梯', dueOn: '2026-12-09', version: 3 })
  expect(refusal(() => entered(said, { maintain: '2026-11-25' }, null, 1, NOW))).toBe('equipment.day_to_come')
})
test('what is out of use is not due, not recorded and not changed', () => {
  const out = retire(lift(), { name: '何', reason: '拆除' }, 2, NOW)
  expect(out).toMatchObject({ used: 0, tellAt: 0, retired: { reason: '拆除' } })
  for (const act of [
    () => retire(out, { name: '何', reason: '再' }, 3, NOW),
    () => recorded(out, done, NOW),
    () => entered(said, {}, out, 3, NOW),
  ])
    expect(refusal(act)).toBe('equipment.retired')
})
test('a supervisor hears of each due day once as it comes near and once as it has passed, whenever the clock runs', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...EQUIPMENT_KINDS),
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 }),
      (kind, steps) => {
        let one = entered({ ...said, kind }, {}, null, 1, NOW)
        const heard: string[] = []
        let now = NOW
        for (const days of [0, ...steps]) {
          now += days * 86_400_000
          const { equipment, said: told } = reminded(one, now)
          one = equipment
          for (const { duty, over } of told) heard.push(`${duty.duty} ${duty.dueOn} ${over}`)
          for (const duty of one.duties) {
            const rule = ruleOf(kind, duty.duty)
            expect(rule && nearness(rule, duty, addDays('2026-11-24', 0))).toBeDefined()
          }
        }
        expect(new Set(heard).size).toBe(heard.length)
        expect(heard.filter(line => line.endsWith('true')).length).toBeLessThanOrEqual(DUTIES[kind].length)
      },
    ),
  )
})
test('a supervisor hears no second time of a due day that a record of the same day leaves as it was', () => {
  const heard = reminded(recorded(lift(), done, NOW), startOf('2026-12-06') + 9 * 3_600_000).equipment
  const [maintain] = recorded(heard, done, startOf('2026-12-07')).duties
  expect(maintain).toMatchObject({ dueOn: '2026-12-09', told: 'soon' })
  const entry = reminded(entered(said, {}, null, 1, NOW), NOW).equipment
  expect(entered(said, { maintain: '2026-11-09' }, entry, 2, NOW).duties[0]).toMatchObject({ told: 'soon' })
})
test('the clock looks again only when there is something to say', () => {
  const { equipment, said: told } = reminded(lift(), NOW)
  expect(told.map(({ duty, over }) => [duty.duty, over])).toEqual([['inspect', false]])
  expect(equipment.tellAt).toBe(startOf('2026-11-27') + 8 * 3_600_000)
  expect(reminded(equipment, NOW).said).toEqual([])
  const over = reminded(equipment, startOf('2026-12-01') + 9 * 3_600_000)
  expect(over.said.map(({ duty, over: passed }) => [duty.duty, passed])).toEqual([['maintain', true]])
})
