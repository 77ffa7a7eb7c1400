import type { Standing } from '../../shared/billing/going-live'
import type { Day } from '../../shared/calendar/day'
import { houseKey } from '../../shared/estate/spelling'
import { heldAtOpening } from '../account/store'
import { housesAfter } from '../estate/houses'
import { metersIn } from '../meter/store'
import { openingBills } from './store'

/** What the rows of a going-live workbook are held against: the houses, the meters, and what is in the books already. */
export async function standingOf(estateId: string, today: Day): Promise<Standing> {
  const houses = new Map<string, { houseId: string; label: string }>()
  for (let after = ''; ; ) {
    const page = await housesAfter(estateId, after, 1000)
    for (const { _id, code, label } of page) houses.set(houseKey(code), { houseId: _id, label })
    if (page.length < 1000) break
    after = page.at(-1)?.code ?? ''
  }
  const [meters, bills, held] = await Promise.all([metersIn(estateId), openingBills(estateId), heldAtOpening(estateId)])
  const known = new Set([
    ...bills.map(({ houseId, item, period }) => `${houseId}:${item}:${period}`),
    ...held.map(({ houseId, kind }) => `${houseId}:${kind === 'deposit' ? 'deposits' : 'prepayments'}`),
  ])
  // A meter is known by every number it ever had.
  const codes = new Set(meters.flatMap(one => one.codes))
  const isMeter = (code: string) => codes.has(code)
  return { houses, isMeter, known, today }
}
