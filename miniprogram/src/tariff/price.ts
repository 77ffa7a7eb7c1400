import type { Price, Register } from '../../../shared/tariff/schema'
import { yuan } from '../app/amount'
import type { Say } from '../ui/say'
import type { TariffWord } from './words'

/** A price in one line. */
export function priceWords(price: Price, words: Say<TariffWord>): string {
  switch (price.model) {
    case 'AREA':
    case 'UNIT':
      return words(`price.${price.model}`, { price: price.unitPrice })
    case 'FIXED':
      return words('price.FIXED', { amount: yuan(price.amountFen) })
    case 'PER_DAY':
      return words('price.PER_DAY', { amount: yuan(price.dayFen) })
    case 'FLOOR':
      return words('price.FLOOR', { from: yuan(Math.min(...price.bands.map(band => band.amountFen))) })
    case 'TIERS':
      return words('price.TIERS', { prices: price.prices.map(one => `¥${one}`).join(' / ') })
    case 'TIME_OF_USE':
      return words('price.TIME_OF_USE', {
        prices: Object.entries(price.prices)
          .map(([register, one]) => `${words(`register.${register as Register}`)} ¥${one}`)
          .join(' / '),
      })
    case 'APPORTION':
      return words('price.APPORTION', { price: price.unitPrice, basis: words(`basis.${price.basis}`) })
    case 'REPAIR':
      return words('price.REPAIR', { price: price.hourlyRate })
  }
}
