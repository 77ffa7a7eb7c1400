import type { BookingKind } from '../../../shared/booking/kinds'
import type { BookingState } from '../../../shared/booking/schema'
import type { Tone } from '../ui/parts'

export const KIND_ICONS: Record<BookingKind, string> = {
  handover_inspection: 'key',
  reinspection: 'refresh',
  renovation_check: 'repair',
  equipment_check: 'plumbing',
  steward_meeting: 'person',
}
export const STATE_TONES: Record<BookingState, Tone> = {
  booked: 'brand',
  done: 'green',
  no_show: 'red',
  cancelled: 'slate',
}
