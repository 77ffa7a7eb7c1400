import type { Meter, Reading } from '../../../shared/meter/schema'
import { isBlocking } from '../../../shared/run/schema'
import { sharedExceptions } from '../../../shared/run/shared-exceptions'
import type { Tariff } from '../../../shared/tariff/schema'

const tariff = (from: 'COMMON_METERS' | 'MASTER_MINUS_SUBS'): Tariff => ({
  ...{ tariffId: 'trf_1', item: 'SHARED_WATER', scope: {}, effectiveFrom: '2026-01-01', effectiveUntil: null },
  ...{ state: 'approved', proposedBy: 'a', proposedAt: 0, approvedBy: 'b', approvedAt: 1 },
  price: { model: 'APPORTION', unitPrice: '4', basis: 'AREA', from, ratios: {}, exemptFloors: [] },
})
const meter = (_id: string, more: Partial<Meter> = {}) => ({
  ...{
    _id,
    code: _id,
    where: '水泵房',
    kind: 'COMMON' as const,
    utility: 'WATER' as const,
    apportionable: true,
    ...more,
  },
})
const reading = (meterId: string, quantity: string, meterKind: Meter['kind'] = 'COMMON', kind = 'read') =>
  ({ meterId, quantity, meterKind, kind, utility: 'WATER' }) as Reading
const run = { _id: 'run_1', estateId: 'est_1', period: '2026-10' }
const doubt = { quantity: '900', days: 30, usual: '80', most: '240' }
type Facts = Parameters<typeof sharedExceptions>[1]
const found = (from: 'COMMON_METERS' | 'MASTER_MINUS_SUBS', facts: Partial<Facts>) =>
  sharedExceptions(tariff(from), { meters: [], held: [], readings: [], ...facts }, run).map(one => [
    one.kind,
    one.field,
    one.houseLabel,
    one.detail,
  ])

describe('an accountant who shares a quantity among all', () => {
  test.each<[string, 'COMMON_METERS' | 'MASTER_MINUS_SUBS', Partial<Facts>, string[][]]>([
    [
      'nothing of a meter that was read',
      'COMMON_METERS',
      { meters: [meter('C1')], readings: [reading('C1', '5')] },
      [],
    ],
    [
      'of one that nobody read',
      'COMMON_METERS',
      { meters: [meter('C1')] },
      [['shared_reading_missing', 'C1', '水泵房', '']],
    ],
    [
      'of one that only has its first reading',
      'COMMON_METERS',
      { meters: [meter('C1')], readings: [reading('C1', '0', 'COMMON', 'baseline')] },
      [['shared_reading_missing', 'C1', '水泵房', '']],
    ],
    [
      'of one whose reading is held',
      'COMMON_METERS',
      { meters: [meter('C1')], held: [{ meterId: 'C1', doubt }] },
      [['reading_held', 'C1', '水泵房', '900 / 80']],
    ],
    [
      'that no meter is shared at all',
      'COMMON_METERS',
      { meters: [meter('C1', { apportionable: false })] },
      [['shared_meter_missing', '', '', '']],
    ],
    [
      'that the homes counted more than their master',
      'MASTER_MINUS_SUBS',
      {
        meters: [meter('M1', { kind: 'MASTER' })],
        readings: [reading('M1', '90', 'MASTER'), reading('W1', '60', 'HOUSE'), reading('W2', '31', 'HOUSE')],
      },
      [['shared_negative', '', '', '90 − 91']],
    ],
    [
      'nothing of another utility',
      'COMMON_METERS',
      { meters: [meter('E1', { utility: 'ELECTRICITY' }), meter('C1')], readings: [reading('C1', '5')] },
      [],
    ],
  ])('hears %s', (_, from, facts, expected) => expect(found(from, facts)).toEqual(expected))
  test('can issue all the same: they are for a look, and stand with the estate', () => {
    const [one] = sharedExceptions(tariff('COMMON_METERS'), { meters: [meter('C1')], held: [], readings: [] }, run)
    expect(one).toMatchObject({ houseId: null, item: 'SHARED_WATER', runId: 'run_1' })
    expect(isBlocking(one?.kind ?? 'payer_missing')).toBe(false)
  })
})
