import { exact, type Fen, fenOf } from '../../../shared/money/decimal'
import { type Item, type Price, REGISTERS, type Register, type Scope } from '../../../shared/tariff/schema'
import type { TariffStaffWord } from './staff-words'
import type { TariffWord } from './words'

type Model = Price['model']
/** How each item can be priced; the first is the usual way. */
export const MODELS: Record<Item, readonly Model[]> = {
  MANAGEMENT_FEE: ['AREA', 'FIXED'],
  LIFT_FEE: ['FLOOR', 'AREA', 'FIXED'],
  SHARED_WATER: ['APPORTION'],
  SHARED_ELECTRICITY: ['APPORTION'],
  WATER: ['TIERS'],
  ELECTRICITY: ['TIERS', 'TIME_OF_USE'],
  PARKING: ['FIXED', 'PER_DAY'],
  GARBAGE: ['FIXED', 'AREA'],
  RENOVATION_MANAGEMENT: ['AREA', 'FIXED'],
  RENOVATION_WASTE: ['AREA', 'FIXED', 'UNIT'],
  REPAIR: ['REPAIR'],
  KEY: ['UNIT'],
  CARD: ['UNIT'],
}
/** What is typed, as text, until it is sent. */
export interface PriceDraft {
  item: Item
  model: Model
  price: string
  /** Register by register; an empty one is not part of the price. */
  registers: Partial<Record<Register, string>>
  basis: 'AREA' | 'HOUSEHOLD' | 'USAGE' | 'FIXED_RATIO'
  source: 'COMMON_METERS' | 'MASTER_MINUS_SUBS'
  bands: { from: string; to: string; amount: string }[]
  /** The last tier has no end. */
  tiers: { to: string; price: string }[]
  effectiveFrom: string
  floorFrom: string
  floorTo: string
  types: string
}
export const blankPrice: PriceDraft = {
  item: 'MANAGEMENT_FEE',
  model: 'AREA',
  price: '',
  registers: {},
  basis: 'AREA',
  source: 'COMMON_METERS',
  bands: [{ from: '', to: '', amount: '' }],
  tiers: [
    { to: '', price: '' },
    { to: '', price: '' },
  ],
  effectiveFrom: '',
  floorFrom: '',
  floorTo: '',
  types: '',
}
/** What a field of the form is called. */
type PriceWord = TariffStaffWord | TariffWord

/** A field that is no number, by its label. */
export class NotANumber extends Error {
  /** `most`: it is one, with more decimals than that. */
  constructor(
    readonly field: PriceWord,
    readonly most?: number,
  ) {
    super(field)
  }
}
const decimal = (text: string, places: number, field: PriceWord): string => {
  const [, decimals = ''] = /^\d{1,9}(?:\.(\d+))?$/.exec(text.trim()) ?? []
  if (!/^\d{1,9}(\.\d+)?$/.test(text.trim())) throw new NotANumber(field)
  if (decimals.length > places) throw new NotANumber(field, places)
  return text.trim()
}
const fen = (text: string, field: PriceWord): Fen => fenOf(exact(decimal(text, 2, field)))
const floor = (text: string, field: PriceWord): number => {
  if (!/^-?\d{1,3}$/.test(text.trim())) throw new NotANumber(field)
  return Number(text)
}

/** The price as the contract takes it; throws `NotANumber` with the first field to look at. */
export function priceOf(draft: PriceDraft): Price {
  const { model } = draft
  switch (model) {
    case 'AREA':
    case 'UNIT':
      return { model, unitPrice: decimal(draft.price, 6, `prices.unit.${model}`) }
    case 'REPAIR':
      return { model, hourlyRate: decimal(draft.price, 6, 'prices.unit.REPAIR') }
    case 'FIXED':
      return { model, amountFen: fen(draft.price, 'prices.unit.FIXED') }
    case 'PER_DAY':
      return { model, dayFen: fen(draft.price, 'prices.unit.PER_DAY') }
    case 'FLOOR':
      return {
        model,
        bands: draft.bands.map(({ from, to, amount }) => ({
          from: floor(from, 'prices.bandFrom'),
          to: floor(to, 'prices.bandTo'),
          amountFen: fen(amount, 'prices.bandAmount'),
        })),
      }
    case 'TIERS':
      return {
        model,
        bounds: draft.tiers.slice(0, -1).map(tier => decimal(tier.to, 3, 'prices.tierTo')),
        prices: draft.tiers.map(tier => decimal(tier.price, 6, 'prices.tierPrice')),
      }
    case 'TIME_OF_USE': {
      const typed = REGISTERS.filter(register => draft.registers[register]?.trim())
      if (typed.length === 0) throw new NotANumber('prices.model.TIME_OF_USE')
      const priced = typed.map(one => [one, decimal(draft.registers[one] ?? '', 6, `register.${one}`)])
      return { model, prices: Object.fromEntries(priced), bounds: [], adders: ['0'] }
    }
    case 'APPORTION':
      return {
        model,
        unitPrice: decimal(draft.price, 6, 'prices.unit.APPORTION'),
        basis: draft.basis,
        from: draft.source,
        ratios: {},
        exemptFloors: [],
      }
  }
}
export function scopeOf({ floorFrom, floorTo, types }: PriceDraft): Scope {
  const houseTypes = types
    .split(/[,，、]/)
    .map(one => one.trim())
    .filter(Boolean)
  const floors =
    floorFrom || floorTo
      ? { from: floor(floorFrom, 'prices.bandFrom'), to: floor(floorTo, 'prices.bandTo') }
      : undefined
  return { ...(houseTypes.length > 0 && { houseTypes }), ...(floors && { floors }) }
}
