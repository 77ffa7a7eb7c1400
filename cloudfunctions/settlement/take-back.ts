import { payersIn } from '../../shared/account/posting'
import type { IssuedBill } from '../../shared/billing/schema'
import { takeBack as decide, takenBackId, type WaivedPart } from '../../shared/billing/take-back'
import { change } from '../account/change'
import { entries, waivedOf } from '../account/store'
import { chargeTold } from '../billing/notices'
import { addBills, penaltiesOn } from '../billing/store'
import { isDuplicate } from '../operation/database'
import { commit } from '../operation/operation'
import type { Pass } from './store'

/** Takes a reversed run's bills out of the accounts of these houses, each in a transaction of its own. Answers the fen kept. */
export async function takeBackFrom(pass: Pass, found: readonly IssuedBill[], now: number): Promise<number> {
  const houseIds = [...new Set(found.map(bill => bill.houseId))]
  const [penalties, waived] = await Promise.all([penaltiesOn(found), waivedOf(houseIds)])
  let keptFen = 0
  for (const houseId of houseIds) {
    const of = (bills: readonly IssuedBill[]) => bills.filter(bill => bill.houseId === houseId)
    keptFen += await takeBackOne(pass, houseId, of(found), of(penalties), waived, now)
  }
  return keptFen
}
async function takeBackOne(
  { estateId, runId }: Pass,
  houseId: string,
  bills: readonly IssuedBill[],
  penalties: readonly IssuedBill[],
  waived: readonly WaivedPart[],
  now: number,
): Promise<number> {
  const entryId = takenBackId(runId, houseId)
  const about = { journalId: `system:${entryId}`, digest: '', name: 'run.takeBack', actor: null, now }
  try {
    const { keptFen } = await commit(about, async (tx, emit) => {
      if (await entries.find(tx, entryId)) return { keptFen: 0 }
      // Written even where nothing had been paid: whoever settles a bill at this moment meets this document.
      const taken = await change(tx, { houseId, estateId }, now, before => {
        const { account, keptFen, owedAgain, postings, parts, prepaid } = decide(before, bills, penalties, waived, now)
        const about = { _id: entryId, estateId, houseId, at: now, kind: 'reversal' as const, note: '' }
        const entries = postings.length > 0 ? [{ ...about, postings, parts, prepaid }] : []
        return { account, keptFen, bills: owedAgain, entries }
      })
      const { entries: moved = [], keptFen = 0, bills: owedAgain = [] } = taken ?? {}
      await addBills(tx, owedAgain)
      for (const bill of owedAgain) {
        const audiences = [{ house: houseId, at: now, payers: [bill.payer] }]
        emit({ event: 'billing.charged', estateId, reference: chargeTold(bill), audiences })
      }
      if (moved.length === 0) return { keptFen: 0 }
      const audiences = [{ house: houseId, at: now, payers: moved.flatMap(payersIn) }]
      emit({ event: 'billing.taken_back', estateId, reference: { houseId }, audiences })
      return { keptFen }
    })
    return keptFen
  } catch (error) {
    if (isDuplicate(error)) return 0
    throw error
  }
}
