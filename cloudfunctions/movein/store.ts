import type { MoveIn, MoveInConfig } from '../../shared/movein/schema'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

export const moveIns = new Store<MoveIn>('moveIns', {
  notFound: 'movein.not_found',
  indexes: [{ on: ['estateId', 'state', '-_id'] }, { on: ['estateId', '-_id'] }, { on: ['houseId', '-_id'] }],
  reach: {
    // An owner often arrives in the books only while moving in: what began before is theirs, what begins later is not.
    own: reach => [{ houseId: { in: reach.houseIds }, startedAt: { from: 0, until: reach.until } }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})
/** The move-in a house is in: one at a time. */
interface MoveInHouse {
  _id: string
  moveInId: string | null
}
export const moveInHouses = new Shelf<MoveInHouse>('guards', 'moveInHouse')
export const moveInConfigs = new Shelf<MoveInConfig>('settings', 'movein')
export const configOf = async (tx: Tx | null, estateId: string): Promise<MoveInConfig> =>
  (await moveInConfigs.find(tx, estateId)) ?? {
    _id: estateId,
    covenantVersion: '1',
    privacyVersion: '1',
    covenantText: '',
    privacyText: '',
    keyPolicy: 'unless_critical',
    charges: [],
    version: 0,
  }
