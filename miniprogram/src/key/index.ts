import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['desk/key', 'desk/keys', 'desk/stocktake']

export const entries: Entry[] = [
  { id: 'keys', icon: 'key', title: ['钥匙柜', 'Key cabinet'], page: 'desk/keys', at: { visits: 50 } },
]

/** Where a message about one of these leads. */
export const link: Link = ({ reference: { keyId } }, hat) =>
  keyId && (hat?.kind === 'household' ? pageUrl('owner/house') : pageUrl('desk/key', { keyId }))
