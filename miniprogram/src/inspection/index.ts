import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['desk/forms', 'desk/template', 'desk/walk', 'owner/form', 'owner/house']

export const entries: Entry[] = [
  { id: 'forms', icon: 'form', title: ['房屋验收表', 'Acceptance forms'], page: 'desk/forms', at: { visits: 30 } },
  {
    id: 'house',
    icon: 'form',
    title: ['我的房屋档案', 'My home’s file'],
    page: 'owner/house',
    at: { household: 30 },
    asks: 'inspection.list',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ reference: { inspectionId } }, hat) =>
  inspectionId && pageUrl(hat?.kind === 'household' ? 'owner/form' : 'desk/walk', { inspectionId })
