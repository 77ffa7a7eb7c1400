import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { priceBooks } from './store'

/** The price list; households see what is approved, since no charge may be unlisted. */
export const list = look('tariff.list', async ({ input, actor, reach }) => {
  if (!coversEstate(reach, input.estateId)) return { items: [], policy: null, policyVersion: 0 }
  const isStaff = reach.some(hold => hold.level === 'estate' && hold.estateId === input.estateId)
  const book = await priceBooks.find(null, input.estateId)
  const shown = (book?.tariffs ?? []).filter(one => isStaff || one.state === 'approved')
  return {
    items: shown.map(({ proposedBy, approvedBy: _, ended, ...one }) => ({
      ...one,
      mine: proposedBy === actor.personId,
      ...(ended?.reason && { reason: ended.reason }),
    })),
    policy: book?.policy ?? null,
    policyVersion: book?.policyVersion ?? 0,
  }
})
