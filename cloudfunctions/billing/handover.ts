import { currentOwnerOf } from '../../shared/account/payer'
import { incomeOf } from '../../shared/account/posting'
import { lineFen } from '../../shared/billing/line'
import { makeBill } from '../../shared/billing/make-bill'
import type { Bill } from '../../shared/billing/schema'
import { periodOf, today } from '../../shared/calendar/day'
import { dueOn } from '../../shared/calendar/due'
import { stem } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { itemTold } from '../../shared/tariff/item-names'
import { DEFAULT_POLICY, type Item, priceFor } from '../../shared/tariff/schema'
import { accountIn, change } from '../account/change'
import { calendarOf } from '../calendar/store'
import { places } from '../estate/store'
import { BY_ID } from '../operation/cursor'
import type { Emitted } from '../operation/journal'
import { commitOnce } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'
import { handedOver, priceBooks } from '../tariff/store'
import { inputsOf } from './charge'
import { depositBook } from './deposits'
import { chargeTold } from './notices'
import { bills } from './store'

interface HandoverLine {
  chargeId: string
  kind: 'fee' | 'deposit'
  item: Item | null
  quantity: string
  amountFen: number
  note: string
}
/** What a move-in tells fees: what to charge, or the day the house was handed over. Worked off once, by the clock. */
interface HandoverList {
  _id: string
  moveInId: string
  estateId: string
  houseId: string
  houseLabel: string
  lines: HandoverLine[]
  handedOverOn: string | null
  state: 'waiting' | 'done'
  at: number
  results: { chargeId: string; billId: string | null; problem: string | null }[]
}
export const handoverLists = new Store<HandoverList>('handoverLists', {
  notFound: 'billing.not_found',
  indexes: [{ on: ['state', '_id'] }],
})

/** What a move-in tells fees, in its own transaction; they take it up on their own time. */
export const tellFees = (tx: Tx, list: HandoverList): Promise<void> => handoverLists.put(tx, list)

/** The list with what was not billed at its end, to be worked off once more; null: there is nothing like that. */
export function offeredAgain(list: HandoverList): HandoverList | null {
  const billed = list.results.filter(one => one.billId !== null)
  if (list.state === 'waiting' || billed.length === list.lines.length) return null
  const isBilled = ({ chargeId }: HandoverLine) => billed.some(one => one.chargeId === chargeId)
  const lines = [
    ...billed.flatMap(({ chargeId }) => list.lines.filter(line => line.chargeId === chargeId)),
    ...list.lines.filter(line => !isBilled(line)),
  ]
  return { ...list, lines, results: billed, state: 'waiting' }
}
/** One line as a bill, valid at once. A deposit is owed back: it is credited to deposits, never to income. */
async function billOf(tx: Tx, list: HandoverList, line: HandoverLine, now: number): Promise<Bill> {
  const place = await places.get(tx, list.houseId, SYSTEM)
  const book = await priceBooks.find(tx, list.estateId)
  const policy = book?.policy ?? DEFAULT_POLICY
  const period = periodOf(today(now))
  const approved = (book?.tariffs ?? []).filter(one => one.state === 'approved')
  const { item } = line
  const tariff = item === null ? null : priceFor(approved, item, place, period)
  if (item !== null && !tariff) throw new Refusal('billing.price_missing', { item: itemTold(item) })
  const inputs = tariff
    ? inputsOf(tariff.price, place.grossFloorArea, { quantity: line.quantity }, period)
    : { model: 'OPENING' as const, amountFen: line.amountFen, note: line.note }
  return makeBill({
    ...{ estateId: list.estateId, houseId: list.houseId, houseLabel: list.houseLabel },
    item: item ?? 'DEPOSIT',
    subject: `${line.chargeId}.${list.moveInId}`,
    // The bill's own line says what it was.
    about: null,
    payer: currentOwnerOf(await accountIn(tx, list.houseId), now),
    period,
    revision: 0,
    runId: null,
    dueOn: dueOn(period, policy.dueDay, await calendarOf(list.estateId)),
    penaltyRate: item === null ? '0' : policy.penaltyRate,
    tariffId: tariff?.tariffId ?? null,
    lines: [{ amountFen: lineFen(inputs), inputs }],
    credit: item === null ? 'deposits' : incomeOf(item),
    now,
  })
}
async function chargeLine(tx: Tx, list: HandoverList, line: HandoverLine, now: number, emit: (event: Emitted) => void) {
  const bill = await billOf(tx, list, line, now)
  await bills.insert(tx, bill)
  if (line.kind === 'deposit') {
    await change(tx, list, now, account => ({
      account: { ...account, depositsFen: account.depositsFen + bill.amountFen },
      bills: [bill],
    }))
    const { estateId, houseId, houseLabel, amountFen, _id: billId, payer } = bill
    const of = { estateId, houseId, houseLabel, amountFen, billId, payer, title: line.note, kind: 'handover' as const }
    await (await depositBook.ask()).kept(tx, { ...of, _id: `dep_${stem(list.moveInId)}_${line.chargeId}` }, now)
  }
  const audiences = [{ house: list.houseId, at: now, payers: [bill.payer] }]
  emit({ event: 'billing.charged', estateId: list.estateId, reference: chargeTold(bill), audiences })
  return bill._id
}

/** One line, or the day, in a transaction of its own: the list says what is done, so that nothing happens twice. */
async function workOne(listId: string, now: number): Promise<boolean> {
  const worked = await commitOnce(
    { journalId: `system:handover:${listId}:${now}`, name: 'handover', now },
    async (tx, emit) => {
      const list = await handoverLists.find(tx, listId)
      if (list?.state !== 'waiting') return { more: false }
      const results = [...list.results]
      const line = list.lines[results.length]
      if (line) {
        const { chargeId } = line
        try {
          results.push({ chargeId, billId: await chargeLine(tx, list, line, now, emit), problem: null })
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          results.push({ chargeId, billId: null, problem: error.code })
        }
      }
      if (list.handedOverOn) {
        await handedOver(tx, list, list.handedOverOn)
      }
      const more = results.length < list.lines.length
      await handoverLists.put(tx, { ...list, results, state: more ? 'waiting' : 'done' })
      return { more }
    },
  )
  return worked?.more ?? false
}

/** Takes up what move-ins have sent; answers how many lists it worked on. */
export async function takeHandovers(now: number): Promise<number> {
  const items = await handoverLists.some({ state: 'waiting' }, { order: BY_ID, limit: 20 })
  for (const { _id } of items) {
    for (let at = now, more = true; more; at += 1) more = await workOne(_id, at)
  }
  return items.length
}
export const nextHandover = async (now: number): Promise<number | null> =>
  (await handoverLists.any({ state: 'waiting' })) ? now : null
