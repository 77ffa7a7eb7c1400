import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['bulletin/bulletin', 'bulletin/desk', 'bulletin/write', 'owner/bulletin', 'owner/bulletins']

export const entries: Entry[] = [
  {
    id: 'bulletins',
    icon: 'form',
    title: ['通知公告', 'Notices'],
    page: 'owner/bulletins',
    at: { house: 5, worker: 64, office: 94 },
    asks: 'bulletin.list',
  },
  {
    id: 'bulletin-desk',
    icon: 'form',
    title: ['通知公告', 'Notices'],
    page: 'bulletin/desk',
    at: { desk: 67, manager: 65 },
    asks: 'bulletin.desk',
  },
]

const TO_READERS = ['bulletin.published', 'bulletin.reminded']
/** Whoever gets one reads it; whoever works with it sees what is to be done. */
export const link: Link = ({ event, reference: { bulletinId } }) =>
  bulletinId && pageUrl(TO_READERS.includes(event) ? 'owner/bulletin' : 'bulletin/bulletin', { bulletinId })
