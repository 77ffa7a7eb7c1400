import type { Day, Period } from '../calendar/day'
import { type Decimal, type Exact, exact, type Fen, fenOf, yuanOf } from '../money/decimal'
import { type Apportionment, shareOf } from '../tariff/apportion'
import { byFloor, type FloorBand } from '../tariff/by-floor'
import { perUnit, repair } from '../tariff/fixed'
import { type Proration, prorate, splitTransfer, withVacancy } from '../tariff/prorate'
import { byTiers } from '../tariff/tiers'
import { type LatePart, latePenaltyFen } from './penalty'

export interface ReadingInput {
  readingId: string
  readOn: Day
  previous: Decimal
  value: Decimal
  multiplier: Decimal
  quantity: Decimal
  kind: string
  photo: string | null
}
/** What changes a month's fee: handover, vacancy, a sale. Null where the month is a whole one. */
export interface Month {
  period: Period
  handover: { on: Day; policy: Proration } | null
  vacancy: { days: number; ratio: Decimal } | null
  transfer: { on: Day; part: 'seller' | 'buyer' } | null
}
export type LineInputs =
  | { model: 'AREA'; area: Decimal; unitPrice: Decimal; month: Month }
  | { model: 'FIXED'; monthFen: Fen; month: Month }
  | { model: 'PER_DAY'; dayFen: Fen; days: number }
  | { model: 'FLOOR'; floor: number; bands: FloorBand[]; month: Month }
  | {
      model: 'TIERS'
      meter: string
      readings: ReadingInput[]
      quantity: Decimal
      ytdBefore: Decimal
      bounds: Decimal[]
      prices: Decimal[]
    }
  | {
      model: 'APPORTION'
      basis: string
      quantity: Decimal
      unitPrice: Decimal
      apportionment: Apportionment
      code: string
      weight: Decimal
    }
  | { model: 'UNIT'; quantity: Decimal; unitPrice: Decimal }
  | { model: 'REPAIR'; materialsFen: Fen; hours: Decimal; hourlyRate: Decimal }
  | { model: 'OPENING'; amountFen: Fen; note: string }
  | {
      model: 'PENALTY'
      principalBillId: string
      principalFen: Fen
      dailyRate: Decimal
      dueOn: Day
      parts: LatePart[]
      /** What earlier penalty bills of this principal took. */
      billedFen: Fen
      /** At most this much; null: all of it. */
      upToFen: Fen | null
    }

/** A month's fee for whoever owes this part of it: handover first, then vacancy, then the sale's split. */
function monthly(yuan: Exact, { period, handover, vacancy, transfer }: Month): Fen {
  const charged = handover ? prorate(yuan, period, handover.on, handover.policy) : fenOf(yuan)
  const used = vacancy ? withVacancy(charged, period, vacancy.days, vacancy.ratio) : charged
  if (!transfer) return used
  const { sellerFen, buyerFen } = splitTransfer(used, period, transfer.on)
  return transfer.part === 'seller' ? sellerFen : buyerFen
}
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
      return byTiers(of.ytdBefore, of.quantity, of)
    case 'APPORTION':
      return shareOf(of.apportionment, of)
    case 'UNIT':
      return perUnit(of.quantity, of.unitPrice)
    case 'REPAIR':
      return repair(of.materialsFen, of.hours, of.hourlyRate)
    case 'OPENING':
      return of.amountFen
    case 'PENALTY': {
      const more = Math.max(0, latePenaltyFen(of.principalFen, of.dailyRate, of.dueOn, of.parts) - of.billedFen)
      return of.upToFen === null ? more : Math.min(more, of.upToFen)
    }
  }
}
