import { lineFen } from '../../shared/billing/line'
import { Refusal } from '../../shared/refusal'
import { type PricedHouse, priceFor, type Tariff } from '../../shared/tariff/schema'
import { housesAfter } from '../estate/houses'
import { estates } from '../estate/store'
import { look } from '../operation/operation'
import { priceBooks } from './store'

const PAGE = 200

/** Every house's whole month before and after; a house the version does not touch is left out. */
export const preview = look('tariff.preview', async ({ input, reach }) => {
  const [, book, houses] = await Promise.all([
    estates.get(null, input.estateId, reach),
    priceBooks.find(null, input.estateId),
    housesAfter(input.estateId, input.cursor ?? '', PAGE),
  ])
  const tariff = book?.tariffs.find(one => one.tariffId === input.tariffId)
  if (!book || !tariff) throw new Refusal('tariff.not_found')
  const approved = book.tariffs.filter(one => one.state === 'approved')
  const items = houses.flatMap(house => {
    const after = priceFor([...approved.filter(one => one !== tariff), tariff], tariff.item, house, input.period)
    if (after?.tariffId !== tariff.tariffId) return []
    const afterFen = monthFen(tariff, house, input.period)
    if (afterFen === null) return []
    const before = priceFor(
      approved.filter(one => one !== tariff),
      tariff.item,
      house,
      input.period,
    )
    return [
      { houseId: house._id, label: house.label, beforeFen: before && monthFen(before, house, input.period), afterFen },
    ]
  })
  const cursor = houses.length === PAGE ? houses.at(-1)?.code : undefined
  return { tariffId: tariff.tariffId, items, ...(cursor && { cursor }) }
})

function monthFen(
  { price }: Tariff,
  house: PricedHouse & { grossFloorArea: string | null },
  period: string,
): number | null {
  const month = { period, handover: null, vacancy: null, transfer: null }
  if (price.model === 'AREA' && house.grossFloorArea) {
    return lineFen({ model: 'AREA', area: house.grossFloorArea, unitPrice: price.unitPrice, month })
  }
  if (price.model === 'FIXED') return price.amountFen
  if (price.model === 'FLOOR') return lineFen({ model: 'FLOOR', floor: house.floor ?? 0, bands: price.bands, month })
  return null
}
