import { draw as decide } from '../../shared/billing/draw'
import { freshAccount } from '../../shared/billing/schema'
import { Refusal } from '../../shared/refusal'
import { bills } from '../billing/store'
import { post } from '../ledger/post'
import { accounts, entries } from '../ledger/store'
import { isDuplicate } from '../operation/database'
import { commit } from '../operation/operation'
import { type Seen, seenBills } from './seen'

/**
 * Lets one house's prepayment settle its bills, once for this source: one transaction of account, entry and late
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
        const drawn = decide((await accounts.find(tx, houseId)) ?? freshAccount(houseId, estateId), seen, now)
        if (!drawn) return { drawnFen: 0 }
        const { postings, parts } = drawn
        await accounts.put(tx, drawn.account)
        for (const penalty of drawn.penalties) await bills.insert(tx, penalty)
        await post(tx, { _id: entryId, estateId, houseId, at: now, kind: 'draw', postings, note: '', parts })
        const audiences = [{ house: houseId, at: now, only: ['owner'] }]
        emit({ event: 'billing.drawn', estateId, reference: { houseId }, audiences })
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
