import { askedAgain } from '../../shared/reconciliation/days'
import { Refusal } from '../../shared/refusal'
import { followDays, merchants, merchantsOf } from '../merchant/store'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'

/** Every account the estate has or had: money may have moved through any of them. */
export const rerun = operation(
  'reconciliation.rerun',
  {
    prepare: async ({ input: { estateId }, reach }) => {
      if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
      return merchantsOf(estateId)
    },
  },
  async ({ input: { estateId, date }, now, tx, prepared }) => {
    let asked = 0
    for (const { _id } of prepared) {
      const account = await merchants.find(tx, _id)
      if (!account || date >= account.day) continue
      await followDays(tx, account, askedAgain(account, date, now))
      asked += 1
    }
    if (asked === 0) throw new Refusal('reconciliation.not_yet', { date })
    return { estateId, date }
  },
)
