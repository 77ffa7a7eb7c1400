import type { Payment } from './schema'

interface Hold {
  role: string
  houseIds: readonly string[]
  from: number
  until: number | null
}
export const isOfHousehold = ({ role }: Pick<Hold, 'role'>): boolean => role === 'owner' || role === 'family'

/**
 * Whether a payment is the household's to read: made by an owner or family, for houses that the reader held as such on
 * that day, all of them. A tenant's payments are the tenant's own; who came later sees nothing earlier.
 */
export const isAtHome = (payment: Pick<Payment, 'household' | 'houseIds' | 'createdAt'>, holds: readonly Hold[]) =>
  payment.household === true &&
  payment.houseIds.every(houseId =>
    holds.some(
      hold =>
        isOfHousehold(hold) &&
        hold.houseIds.includes(houseId) &&
        hold.from <= payment.createdAt &&
        (hold.until === null || payment.createdAt < hold.until),
    ),
  )
/** A guest pays what a guest owes; what is kept for the house, and read in the house, is its owners' and family's. */
export const ofHousehold = (holds: readonly Hold[]): boolean => holds.some(isOfHousehold)
