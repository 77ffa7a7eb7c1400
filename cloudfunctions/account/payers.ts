import { payerOfHold } from '../../shared/account/payer'
import type { Account } from '../../shared/account/schema'

interface Member {
  personId: string
  role: string
  from: number
  until: number | null
}
/** Of a house's members at this time, who pays as one of these payers: those who may see their bills, and nobody else. */
export const whoPays = (
  members: readonly Member[],
  account: Account | null,
  payers: ReadonlySet<string>,
  at: number,
): string[] => [
  ...new Set(
    members
      .filter(({ role, from, until }) => {
        const pays = role === 'owner' || role === 'tenant'
        return pays && from <= at && (until === null || until > at)
      })
      .filter(member => payers.has(payerOfHold(account, member)))
      .map(member => member.personId),
  ),
]
