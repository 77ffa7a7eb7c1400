import type { Flow, There } from '../../../shared/reconciliation/flows'
import { costsOf, flowDifferences } from '../../../shared/reconciliation/reconcile'

const trade = (of: Partial<There>): There => ({
  kind: 'payment',
  appid: 'wx1',
  mchid: '1900000001',
  subMchid: '',
  orderNumber: 'pay_1',
  transactionId: '4200001',
  totalFen: 0,
  refundNumber: null,
  refundId: null,
  refundFen: 0,
  refundStatus: '',
  feeMilliFen: 0,
  ...of,
})
const PAID = trade({ totalFen: 10_000, feeMilliFen: 60_000 })
const back = (n: number, refundFen: number, feeMilliFen: number): There =>
  trade({
    kind: 'refund',
    refundId: `5030${n}`,
    refundNumber: `ref_${n}`,
    refundFen,
    feeMilliFen,
    refundStatus: 'SUCCESS',
  })
const line = (business: string, type: string, amountFen: number, transactionId = '4200001', voucher = 'x'): Flow => ({
  business,
  type,
  amountFen,
  transactionId,
  voucher,
})
const IN = line('交易', '交易', 10_000)
const FEE = line('扣除交易手续费', '扣除交易手续费', -60)

const rows: [string, There[], Flow[], { feeFen: number; withdrawnFen: number; differences: object[] }][] = [
  ['a fee on a line of its own', [PAID], [IN, FEE], { feeFen: 60, withdrawnFen: 0, differences: [] }],
  [
    'a fee that carries the name of its trade',
    [PAID],
    [IN, line('交易', '扣除交易手续费', -60)],
    { feeFen: 60, withdrawnFen: 0, differences: [] },
  ],
  [
    'a fee that comes back under the name of a refund',
    [PAID],
    [IN, FEE, line('退款', '退回交易手续费', 60)],
    { feeFen: 0, withdrawnFen: 0, differences: [] },
  ],
  [
    'refunds net of the fee that comes back with them',
    [back(1, 9_900, -53_000), back(2, 4_000, -22_000)],
    [line('退款', '退款', -9_847, '50301'), line('退款', '退款', -3_978, 'other', 'ref_2')],
    { feeFen: -75, withdrawnFen: 0, differences: [] },
  ],
  [
    'a whole refund beside a line of its own for the fee',
    [back(1, 9_900, -53_000)],
    [line('退款', '退款', -9_900, '50301'), line('退回交易手续费', '退款', 53, '50301')],
    { feeFen: -53, withdrawnFen: 0, differences: [] },
  ],
  [
    'a withdrawal told by its type alone',
    [PAID],
    [IN, FEE, line('基本账户', '提现', -50_000)],
    { feeFen: 60, withdrawnFen: 50_000, differences: [] },
  ],
  [
    'the fee of a withdrawal once, as a fee',
    [],
    [line('提现手续费', '提现', -10)],
    { feeFen: 10, withdrawnFen: 0, differences: [] },
  ],
  [
    'a file without types by the names',
    [PAID],
    [line('交易', '', 10_000), line('扣除交易手续费', '', -60), line('提现', '', -900)],
    { feeFen: 60, withdrawnFen: 900, differences: [] },
  ],
  [
    'lines it does not know by name, though they cancel each other',
    [PAID],
    [IN, FEE, line('分账支出', '分账', -1_000), line('分账回退', '分账', 1_000)],
    {
      feeFen: 60,
      withdrawnFen: 0,
      differences: [
        { kind: 'other_flow', theirsFen: -1_000, named: '分账支出 · 分账' },
        { kind: 'other_flow', theirsFen: 1_000, named: '分账回退 · 分账' },
      ],
    },
  ],
  [
    'a top-up by name',
    [],
    [line('充值', '充值', 5_000)],
    { feeFen: 0, withdrawnFen: 0, differences: [{ kind: 'other_flow', theirsFen: 5_000, named: '充值' }] },
  ],
  [
    'a refund short by something else than its fee as a difference',
    [back(1, 9_900, -53_000)],
    [line('退款', '退款', -9_800, '50301')],
    { feeFen: 0, withdrawnFen: 0, differences: [{ kind: 'flow', oursFen: -9_900, theirsFen: -9_800 }] },
  ],
]
test.each(rows)('an accountant reads %s', (_what, theirs, flows, { differences, ...costs }) => {
  expect(costsOf(theirs, flows)).toEqual(costs)
  expect(flowDifferences(theirs, flows)).toMatchObject(differences)
  expect(flowDifferences(theirs, flows)).toHaveLength(differences.length)
})
test('a sub-merchant’s fee is read from the trades, since its balance is not in the bill', () => {
  expect(costsOf([PAID, back(1, 9_900, -53_000)], null)).toEqual({ feeFen: 7, withdrawnFen: 0 })
})
