import { accounts } from '../account/store'
import { auditedLook } from '../operation/audited-look'
import { houseInReach } from './house'
import { mayOwe, toRow } from './see'
import { billsBefore } from './store'

const PAGE = 50

/** A house's bills, the latest period first. */
export const bills = auditedLook('billing.bills', async ({ input, reach, now, record }) => {
  const house = await houseInReach(input.houseId, reach)
  record(house)
  const [account, found] = await Promise.all([
    accounts.find(null, house.houseId),
    billsBefore(house.houseId, input.cursor, PAGE + 1),
  ])
  const page = found.slice(0, PAGE)
  const cursor = found.length > PAGE ? page.at(-1)?.orderKey : undefined
  const items = page.filter(bill => mayOwe(bill, house, account)).map(bill => toRow(bill, account, now))
  return { items, ...(cursor && { cursor }) }
})
