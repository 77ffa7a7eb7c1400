import type { Strokes } from '../../shared/inspection/strokes'
import type { KeyBunch, StockDifference, StocktakeRow } from '../../shared/key/schema'
import { database } from '../operation/database'
import { Store } from '../operation/store'

const estateOnly = (reach: { estateId: string }) => [{ estateId: reach.estateId }]
export const keys = new Store<KeyBunch>('keys', {
  notFound: 'key.not_found',
  indexes: [{ on: ['estateId', 'number'], unique: true }, { on: ['houseId', 'number'] }, { on: ['remindAt'] }],
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

const PAGE = 1000
/** Number and state of every bunch of an estate: a stocktake compares the whole book. */
export async function bookOf(estateId: string): Promise<Pick<KeyBunch, 'number' | 'state'>[]> {
  const _ = database().command
  const book: Pick<KeyBunch, 'number' | 'state'>[] = []
  for (let after = ''; ; ) {
    const { data } = await database()
      .collection('keys')
      .where({ estateId, number: _.gt(after) })
      .orderBy('number', 'asc')
      .limit(PAGE)
      .field({ number: true, state: true })
      .get()
    book.push(...(data as KeyBunch[]))
    if (data.length < PAGE) return book
    after = (data.at(-1) as KeyBunch).number
  }
}
const absent = (limit: number, until: number | null) => {
  const _ = database().command
  return database()
    .collection('keys')
    .where({ remindAt: until === null ? _.gt(0) : _.gt(0).and(_.lte(until)) })
    .orderBy('remindAt', 'asc')
    .limit(limit)
    .get()
}
export const overdueKeys = async (now: number, limit: number) => (await absent(limit, now)).data as KeyBunch[]
export const firstOverdue = async (): Promise<number | null> =>
  ((await absent(1, null)).data as KeyBunch[])[0]?.remindAt ?? null
