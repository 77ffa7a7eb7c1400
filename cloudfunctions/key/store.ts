import type { Strokes } from '../../shared/inspection/strokes'
import type { KeyBunch, StockDifference, StocktakeRow } from '../../shared/key/schema'
import { Store } from '../operation/store'

const estateOnly = (reach: { estateId: string }) => [{ estateId: reach.estateId }]
export const keys = new Store<KeyBunch>('keys', {
  notFound: 'key.not_found',
  indexes: [
    { on: ['estateId', 'number'], unique: true },
    { on: ['estateId', 'orderKey', '_id'] },
    { on: ['houseId', 'orderKey', '_id'] },
    { on: ['remindAt'] },
    { on: ['estateId', 'lentById', '_id'] },
  ],
  reach: { own: reach => [{ houseId: { in: reach.houseIds } }], estate: estateOnly },
})
interface Stocktake {
  _id: string
  estateId: string
  at: number
  byId: string
  byName: string
  signature: Strokes
  witnessId: string
  witnessName: string
  witnessSignature: Strokes
  counted: number
  differences: StockDifference[]
}
export const stocktakes = new Store<Stocktake>('keyStocktakes', {
  notFound: 'key.stocktake_not_found',
  indexes: [{ on: ['estateId', '-_id'] }],
  reach: { estate: estateOnly },
})
export const toStocktakeRow = ({ _id, at, byName, witnessName, counted, differences }: Stocktake): StocktakeRow => ({
  stocktakeId: _id,
  ...{ at, byName, witnessName, counted, differences },
})

/** Number and state of every bunch of an estate: a stocktake compares the whole book. */
export const bookOf = (estateId: string): Promise<Pick<KeyBunch, '_id' | 'number' | 'state'>[]> =>
  keys.all({ estateId }, { order: 'orderKey', fields: ['number', 'state'] })
export const overdueKeys = (now: number, limit: number): Promise<KeyBunch[]> => keys.due('remindAt', now, limit)
export const firstOverdue = (): Promise<number | null> => keys.next('remindAt')
