import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = [
  'meter/checks',
  'meter/held',
  'meter/meter',
  'meter/meters',
  'meter/readings',
  'meter/routes',
  'meter/walk',
  'owner/meter',
]

export const entries: Entry[] = [
  {
    id: 'meters',
    icon: 'meter',
    title: ['表具与抄表', 'Meters and readings'],
    page: 'meter/meters',
    at: { office: 50 },
    asks: 'meter.list',
  },
  {
    id: 'checks',
    icon: 'check',
    title: ['自报读数', 'Readings sent in'],
    page: 'meter/checks',
    at: { office: 51 },
    asks: 'meter.submissions',
  },
  {
    id: 'held',
    icon: 'alert',
    title: ['待复核读数', 'Readings held'],
    page: 'meter/held',
    at: { office: 52 },
    asks: 'meter.held',
  },
  { id: 'routes', icon: 'meter', title: ['抄表路线', 'Routes'], page: 'meter/routes', at: { worker: 20 } },
  { id: 'meter', icon: 'meter', title: ['我家的表', 'My meters'], page: 'owner/meter', at: { house: 10 } },
]

/** Where a message about one of these leads. */
export const link: Link = ({ reference: { submissionId, heldId } }, hat) => {
  const home = hat?.kind === 'household'
  if (submissionId) return pageUrl(home ? 'owner/meter' : 'meter/checks')
  return heldId && !home && pageUrl('meter/held')
}
