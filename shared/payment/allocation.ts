import type { OpenBill } from '../billing/open-bill'

/** What a payer ticked: a bill, whole unless `amountFen` says a part. */
export interface Pick {
  billId: string
  amountFen?: number
}
export interface Allocation {
  houseId: string
  /** null: kept as the house's prepayment. */
  billId: string | null
  amountFen: number
}
export type Problem = 'nothing' | 'bill_unknown' | 'bill_twice' | 'bill_taken' | 'amount' | 'part_not_allowed'

const isFen = (value: number): boolean => Number.isSafeInteger(value) && value > 0

/**
 * The allocations of what a payer chose in one house: amounts come from the bills, a part only where the estate allows
 * it. Answers a problem instead of money when a pick is unknown, named twice, already taken, or not a whole amount
 * between 1 fen and what is free.
 */
export function designate(
  houseId: string,
  open: readonly OpenBill[],
  picks: readonly Pick[],
  rules: { parts: boolean; prepayFen?: number },
): Allocation[] | Problem {
  const bills = new Map(open.filter(bill => bill.houseId === houseId).map(bill => [bill.billId, bill]))
  const allocations: Allocation[] = []
  const seen = new Set<string>()
  for (const { billId, amountFen } of picks) {
    const bill = bills.get(billId)
    if (!bill) return 'bill_unknown'
    if (seen.has(billId)) return 'bill_twice'
    seen.add(billId)
    if (bill.freeFen <= 0) return 'bill_taken'
    const wanted = amountFen ?? bill.freeFen
    if (!isFen(wanted) || wanted > bill.freeFen) return 'amount'
    if (wanted < bill.freeFen && !rules.parts) return 'part_not_allowed'
    allocations.push({ houseId, billId, amountFen: wanted })
  }
  if (rules.prepayFen !== undefined && rules.prepayFen !== 0) {
    if (!isFen(rules.prepayFen)) return 'amount'
    allocations.push({ houseId, billId: null, amountFen: rules.prepayFen })
  }
  return allocations.length > 0 ? allocations : 'nothing'
}

export const totalFen = (allocations: readonly { amountFen: number }[]): number =>
  allocations.reduce((sum, { amountFen }) => sum + amountFen, 0)
