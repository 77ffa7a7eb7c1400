import { payerOfHold } from '../../shared/account/payer'
import { prepaidOf } from '../../shared/account/prepaid'
import { today } from '../../shared/calendar/day'
import { sum } from '../../shared/money/decimal'
import { Refusal } from '../../shared/refusal'
import { auditedLook } from '../operation/audited-look'
import { type HouseInReach, houseInReach } from './house'
import { openOf } from './open'
import { mayOwe, toRow } from './see'

/** What is to be paid now, oldest first; staff name one house, a household sees all of its own. */
export const due = auditedLook('billing.due', async ({ input, reach, now, record }) => {
  const own = [...new Set(reach.filter(hold => hold.level === 'own').flatMap(hold => hold.houseIds))]
  const wanted = input.houseId ? [input.houseId] : own
  if (wanted.length === 0) throw new Refusal('place.not_found')
  const open = openOf(wanted)
  open.catch(() => undefined)
  const houses = await Promise.all(wanted.map(houseId => houseInReach(houseId, reach)))
  for (const house of houses) record(house)
  const { accounts, bills } = await open
  const items = bills
    .filter(bill =>
      houses.some(house => house.houseId === bill.houseId && mayOwe(bill, house, accounts.get(bill.houseId) ?? null)),
    )
    .map(bill => toRow(bill, accounts.get(bill.houseId) ?? null, now))
    .filter(row => row.state === 'open')
  const day = today(now)
  // What is held is its payer's: nobody else is told, not even in the family.
  const heldFor = (house: HouseInReach) => {
    const account = accounts.get(house.houseId) ?? null
    if (!house.own) return account?.prepaidFen ?? 0
    const holds = house.holds.filter(hold => hold.role === 'owner' || hold.role === 'tenant')
    const payers = new Set(holds.map(hold => payerOfHold(account, hold)))
    return sum([...payers].map(payer => prepaidOf(account, payer)))
  }
  return {
    items,
    dueFen: sum(items.map(row => row.outstandingFen)),
    overdueFen: sum(items.filter(row => row.dueOn < day).map(row => row.outstandingFen)),
    penaltyFen: sum(items.map(row => row.penaltyFen)),
    houses: houses.map(house => ({
      houseId: house.houseId,
      dueFen: sum(items.filter(row => row.houseId === house.houseId).map(row => row.outstandingFen)),
      prepaidFen: heldFor(house),
    })),
  }
})
