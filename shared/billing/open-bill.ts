/** A bill that still wants money. `freeFen` is what is neither settled nor reserved. */
export interface OpenBill {
  billId: string
  houseId: string
  /** `YYYY-MM-DD`. */
  dueOn: string
  /** Smaller is served first among bills due on the same day. */
  priority: number
  freeFen: number
}

/** Oldest due first, the same day by item priority, then by id so that two readers agree. */
export const byTurn = (a: OpenBill, b: OpenBill): number =>
  a.dueOn.localeCompare(b.dueOn) || a.priority - b.priority || (a.billId < b.billId ? -1 : a.billId > b.billId ? 1 : 0)
