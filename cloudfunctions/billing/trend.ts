import type { BillItem } from '../../shared/billing/schema'
import { exact, type Fen } from '../../shared/money/decimal'
import { accounts } from '../account/store'
import { auditedLook } from '../operation/audited-look'
import { houseInReach } from './house'
import { mayOwe } from './see'
import { billsOfHouse } from './store'

const PERIODS = 24

/** Metered use as the bills of the last two years froze it: what was read later or corrected shows where it was billed. */
export const trend = auditedLook('billing.trend', async ({ input, reach, record }) => {
  const house = await houseInReach(input.houseId, reach)
  record(house)
  const [account, bills] = await Promise.all([accounts.find(null, house.houseId), billsOfHouse(house.houseId)])
  const rows = new Map<string, { item: BillItem; period: string; quantity: string; amountFen: Fen }>()
  for (const bill of bills) {
    if (bill.reversedAt !== null || !mayOwe(bill, house, account)) continue
    for (const { amountFen, inputs } of bill.lines) {
      if (inputs.model !== 'TIERS' && inputs.model !== 'TIME_OF_USE') continue
      const key = `${bill.period}:${bill.item}`
      const sofar = rows.get(key) ?? { item: bill.item, period: bill.period, quantity: '0', amountFen: 0 }
      const quantity = exact(sofar.quantity).plus(inputs.quantity).toFixed()
      rows.set(key, { ...sofar, quantity, amountFen: sofar.amountFen + amountFen })
    }
  }
  const periods = [...new Set([...rows.values()].map(row => row.period))].sort().slice(-PERIODS)
  const items = [...rows.values()].filter(row => periods.includes(row.period))
  return { items: items.sort((a, b) => (a.period < b.period ? -1 : 1)) }
})
