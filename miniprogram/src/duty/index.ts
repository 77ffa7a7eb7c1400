import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['duty/handover', 'duty/roster']

export const entries: Entry[] = [
  {
    id: 'handover',
    icon: 'pen',
    title: ['交接班', 'Hand-over'],
    page: 'duty/handover',
    at: { worker: 20, desk: 66 },
    asks: 'duty.leaving',
  },
  {
    id: 'roster',
    icon: 'calendar',
    title: ['排班', 'Duty roster'],
    page: 'duty/roster',
    at: { worker: 22, desk: 68, manager: 64 },
    asks: 'duty.roster',
  },
]

/** What waits for a signature, what came of it, and who left work behind. */
export const link: Link = ({ event, reference: { handOverId } }, hat) =>
  hat?.kind !== 'household' &&
  (handOverId ? pageUrl('duty/handover') : event === 'duty.unsigned' && pageUrl('duty/roster'))
