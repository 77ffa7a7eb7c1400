import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['outage/outage', 'outage/outages', 'outage/write', 'owner/outages']

export const entries: Entry[] = [
  {
    id: 'outages',
    icon: 'alert',
    title: ['停水停电', 'Outages'],
    page: 'outage/outages',
    at: { worker: 62, desk: 66, manager: 64 },
    asks: 'outage.list',
  },
  {
    id: 'own-outages',
    icon: 'alert',
    title: ['停水停电通知', 'Outages'],
    page: 'owner/outages',
    at: { house: 70 },
    asks: 'outage.of',
  },
]

/** A household reads it with its house, whoever works here on its own page. */
export const link: Link = ({ reference: { outageId } }, hat) =>
  outageId && (hat?.kind === 'household' ? pageUrl('owner/outages') : pageUrl('outage/outage', { outageId }))
