import { booked, isBalanced, type LedgerEntry } from '../../shared/ledger/posting'
import { Refusal } from '../../shared/refusal'
import { digestOf } from '../operation/journal'
import type { Tx } from '../operation/transaction'
import { entries } from './store'

const contentOf = ({ houseId, kind, postings, note }: LedgerEntry) => digestOf({ houseId, kind, postings, note })

/**
 * Writes an entry whose id the caller made. The same id and content again is the original (answers false); other
 * content refuses `ledger.different_content`. Crashes on an entry that does not balance: that is a bug.
 */
export async function post(tx: Tx, entry: LedgerEntry, now = entry.at): Promise<boolean> {
  if (!isBalanced(entry.postings)) throw new Error(`entry ${entry._id} does not balance`)
  const earlier = await entries.find(tx, entry._id)
  if (!earlier) {
    await entries.insert(tx, booked(entry, now))
    return true
  }
  if (contentOf(earlier) !== contentOf(entry)) throw new Refusal('ledger.different_content')
  return false
}
