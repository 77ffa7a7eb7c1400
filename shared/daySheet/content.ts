import { type WorkTime, worksOn } from '../calendar/clock'
import { addDays, type Day, startOf, today } from '../calendar/day'
import { sum } from '../money/decimal'
import type { TakenLine, Taking } from '../payment/schema'
import { expectedFen } from '../till/act'
import { DESK_METHODS, type DeskMethod, type Till } from '../till/schema'
import type { ReceiptRange, SheetContent, SheetRow } from './schema'

const MINUTE_MS = 60_000
/** A cashier's day ends so long before the office does. */
const BEFORE_CLOSING_MINUTES = 30
/** A calendar without a working day for so long has none. */
const LONGEST_REST = 400

/** When the sheet of a day locks, ms; null: nobody works on that day. */
function locksOn(day: Day, calendar: WorkTime): number | null {
  const last = calendar.hours
    .map(({ to }) => Number(to.slice(0, 2)) * 60 + Number(to.slice(3)))
    .sort((a, b) => b - a)[0]
  if (last === undefined || !worksOn(day, calendar)) return null
  return startOf(day) + (last - BEFORE_CLOSING_MINUTES) * MINUTE_MS
}
/** Which business day a sheet opened at this moment is of, and when it locks: after a day's lock, the next one's. */
export function businessDay(openedAt: number, after: Day | null, calendar: WorkTime): { day: Day; locksAt: number } {
  const first = today(openedAt)
  let day = after !== null && after >= first ? addDays(after, 1) : first
  for (let rest = 0; rest < LONGEST_REST; rest += 1, day = addDays(day, 1)) {
    const locksAt = locksOn(day, calendar)
    if (locksAt !== null && locksAt > openedAt) return { day, locksAt }
  }
  return { day: first, locksAt: startOf(addDays(first, 1)) }
}

/** A payment as far as a sheet tells of it. */
interface SheetPayment {
  settled: readonly { amountFen: number; ended: 'bill' | 'prepayment'; bill: { item: string } | null }[]
  receipts?: readonly { number: string; kind: 'payment' | 'reversal'; void: boolean }[] | undefined
  desk?: Pick<Taking, 'lines'> | undefined
}
/** Those that wait for a number: until they have one a sheet cannot be locked. */
export const unnumbered = (payments: readonly SheetPayment[]): number =>
  payments.filter(({ receipts = [] }) => !receipts.some(mark => mark.kind === 'payment' && !mark.void)).length

/** What each item got by each method: the money of a payment goes through its lines in order, to the fen. */
function cellsOf({ settled, desk }: SheetPayment): { item: string | null; method: DeskMethod; amountFen: number }[] {
  const lines: TakenLine[] = (desk?.lines ?? []).map(line => ({ ...line }))
  return settled.flatMap(({ amountFen, ended, bill }) => {
    const item = ended === 'bill' ? (bill?.item ?? null) : null
    let wanted = amountFen
    return lines.flatMap(line => {
      const part = Math.min(wanted, line.amountFen)
      wanted -= part
      line.amountFen -= part
      return part > 0 ? [{ item, method: line.method, amountFen: part }] : []
    })
  })
}
function rowsOf(payments: readonly SheetPayment[]): SheetRow[] {
  const rows = new Map<string, SheetRow>()
  for (const payment of payments) {
    const seen = new Set<string>()
    for (const { item, method, amountFen } of cellsOf(payment)) {
      const key = `${item ?? '~'}:${DESK_METHODS.indexOf(method)}`
      const row = rows.get(key) ?? { item, method, count: 0, amountFen: 0 }
      const count = row.count + (seen.has(key) ? 0 : 1)
      seen.add(key)
      rows.set(key, { ...row, count, amountFen: row.amountFen + amountFen })
    }
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
}
const sequenceOf = (number: string): [series: string, sequence: number] => {
  const at = number.lastIndexOf('-')
  return [number.slice(0, at), Number(number.slice(at + 1))]
}
/** `used = to − from + 1 = valid + void` in each range. */
export function rangesOf(marks: readonly { number: string; void: boolean }[]): ReceiptRange[] {
  const ranges: ReceiptRange[] = []
  for (const { number, void: gone } of [...marks].sort((a, b) => (a.number < b.number ? -1 : 1))) {
    const last = ranges.at(-1)
    const [series, sequence] = sequenceOf(number)
    const [before, previous] = sequenceOf(last?.to ?? '-0')
    const tally = gone ? { valid: 0, void: 1 } : { valid: 1, void: 0 }
    if (last && before === series && previous + 1 === sequence) {
      const counts = { used: last.used + 1, valid: last.valid + tally.valid, void: last.void + tally.void }
      ranges[ranges.length - 1] = { ...last, to: number, ...counts }
    } else ranges.push({ from: number, to: number, used: 1, ...tally })
  }
  return ranges
}

/** The sheet as its payments and its drawer say; the same at every reading. */
export function contentOf(
  till: Till,
  of: { day: Day; cashierName: string; payments: readonly SheetPayment[] },
): SheetContent {
  const { payments, day, cashierName } = of
  const marks = payments.flatMap(({ receipts = [] }) => receipts.filter(mark => mark.kind === 'payment'))
  const ranges = rangesOf(marks)
  const rows = rowsOf(payments)
  const methods = Object.fromEntries(
    DESK_METHODS.map(method => {
      const lines = payments.flatMap(one => (one.desk?.lines ?? []).filter(line => line.method === method))
      return [method, { count: lines.length, amountFen: sum(lines.map(line => line.amountFen)) }]
    }),
  ) as SheetContent['methods']
  return {
    estateId: till.estateId,
    cashierId: till.personId,
    cashierName,
    day,
    openedAt: till.sheet?.openedAt ?? 0,
    rows,
    methods,
    receipts: {
      ranges,
      used: sum(ranges.map(one => one.used)),
      valid: sum(ranges.map(one => one.valid)),
      void: sum(ranges.map(one => one.void)),
    },
    refunds: { count: 0, amountFen: 0 },
    totalFen: sum(rows.map(row => row.amountFen)),
    floatFen: till.floatFen,
    droppedFen: sum(till.drops.map(one => one.amountFen)),
    expectedFen: expectedFen(till),
  }
}
/** Whether the drawer, written with every receipt, tells of the very payments that were read: a lock waits until it does. */
export const agrees = (till: Till, { methods, receipts }: SheetContent): boolean =>
  till.voided === receipts.void &&
  DESK_METHODS.every(
    method =>
      till.taken[method].count === methods[method].count && till.taken[method].amountFen === methods[method].amountFen,
  )
