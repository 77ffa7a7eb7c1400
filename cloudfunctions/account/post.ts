import { booked, isBalanced, type LedgerEntry } from '../../shared/account/posting'
import { Refusal } from '../../shared/refusal'
import { digestOf } from '../operation/journal'
import type { Tx } from '../operation/transaction'
import { entries } from './store'

/** Held in the accounts of houses: only a house's own change moves these. */
const OF_HOUSES = ['receivable', 'prepaid', 'deposits']
const contentOf = ({ houseId, kind, postings, note }: LedgerEntry) => digestOf({ houseId, kind, postings, note })

/** Whether this very entry is in the books. The same id with other content refuses `ledger.different_content`. */
export async function isPosted(tx: Tx, entry: LedgerEntry): Promise<boolean> {
  const earlier = await entries.find(tx, entry._id)
  if (earlier && contentOf(earlier) !== contentOf(entry)) throw new Refusal('ledger.different_content')
  return earlier !== null
}
/** Writes an entry of the estate's own accounts (bank, clearing, fees), once; answers whether it is new. */
export async function post(tx: Tx, entry: LedgerEntry, now = entry.at): Promise<boolean> {
  if (!isBalanced(entry.postings)) throw new Error(`entry ${entry._id} does not balance`)
  if (entry.postings.some(one => OF_HOUSES.includes(one.account)))
    throw new Error(`entry ${entry._id} moves a house's money past its account`)
  if (await isPosted(tx, entry)) return false
  await entries.insert(tx, booked(entry, now))
  return true
}
