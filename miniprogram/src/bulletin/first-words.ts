import type { Words } from '../ui/say'

/** What a home says of notices. */
export const bulletinFirstWords = {
  'bulletin.title': ['通知公告', 'Notices'],
  'bulletin.unreadCount': ['通知公告 · {n} 份未读', 'Notices · {n} unread'],
  'bulletin.mustRead': ['需确认', 'To confirm'],
} satisfies Words
