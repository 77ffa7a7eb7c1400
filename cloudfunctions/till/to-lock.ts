import type { Till } from '../../shared/till/schema'
import { tills } from './store'

/** Drawers whose sheet the clock is to look at, the longest waiting first. */
export const tillsToLock = (now: number, limit: number): Promise<Till[]> => tills.due('lockAt', now, limit)
export const nextTill = (): Promise<number | null> => tills.next('lockAt')
/** Until then nothing is to be done about it. */
export const lookLater = ({ _id }: Till, lockAt: number): Promise<number> => tills.update({ _id }, { lockAt })
