import type { Fen } from '../money/decimal'

export const ALLOCATION = ['PRINCIPAL_FIRST', 'PENALTY_FIRST_PER_BILL'] as const
export type AllocationOrder = (typeof ALLOCATION)[number]
export interface Owed {
  billId: string
  dueOn: string
  /** The item's place when two bills fall due on one day; lower is first. */
  priority: number
  principalFen: Fen
  penaltyFen: Fen
}
export interface Allocated {
  billId: string
  principalFen: Fen
  penaltyFen: Fen
}
const oldest = (a: Owed, b: Owed) =>
  a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.priority - b.priority || (a.billId < b.billId ? -1 : 1)

/** Where a payment goes: what the payer named first, then the oldest due. What is left over is the house's prepayment. */
export function allocate(
  payFen: Fen,
  bills: readonly Owed[],
  order: AllocationOrder = 'PRINCIPAL_FIRST',
  designated: readonly string[] = [],
): { allocations: Allocated[]; leftFen: Fen } {
  const named = designated.flatMap(id => bills.find(bill => bill.billId === id) ?? [])
  const line = [...named, ...bills.filter(bill => !designated.includes(bill.billId)).sort(oldest)]
  let leftFen = payFen
  const take = (owed: Fen): Fen => {
    const taken = Math.min(Math.max(owed, 0), leftFen)
    leftFen -= taken
    return taken
  }
  if (order === 'PENALTY_FIRST_PER_BILL') {
    const allocations = line.map(bill => {
      const penaltyFen = take(bill.penaltyFen)
      return { billId: bill.billId, penaltyFen, principalFen: take(bill.principalFen) }
    })
    return { allocations, leftFen }
  }
  const principals = line.map(bill => ({ bill, principalFen: take(bill.principalFen) }))
  const allocations = principals.map(({ bill, principalFen }) => ({
    billId: bill.billId,
    principalFen,
    penaltyFen: take(bill.penaltyFen),
  }))
  return { allocations, leftFen }
}
