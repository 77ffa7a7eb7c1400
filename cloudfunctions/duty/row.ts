import type { HandOver } from '../../shared/duty/schema'

export const NEWEST = { field: '_id', direction: 'desc' } as const
export const toRow = ({ _id, estateId: _, ...row }: HandOver) => ({ handOverId: _id, ...row })
/** What waits for somebody's own signature. */
export const OFFERED = (personId: string | null) => ({ 'taker.personId': personId, state: 'offered' }) as const
