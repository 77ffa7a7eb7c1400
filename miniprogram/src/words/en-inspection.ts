import type { zhInspection } from './zh-inspection'

export const enInspection: Record<keyof typeof zhInspection, string> = {
  'booking.title': 'Appointment',
}
