import { nextHandover, takeHandovers } from '../billing/handover'
import { nextTellDue, tellDue } from '../billing/tell-due'
import { openingWork } from '../billing/work-go-live'
import { endLines } from '../booking/end-lines'
import { finishOpenings } from '../booking/openings'
import { remind } from '../booking/remind'
import { firstLineEnd, firstReminder } from '../booking/store'
import { nextRoll, roll } from '../books/roll'
import { escalateDefects } from '../defect/escalate'
import { firstOverdueDefect } from '../defect/store'
import { applyImport } from '../estate/apply-import'
import { printSealed } from '../inspection/print'
import { remindOfKeys } from '../key/remind'
import { firstOverdue } from '../key/store'
import { followArrears, nextArrears } from '../ledger/follow-arrears'
import { nextProof, proveNightly } from '../ledger/nightly'
import { nextLookWatch, watchLooks } from '../ledger/watch-looks'
import { nextEffect, takeEffect } from '../merchant/take-effect'
import { readingsWork } from '../meter/work-import'
import { expandPending, sendDue, settleLost } from '../notice/deliver'
import { database } from '../operation/database'
import { firstPaperDue } from '../paper/store'
import { nextWatch } from '../payment/store'
import { watchPayments } from '../payment/watch'
import { dealNumbers } from '../receipt/deal-numbers'
import { nextStatement, workStatements } from '../reconciliation/work'
import { nextRefundWatch } from '../refund/store'
import { watchRefunds } from '../refund/watch'
import { workRuns } from '../run/work'
import { workPasses } from '../settlement/pass'
import { closeResolved, escalateUnclaimed, nextSweep } from '../ticket/sweep'
import { workWorkbooks } from '../workbook/work'

const WORKBOOKS = { readings: readingsWork, opening: openingWork }
export interface Job {
  name: string
  /** Works one chunk; 0 means there is nothing left now. */
  work: (now: number) => Promise<number>
  /** When there will be something to do; null: nothing is waiting. */
  next: (now: number) => Promise<number | null>
  /** Looked at when a command nudges the clock too, not only each minute. */
  nudged?: true
}

const waiting = async (collection: string, where: Record<string, unknown>, now: number) => {
  const { total } = await database().collection(collection).where(where).count()
  return (total ?? 0) > 0 ? now : null
}
const nextSend = async (now: number): Promise<number | null> => {
  if ((await waiting('journal', { pending: 1 }, now)) !== null) return now
  // What a sender that died left behind waits too.
  const { data } = await database()
    .collection('deliveries')
    .where({ state: database().command.in(['due', 'sending']) })
    .orderBy('nextAt', 'asc')
    .limit(1)
    .field({ nextAt: true })
    .get()
  return (data[0] as { nextAt: number } | undefined)?.nextAt ?? null
}

/** What the clock works on, in this order. */
export const JOBS: readonly Job[] = [
  { name: 'import', work: applyImport, next: now => waiting('imports', { state: 'running' }, now) },
  { name: 'sweep', work: async now => (await escalateUnclaimed(now)) + (await closeResolved(now)), next: nextSweep },
  { name: 'openings', work: finishOpenings, next: now => waiting('bookingOpenings', { state: 'running' }, now) },
  { name: 'reminders', work: remind, next: firstReminder },
  { name: 'lines', work: endLines, next: firstLineEnd },
  { name: 'defects', work: escalateDefects, next: firstOverdueDefect },
  { name: 'keys', work: remindOfKeys, next: firstOverdue },
  { name: 'receipts', work: dealNumbers, next: now => waiting('payments', { toNumber: 1 }, now), nudged: true },
  { name: 'papers', work: printSealed, next: () => firstPaperDue('acceptance') },
  { name: 'handovers', work: takeHandovers, next: nextHandover },
  {
    name: 'workbooks',
    work: now => workWorkbooks(WORKBOOKS, now),
    next: now => waiting('workbookJobs', { todo: 1 }, now),
  },
  { name: 'runs', work: workRuns, next: now => waiting('runs', { todo: 1 }, now) },
  { name: 'due', work: tellDue, next: nextTellDue },
  { name: 'accounts', work: takeEffect, next: nextEffect },
  { name: 'payments', work: watchPayments, next: nextWatch },
  { name: 'refunds', work: watchRefunds, next: nextRefundWatch },
  { name: 'statements', work: workStatements, next: nextStatement },
  { name: 'books', work: roll, next: nextRoll },
  { name: 'arrears', work: followArrears, next: nextArrears },
  { name: 'looks', work: watchLooks, next: nextLookWatch },
  { name: 'proofs', work: proveNightly, next: nextProof },
  { name: 'passes', work: workPasses, next: now => waiting('passes', { todo: 1 }, now) },
  {
    name: 'delivery',
    work: async now => {
      await settleLost(now)
      return (await expandPending()) + (await sendDue(now))
    },
    next: nextSend,
  },
]
