import type { Day, Period } from '../calendar/day'
import type { Dial, ReadingKind } from '../meter/schema'
import { type Decimal, type Exact, exact, type Fen, fenOf, yuanOf } from '../money/decimal'
import { type Apportionment, shareOf } from '../tariff/apportion'
import { byFloor, type FloorBand } from '../tariff/by-floor'
import { perUnit, repair } from '../tariff/fixed'
import { type Proration, prorate, splitOwners, withVacancy } from '../tariff/prorate'
import type { Basis } from '../tariff/schema'
import { byTiers } from '../tariff/tiers'
import { byTimeOfUse, type Dials } from '../tariff/time-of-use'
import { type HeldPart, type LatePart, latePenaltyFen } from './penalty'

interface ReadingInput {
  readingId: string
  readOn: Day
  previous: Decimal
  value: Decimal
  multiplier: Decimal
  quantity: Decimal
  kind: ReadingKind
  photo: string | null
  /** Register by register, where the meter counts by time of day. */
  dials?: Dial[]
  /** Why an earlier reading was put right. */
  reason?: string
}
/** One owner's stretch of a month in which the house was sold: until `on`, from `on`, or from one sale to the next. */
export type Transfer = { on: Day; part: 'seller' | 'buyer' } | { on: Day; part: 'between'; since: Day }
interface Metered {
  meter: string
  readings: ReadingInput[]
  quantity: Decimal
  ytdBefore: Decimal
  bounds: Decimal[]
  /** The earlier cycle that this puts right; its price and tiers count. */
  forPeriod?: Period
  /** The days of this owner, where no reading tells the owners apart. */
  split?: Transfer & { period: Period }
}
/** What changes a month's fee: handover, vacancy, a sale. Null where the month is a whole one. */
export interface Month {
  period: Period
  /** `developer`: what the owner is not charged of the month in which the house was handed over. */
  handover: { on: Day; policy: Proration; part?: 'developer' } | null
  vacancy: { days: number; ratio: Decimal } | null
  transfer: Transfer | null
}
export type LineInputs =
  | { model: 'AREA'; area: Decimal; unitPrice: Decimal; month: Month }
  | { model: 'FIXED'; monthFen: Fen; month: Month }
  /** `days` are those of whoever pays; `transfer` says why they are not all of the month's. */
  | { model: 'PER_DAY'; dayFen: Fen; days: number; transfer?: Transfer }
  | { model: 'FLOOR'; floor: number; bands: FloorBand[]; month: Month }
  | (Metered & { model: 'TIERS'; prices: Decimal[] })
  | (Metered & { model: 'TIME_OF_USE'; used: Dials; prices: Dials; adders: Decimal[] })
  | {
      model: 'APPORTION'
      basis: Basis
      quantity: Decimal
      unitPrice: Decimal
      apportionment: Apportionment
      code: string
      weight: Decimal
      /** In the month of a sale or a handover: which part of the house's share this is. */
      month?: Month
    }
  | { model: 'UNIT'; quantity: Decimal; unitPrice: Decimal }
  | { model: 'REPAIR'; materialsFen: Fen; hours: Decimal; hourlyRate: Decimal }
  | { model: 'OPENING'; amountFen: Fen; note: string }
  /** Takes another bill back, whole. */
  | { model: 'REVERSED'; billId: string; amountFen: Fen; reason: string }
  /** A credit of a run that was taken back, less what was left of the prepayment. */
  | { model: 'TAKEN_BACK'; period: Period; takenFen: Fen; heldFen: Fen }
  | {
      model: 'PENALTY'
      principalBillId: string
      principalFen: Fen
      dailyRate: Decimal
      dueOn: Day
      parts: LatePart[]
      /** Sums that went back to the payer: the days on which they were with us bear nothing. */
      held?: HeldPart[]
      /** What earlier penalty bills of this principal took. */
      billedFen: Fen
      /** At most this much; null: all of it. */
      upToFen: Fen | null
    }

/** A month's fee for whoever owes this part of it: handover first, then vacancy, then the sale's split. */
function monthly(yuan: Exact, { period, handover, vacancy, transfer }: Month): Fen {
  const charged = handover ? handedOver(yuan, period, handover) : fenOf(yuan)
  const used = vacancy ? withVacancy(charged, period, vacancy.days, vacancy.ratio) : charged
  return transfer ? stretchOf(used, period, transfer) : used
}
/** The owner's part of the month of the handover is what the policy says; the developer's is all that is left. */
function handedOver(yuan: Exact, period: Period, { on, policy, part }: NonNullable<Month['handover']>): Fen {
  const ownerFen = prorate(yuan, period, on, policy)
  return part === 'developer' ? fenOf(yuan) - ownerFen : ownerFen
}
/** An owner's part of a month's amount. */
const stretchOf = (amountFen: Fen, period: Period, transfer: Transfer): Fen =>
  splitOwners(
    amountFen,
    period,
    transfer.part === 'buyer' ? transfer.on : transfer.part === 'between' ? transfer.since : null,
    transfer.part === 'buyer' ? null : transfer.on,
  )
const metered = (amountFen: Fen, { split }: Metered): Fen =>
  split ? stretchOf(amountFen, split.period, split) : amountFen
/** The one way from a line's inputs to its amount: billing computes with it, and explaining computes it again. */
export function lineFen(of: LineInputs): Fen {
  switch (of.model) {
    case 'AREA':
      return monthly(exact(of.area).times(of.unitPrice), of.month)
    case 'FIXED':
      return monthly(yuanOf(of.monthFen), of.month)
    case 'PER_DAY':
      return of.dayFen * of.days
    case 'FLOOR':
      return monthly(yuanOf(byFloor(of.floor, of.bands)), of.month)
    case 'TIERS':
      return metered(byTiers(of.ytdBefore, of.quantity, of), of)
    case 'TIME_OF_USE':
      return metered(byTimeOfUse(of.used, of.prices, of.ytdBefore, { bounds: of.bounds, prices: of.adders }), of)
    case 'APPORTION':
      return of.month ? monthly(yuanOf(shareOf(of.apportionment, of)), of.month) : shareOf(of.apportionment, of)
    case 'UNIT':
      return perUnit(of.quantity, of.unitPrice)
    case 'REPAIR':
      return repair(of.materialsFen, of.hours, of.hourlyRate)
    case 'OPENING':
      return of.amountFen
    case 'REVERSED':
      return -of.amountFen
    case 'TAKEN_BACK':
      return of.takenFen - of.heldFen
    case 'PENALTY': {
      const more = Math.max(
        0,
        latePenaltyFen(of.principalFen, of.dailyRate, of.dueOn, of.parts, of.held) - of.billedFen,
      )
      return of.upToFen === null ? more : Math.min(more, of.upToFen)
    }
  }
}
