import { draw } from '../../../shared/billing/draw'
import { lineFen } from '../../../shared/billing/line'
import { ageOf, collectionRates } from '../../../shared/billing/measures'
import { daysLate, latePenaltyFen } from '../../../shared/billing/penalty'
import { addDays, daysIn, startOf } from '../../../shared/calendar/day'
import { dueOn } from '../../../shared/calendar/due'
import { consumed, rolledOver } from '../../../shared/meter/consumption'
import { exact, fenOf, readYuan, sum, writeYuan } from '../../../shared/money/decimal'
import { percent } from '../../../shared/money/percent'
import { apportionment, shareOf } from '../../../shared/tariff/apportion'
import { byFloor } from '../../../shared/tariff/by-floor'
import { perUnit } from '../../../shared/tariff/fixed'
import { prorate, splitOwners, withVacancy } from '../../../shared/tariff/prorate'
import { byTiers, tierParts } from '../../../shared/tariff/tiers'
import { byTimeOfUse } from '../../../shared/tariff/time-of-use'
import { account, bill } from './house-a'

const shares = (total: string, weights: string[]) => {
  const houses = weights.map((weight, index) => ({ code: `1-1-${index}`, weight }))
  const how = apportionment(readYuan(total), houses)
  return houses.map(house => writeYuan(shareOf(how, house)))
}
const march = (policy: 'NEXT_MONTH' | 'DAILY' | 'HALF_MONTH', handover = '2025-03-18') =>
  writeYuan(prorate(exact('89.37').times('2.80'), '2025-03', handover, policy))
const late = (principal: string, due: string, paid: string) =>
  writeYuan(latePenaltyFen(readYuan(principal), '0.0005', due, [{ amountFen: readYuan(principal), on: paid }]))
const DUES = ['2025-01-31', '2025-02-28', '2025-03-31']
const OWED = DUES.map(due => bill(due.slice(0, 7), 25_024, { dueOn: due }))
const area = (of: string, unitPrice: string, period = '2025-03') =>
  lineFen({ model: 'AREA', area: of, unitPrice, month: { period, handover: null, vacancy: null, transfer: null } })
const WORKED: [string, unknown, unknown][] = [
  ['a month of 89.37 m² at 2.80', writeYuan(area('89.37', '2.80')), '250.24'],
  ['40.10 m² at 1.15, where binary floats lose a fen', writeYuan(area('40.10', '1.15')), '46.12'],
  ['handover on the 18th, charged from the next month', march('NEXT_MONTH'), '0.00'],
  ['handover on the 18th, charged by the day', march('DAILY'), '113.01'],
  ['handover on the 18th, half a month', march('HALF_MONTH'), '125.12'],
  ['handover on the 15th, half-month policy charges the month', march('HALF_MONTH', '2025-03-15'), '250.24'],
  [
    'a quarter: round each month, then add',
    writeYuan(sum(['2025-01', '2025-02', '2025-03'].map(period => area('89.37', '2.80', period)))),
    '750.72',
  ],
  ['100.00 by area', shares('100.00', ['60.50', '75.20', '89.37', '98.60']), ['18.69', '23.24', '27.61', '30.46']],
  [
    '100.00 by household, the tie goes to the first code',
    shares('100.00', ['1', '1', '1']),
    ['33.34', '33.33', '33.33'],
  ],
  ['an exempt floor weighs nothing', shares('10.00', ['0', '1']), ['0.00', '10.00']],
  [
    'tiers across a bound',
    writeYuan(byTiers('170', '25', { bounds: ['180', '260'], prices: ['5', '7', '9'] })),
    '155.00',
  ],
  ['a multiplier of 40', consumed('1203.4', '1251.9', '40'), '1940'],
  ['and its amount', writeYuan(perUnit('1940', '0.72')), '1396.80'],
  ['a dial of five digits passing zero', rolledOver('99987', '42', 5, '1'), '55'],
  ['45 days late', [daysLate('2025-03-31', '2025-05-15'), late('750.72', '2025-03-31', '2025-05-15')], [45, '16.89']],
  ['penalties of three bills', DUES.map(due => late('250.24', due, '2025-04-10')), ['8.63', '5.13', '1.25']],
  [
    '500.00 of prepayment, on the 10th of April: the oldest principals first, no penalty before they are paid',
    draw(account({ prepaidFen: 50_000 }), { reversals: 0, bills: OWED }, startOf('2025-04-10'))?.parts.map(part => [
      part.dueOn,
      writeYuan(part.amountFen),
    ]),
    [
      ['2025-01-31', '250.24'],
      ['2025-02-28', '249.76'],
    ],
  ],
  ['complaints handled', [percent(50, 52), percent(47, 52)], ['96.15%', '90.38%']],
  [
    'collection rates',
    collectionRates({
      billedFen: 43_820_000,
      waivedFen: 0,
      collectedFen: 41_238_050,
      openingArrearsFen: 9_125_000,
      recoveredFen: 3_650_000,
    }),
    { current: '94.11%', recovery: '40.00%', combined: '84.78%' },
  ],
  ['nothing to divide by', percent(1, 0), null],
  ['29 February has a day', [daysIn('2024-02'), daysIn('2025-02'), addDays('2024-02-28', 1)], [29, 28, '2024-02-29']],
  [
    'a due date in a holiday rolls forward',
    dueOn('2025-09', 1, { holidays: ['2025-10-01', '2025-10-02', '2025-10-03'], makeUpDays: [] }),
    '2025-10-06',
  ],
  [
    'a due date on a worked Saturday stays',
    dueOn('2025-09', 11, { holidays: [], makeUpDays: ['2025-10-11'] }),
    '2025-10-11',
  ],
  [
    'a transfer on the 11th of April',
    [splitOwners(25_024, '2025-04', null, '2025-04-11'), splitOwners(25_024, '2025-04', '2025-04-11', null)],
    [8341, 16_683],
  ],
  ['ten vacant days at 70 %', withVacancy(30_000, '2025-04', 10, '0.7'), 27_000],
  [
    'the lift by floor',
    [byFloor(1, [{ from: 2, to: 9, amountFen: 1500 }]), byFloor(9, [{ from: 2, to: 9, amountFen: 1500 }])],
    [0, 1500],
  ],
  [
    'peak, valley and the second tier',
    byTimeOfUse({ PEAK: '60', VALLEY: '50' }, { PEAK: '0.6', VALLEY: '0.3' }, '0', {
      bounds: ['100'],
      prices: ['0', '0.05'],
    }),
    5150,
  ],
  [
    'a true-up takes back the dearest first',
    tierParts('190', '-15', { bounds: ['180'], prices: ['5', '7'] }),
    [
      { tier: 1, quantity: '-5', price: '5' },
      { tier: 2, quantity: '-10', price: '7' },
    ],
  ],
  ['ages of arrears', [0, 1, 30, 31, 366, 1096].map(ageOf), ['NOT_DUE', '1-30', '1-30', '31-90', '1-2Y', '>3Y']],
]
test.each(WORKED)('%s', (_, found, expected) => expect(found).toEqual(expected))

test('an amount with three decimals is not read as money', () => expect(() => readYuan('1.005')).toThrow(RangeError))
test('half a fen rounds up', () => expect(fenOf(exact('0.005'))).toBe(1))
