import type { Explanation } from '../../shared/billing/contract'
import type { BillRow } from '../../shared/billing/schema'
import type { Me } from '../../shared/people/contract'
import type { TariffView } from '../../shared/tariff/contract'
import { lin, wang } from './people'

const as = (role: Me['grants'][number]['role'], name: string): Me => ({
  ...wang,
  personId: `per_${role}`,
  name,
  grants: [{ ...(wang.grants[0] as Me['grants'][number]), grantId: `grt_${role}`, role }],
})
export const feng = as('accountant', '冯雅琴')
export const qianxiaoyu = as('cashier', '钱小雨')
export const xu = as('treasurer', '徐国强')
export const haiyan = as('supervisor', '王海燕')
export const he = as('manager', '何静怡')
export const admin = as('admin', '安管理')
export const tenant: Me = {
  ...lin,
  grants: lin.grants.map(grant => ({ ...grant, role: 'tenant' as const })),
  houses: lin.houses.map(house => ({ ...house, role: 'tenant' as const })),
}

export const billOf = (over: Partial<BillRow> = {}): BillRow => ({
  billId: 'hou_501:WATER:mtr_e_W-501:owner:2026-10:0',
  houseId: 'hou_501',
  houseLabel: '3 栋 2 单元 501',
  item: 'WATER',
  about: { kind: 'number', number: 'W-501' },
  payer: 'owner',
  period: '2026-10',
  amountFen: 5_762,
  settledFen: 0,
  reservedFen: 0,
  outstandingFen: 5_762,
  penaltyFen: 0,
  dueOn: '2099-01-01',
  issuedAt: Date.now(),
  state: 'open',
  ...over,
})
export const management = billOf({
  billId: 'hou_501:MANAGEMENT_FEE:house:owner:2026-09:0',
  item: 'MANAGEMENT_FEE',
  about: null,
  period: '2026-09',
  amountFen: 25_024,
  outstandingFen: 25_024,
  dueOn: '2020-01-25',
  penaltyFen: 313,
})
export const dueOf = (items: BillRow[], prepaidFen = 0) => {
  const dueFen = items.reduce((all, bill) => all + bill.outstandingFen, 0)
  return {
    items,
    dueFen,
    overdueFen: 0,
    penaltyFen: items.reduce((all, bill) => all + bill.penaltyFen, 0),
    houses: [{ houseId: 'hou_501', dueFen, prepaidFen }],
  }
}
export const priceOf = (over: Partial<TariffView> = {}): TariffView => ({
  tariffId: 'trf_water',
  item: 'WATER',
  price: { model: 'TIERS', bounds: ['180', '260'], prices: ['3.45', '4.83', '5.83'] },
  scope: {},
  effectiveFrom: '2026-01-01',
  effectiveUntil: null,
  state: 'approved',
  proposedAt: 0,
  approvedAt: Date.UTC(2025, 11, 20),
  mine: false,
  ...over,
})
/** 10 m³ in the first tier and 5 in the second, as an owner is told. */
export const waterWhy: Explanation = {
  bill: billOf(),
  number: '3-2-501-2604-K7Q',
  tariffId: 'trf_water',
  waivers: [],
  photos: [{ fileId: 'cloud://e/dial.jpg', url: 'https://files.test/dial.jpg' }],
  lines: [
    {
      amountFen: 5_762,
      recomputedFen: 5_762,
      formula: { zh: '用量 15（年内此前 170）：10 × ¥3.45 + 5 × ¥4.83 = ¥57.62', en: 'used 15' },
      inputs: {
        model: 'TIERS',
        meter: 'W-501',
        readings: [
          {
            readingId: 'rdg_1',
            readOn: '2026-10-25',
            previous: '182',
            value: '197',
            multiplier: '1',
            quantity: '15',
            kind: 'read',
            photo: 'cloud://e/dial.jpg',
          },
        ],
        quantity: '15',
        ytdBefore: '170',
        bounds: ['180', '260'],
        prices: ['3.45', '4.83', '5.83'],
      },
    },
  ],
}
