import type { KeyBunch } from '../../shared/key/schema'
import { foundNumber } from '../search/keep'

type Known = Pick<KeyBunch, '_id' | 'estateId' | 'houseId' | 'number' | 'houseLabel'>
export const foundKey = ({ _id: id, estateId, houseId, number, houseLabel: detail }: Known) =>
  foundNumber({ kind: 'key', id, estateId, houseId, number, detail })
