import type { By } from '../../shared/ticket/act'
import type { Reaches } from '../operation/reach'

export const byOf = (actor: { personId: string; name: string }): By => ({ personId: actor.personId, name: actor.name })
/** The desk may act for a colleague who cannot. */
export const standsIn = (reach: Reaches, estateId: string): boolean =>
  reach.some(hold => hold.estateId === estateId && (hold.role === 'clerk' || hold.role === 'supervisor'))
