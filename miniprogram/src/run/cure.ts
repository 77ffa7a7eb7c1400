import type { ExceptionRow } from '../../../shared/run/contract'
import { pageUrl } from '../app/noun'
import type { RunStaffWord } from './staff-words'

interface Cure {
  word: RunStaffWord
  url: string
}
/** Where an exception is put right. */
export function cureAt({ kind, houseId, houseLabel, meterId }: ExceptionRow): Cure {
  if (kind === 'price_missing' || kind === 'price_unapproved')
    return { word: 'run.fixPrices', url: '/packages/books/prices/index' }
  if (kind === 'reading_held') return { word: 'run.fixHeld', url: '/packages/meter/held/index' }
  if (kind === 'reading_waiting') return { word: 'run.fixSent', url: '/packages/meter/checks/index' }
  if (kind === 'shared_meter_missing' || kind === 'shared_negative')
    return { word: 'run.fixMeters', url: '/packages/meter/meters/index' }
  if (meterId)
    return { word: 'run.fixMeter', url: `/packages/meter/meter/index?meterId=${encodeURIComponent(meterId)}` }
  const label = encodeURIComponent(houseLabel)
  return {
    word: 'run.fixHouse',
    url: pageUrl('cashier/household', { houseId: houseId ?? '', show: 'charging', label }),
  }
}
