import type { Words } from '../ui/say'

/** Words of notices that their readers see. */
export const bulletinWords = {
  'bulletin.one': ['通知', 'Notice'],
  'bulletin.none': ['还没有通知', 'No notices yet'],
  'bulletin.noneNext': [
    '小区有通知时，会在这里和消息里告诉您。',
    'When there is one, it stands here and among your messages.',
  ],
  'bulletin.pinned': ['置顶', 'Pinned'],
  'bulletin.unread': ['未读', 'Unread'],
  'bulletin.confirm': ['我已阅读并知悉', 'I have read and understood this'],
  'bulletin.confirmed': ['已确认', 'Confirmed'],
  'bulletin.until': ['有效至 {at}', 'Until {at}'],
  'bulletin.gone': ['这份通知已于 {at} 撤回', 'This notice was withdrawn on {at}'],
} satisfies Words
