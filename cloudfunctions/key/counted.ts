import { look } from '../operation/operation'
import { stocktakes, toStocktakeRow } from './store'

export const counted = look('key.counted', async ({ input, reach }) => {
  const found = await stocktakes.get(null, input.stocktakeId, reach)
  const { signature, witnessSignature } = found
  return { ...toStocktakeRow(found), signature, witnessSignature }
})
