import type { BookingSettings } from '../../../shared/booking/contract'

export type Team = BookingSettings['teams'][number]
/** Somebody of the staff who serves appointments. */
export interface Server {
  personId: string
  name: string
  role: string
}
