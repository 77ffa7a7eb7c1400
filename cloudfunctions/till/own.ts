import { Refusal } from '../../shared/refusal'
import { toView } from '../../shared/till/act'
import { DEFAULT_DRAWER_LIMIT_FEN, type Till, type TillView } from '../../shared/till/schema'
import { estateSettings } from '../estate/lookup'
import { coversEstate, type Reaches } from '../operation/reach'
import { tillOf } from './store'

/** Refuses `estate.not_found` beyond one's reach. */
export function inReach(reach: Reaches, estateId: string): void {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
}
const shown = async (till: Till): Promise<TillView> =>
  toView(till, (await estateSettings(till.estateId))?.pay?.drawerLimitFen ?? DEFAULT_DRAWER_LIMIT_FEN)
/** As it is now, whatever the request did the first time. */
export const shownNow = async (estateId: string, personId: string): Promise<TillView> =>
  shown(await tillOf(null, estateId, personId))
