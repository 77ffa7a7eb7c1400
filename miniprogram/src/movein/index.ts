import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['desk/movein', 'desk/moveins', 'owner/movein']

export const entries: Entry[] = [
  { id: 'moveins', icon: 'home', title: ['收楼办理', 'Moving in'], page: 'desk/moveins', at: { visits: 20 } },
  {
    id: 'movein',
    icon: 'home',
    title: ['收楼办理', 'Moving in'],
    page: 'owner/movein',
    at: { household: 40 },
    asks: 'movein.list',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ reference: { moveInId } }, hat) =>
  moveInId && pageUrl(hat?.kind === 'household' ? 'owner/movein' : 'desk/movein', { moveInId })
