import type { Meter } from '../../shared/meter/schema'
import { foundNumber } from '../search/keep'

type Known = Pick<Meter, '_id' | 'estateId' | 'houseId' | 'code' | 'codes' | 'where'>
/** By every number its devices had. */
export const foundMeter = ({ _id: id, estateId, houseId, code: number, codes: earlier, where: detail }: Known) =>
  foundNumber({ kind: 'meter', id, estateId, houseId, number, earlier, detail })
