import { payerNow, payerOfHold } from '../../shared/account/payer'
import { effectOn, type LedgerEntry, type Posting } from '../../shared/account/posting'
import type { Account } from '../../shared/account/schema'
import type { IssuedBill } from '../../shared/billing/schema'
import { addDays, startOf } from '../../shared/calendar/day'
import type { Statement, StatementRow } from '../../shared/ledger/contract'
import { sum } from '../../shared/money/decimal'
import { OWED_BACK } from '../../shared/refund/books'
import { accounts, entriesUntil } from '../account/store'
import type { HouseInReach } from '../billing/house'
import { mayOwe } from '../billing/see'
import { billsOfHouse } from '../billing/store'

type Line = Omit<StatementRow, 'balanceFen'>

/**
 * Everything that changed what a house owes from day `from` through day `to`, with a running balance from what was owed
 * before. The caller has checked the reach and recorded the look.
 */
export async function statementOf(house: HouseInReach, from: string, to: string): Promise<Statement> {
  const { houseId } = house
  const until = startOf(addDays(to, 1))
  const [account, bills, entries] = await Promise.all([
    accounts.find(null, houseId),
    billsOfHouse(houseId),
    entriesUntil(houseId, until),
  ])
  const mine = bills.filter(bill => mayOwe(bill, house, account))
  // An owner sees the bills that are theirs, and of the money only what is theirs: whenever it moved.
  const payers = house.own ? new Set(house.holds.map(hold => payerOfHold(account, hold))) : null
  const moves = entries.flatMap(entry => lineOf(entry, payers, account) ?? [])
  const lines = [...mine.flatMap(linesOf), ...moves].filter(line => line.at < until)
  lines.sort((a, b) => a.at - b.at || (a.reference < b.reference ? -1 : 1))
  const beginning = startOf(from)
  const openingFen = lines.filter(line => line.at < beginning).reduce((all, line) => all + line.amountFen, 0)
  let balanceFen = openingFen
  const items = lines
    .filter(line => line.at >= beginning)
    .map(line => {
      balanceFen += line.amountFen
      return { ...line, balanceFen }
    })
  return { houseId, openingFen, closingFen: balanceFen, items }
}

/** Money held (prepaid, deposits) counts for the house beside what it owes. */
const effectOf = (postings: readonly Posting[]): number =>
  ['receivable', OWED_BACK, 'prepaid'].reduce((fen, account) => fen + effectOn(account, postings), 0)
function linesOf(bill: IssuedBill): Line[] {
  const { _id: reference, item, period } = bill
  const amountFen = effectOf(bill.posting)
  const line: Line = {
    at: bill.issuedAt,
    kind: 'bill',
    reference,
    item,
    period,
    about: bill.about ?? null,
    note: '',
    amountFen,
  }
  if (bill.reversedAt === null) return [line]
  return [line, { ...line, at: bill.reversedAt, kind: 'reversal', amountFen: -amountFen }]
}
/** What an entry does to what these payers owe; null: it is not theirs. Without `payers`, to what the house owes. */
function lineOf(
  { at, kind, _id, note, ...entry }: LedgerEntry,
  payers: ReadonlySet<string> | null,
  account: Account | null,
): Line | null {
  const line = { at, kind, reference: _id, item: null, period: null, about: null, note }
  if (!payers) return { ...line, amountFen: effectOf(entry.postings) }
  const moved = [...(entry.parts ?? []), ...(entry.prepaid ?? [])].filter(one => payers.has(payerNow(account, one)))
  const named = entry.payer !== undefined && payers.has(payerNow(account, { payer: entry.payer }))
  if (moved.length === 0 && !named) return null
  const owedBack = named ? effectOn(OWED_BACK, entry.postings) : 0
  return { ...line, amountFen: owedBack - sum(moved.map(one => one.amountFen)) }
}
