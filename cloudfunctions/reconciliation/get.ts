import { Refusal } from '../../shared/refusal'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { settings } from '../operation/settings'
import { reconciliations, statementCursors } from './store'

const NOTHING = { payments: 0, paidFen: 0, refunds: 0, refundedFen: 0 }

export const get = look('reconciliation.get', async ({ input, reach }) => {
  const { estateId, date } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const mchid = settings().ANJU_WXPAY_MCHID
  const [kept, cursor] = await Promise.all([
    reconciliations.find(null, `${estateId}:${date}`),
    mchid ? statementCursors.find(null, mchid) : null,
  ])
  if (kept) {
    const { _id, ...view } = kept
    return view
  }
  // A day gone by without a document: nothing moved, here or there.
  const past = cursor !== null && date < cursor.day
  const problem = cursor?.day === date ? cursor.problem : null
  return {
    estateId,
    date,
    state: past ? ('agrees' as const) : problem ? ('problem' as const) : ('waiting' as const),
    checkedAt: null,
    problem,
    here: NOTHING,
    there: NOTHING,
    feeFen: 0,
    healed: 0,
    differences: [],
  }
})
