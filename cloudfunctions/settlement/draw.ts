import { payersIn } from '../../shared/account/posting'
import { draw as decide } from '../../shared/billing/draw'
import { Refusal } from '../../shared/refusal'
import { change } from '../account/change'
import { entries } from '../account/store'
import { addBills } from '../billing/store'
import { isDuplicate } from '../operation/database'
import { commit } from '../operation/operation'
import { type Seen, seenBills } from './seen'

/**
 * Lets what a house's payers hold settle their bills, once for this source: one transaction of account, entry and late
 * penalties; the household is told. Answers the fen drawn.
 */
export async function drawOne(source: string, houseId: string, estateId: string, now: number): Promise<number> {
  const entryId = `${source}:${houseId}`
  const about = { journalId: `system:${entryId}`, digest: '', name: 'billing.draw', actor: null, now }
  for (let tries = 0; ; tries += 1) {
    const { seen } = (await seenBills([houseId])).get(houseId) as Seen
    try {
      const { drawnFen } = await commit(about, async (tx, emit) => {
        if (await entries.find(tx, entryId)) return { drawnFen: 0 }
        const drawn = await change(tx, { houseId, estateId }, now, before => {
          const found = decide(before, seen, now)
          if (!found) return null
          const { account, drawnFen, penalties, postings, parts, prepaid } = found
          const about = { _id: entryId, estateId, houseId, at: now, kind: 'draw' as const, note: '' }
          return { account, drawnFen, bills: penalties, entries: [{ ...about, postings, parts, prepaid }] }
        })
        if (!drawn) return { drawnFen: 0 }
        await addBills(tx, drawn.bills)
        const audiences = [{ house: houseId, at: now, payers: drawn.entries.flatMap(payersIn) }]
        emit({ event: 'billing.drawn', estateId, reference: { houseId, amountFen: String(drawn.drawnFen) }, audiences })
        return { drawnFen: drawn.drawnFen }
      })
      return drawnFen
    } catch (error) {
      if (isDuplicate(error)) return 0
      // A run was taken back between the look and the transaction: look again.
      if (!(error instanceof Refusal && error.code === 'request.busy') || tries > 2) throw error
    }
  }
}
