import { incomeOf } from '../account/posting'
import type { Account } from '../account/schema'
import { fitsIn, withGranted } from '../approval/limit'
import type { Granted, Stepper } from '../approval/schema'
import { type Day, type Period, periodOf, today } from '../calendar/day'
import { dueOn } from '../calendar/due'
import type { DayLists } from '../calendar/schema'
import type { Fen } from '../money/decimal'
import { Refusal } from '../refusal'
import type { Item, Policy, Tariff } from '../tariff/schema'
import { type LineInputs, lineFen } from './line'
import { billIdOf, makeBill } from './make-bill'
import type { Bill } from './schema'

/** What one person charges, or takes back, alone: by item, for a house within 30 days; the estate may set its own. */
const LIMITS_FEN: Partial<Record<Item, Fen>> = {
  KEY: 50_000,
  CARD: 100_000,
  RENOVATION_WASTE: 500_000,
  REPAIR: 1_000_000,
}
/** Above this a slip is certain, whoever agrees: a million yuan. */
const MOST_FEN = 100_000_000
export const limitOf = (item: Item, policy: Policy): Fen => policy.chargeLimitsFen?.[item] ?? LIMITS_FEN[item] ?? 0

/** The house's list with this one in it; null: it is more than this person may alone, and waits for another. */
export function aloneWithin(
  { granted }: Pick<Account, 'granted'>,
  of: { item: Item; amountFen: Fen; limitFen: Fen; by: Stepper },
): Granted[] | null {
  const { item, amountFen, limitFen, by } = of
  const wanted = { kind: 'charge' as const, amountFen, by, item }
  return fitsIn(granted, wanted, limitFen) ? withGranted(granted, wanted) : null
}

interface Charged {
  house: { _id: string; estateId: string; label: string }
  item: Item
  subject: string
  inputs: LineInputs
  payer: string
  dueOn: Day | null
}
/** A subject charged again after it was taken back is another bill. Null: it stands as it is. */
export function nextRevision(
  { house, item, subject, payer }: Pick<Charged, 'house' | 'item' | 'subject' | 'payer'>,
  account: Account | null,
  period: Period,
  exists: (billId: string) => boolean,
): number | null {
  for (let revision = 0; ; revision += 1) {
    const billId = billIdOf({ houseId: house._id, item, subject, payer, period, revision })
    if (!exists(billId)) return revision
    if (!account?.bills.some(one => one.billId === billId && one.reversed)) return null
  }
}
/** The price, the rules and the holidays a charge is made by. */
export interface ChargedBy {
  /** null: no price of the book, for a repair without hours. */
  tariff: Tariff | null
  policy: Policy
  lists: DayLists
}
/** A charge outside runs, as its bill. Refuses `billing.charge_nothing` and `billing.charge_too_much`. */
export function chargeBill(of: Charged, revision: number, { tariff, policy, lists }: ChargedBy, now: number): Bill {
  const { house, item, subject, inputs, payer } = of
  const period = periodOf(today(now))
  return makeBill({
    ...{ estateId: house.estateId, houseId: house._id, houseLabel: house.label },
    ...{ item, subject, payer, period, revision },
    about: { kind: 'number', number: subject },
    runId: null,
    dueOn: of.dueOn ?? dueOn(period, policy.dueDay, lists),
    penaltyRate: policy.penaltyRate,
    tariffId: tariff?.tariffId ?? null,
    lines: [{ amountFen: chargedFen(inputs), inputs }],
    credit: incomeOf(item),
    now,
  })
}
export function chargedFen(inputs: LineInputs): Fen {
  const amountFen = lineFen(inputs)
  if (amountFen <= 0) throw new Refusal('billing.charge_nothing')
  if (amountFen > MOST_FEN) throw new Refusal('billing.charge_too_much')
  return amountFen
}
