import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { settings } from '../operation/settings'
import { statementCursors } from './store'

export const rerun = operation('reconciliation.rerun', async ({ input, reach, now, tx }) => {
  const { estateId, date } = input
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const cursor = await statementCursors.find(tx, settings().ANJU_WXPAY_MCHID ?? '')
  if (!cursor || date >= cursor.day) throw new Refusal('reconciliation.not_yet', { date })
  const again = [...cursor.again.filter(day => day !== date), date].slice(-60)
  await statementCursors.put(tx, { ...cursor, again, nextAt: Math.min(cursor.nextAt, now) })
  return { estateId, date }
})
