import { statementSheet } from '../../shared/ledger/statement-sheet'
import { Refusal } from '../../shared/refusal'
import { houseInReach } from '../billing/house'
import { places } from '../estate/store'
import { auditedLook } from '../operation/audited-look'
import { SYSTEM } from '../operation/reach'
import { workbook } from '../paper/workbook'
import { statementOf } from './statement-of'

/** 台账 as a workbook to keep; a look at a household like the page itself, recorded before anything is made. */
export const exportStatement = auditedLook('ledger.exportStatement', async ({ input, actor, reach, record }) => {
  const { houseId, from, to, language } = input
  if (to < from) throw new Refusal('tariff.dates')
  const house = await houseInReach(houseId, reach)
  // A file is made only for somebody who is certain to be the reader.
  await record(house)
  const [statement, { label }] = await Promise.all([statementOf(house, from, to), places.get(null, houseId, SYSTEM)])
  // Each reader's own file: a former owner's shows less than the accountant's.
  const path = `statement/${houseId}/${actor.personId}-${from}-${to}-${language}`
  const { url } = await workbook(path, [statementSheet(statement, { label, from, to }, language)])
  return { url }
})
