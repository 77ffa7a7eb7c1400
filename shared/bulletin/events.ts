import type { ToldEvent } from '../sentence'

export const bulletinEvents = {
  'bulletin.published': {
    zh: '通知公告：{title}',
    en: 'Notice: {title}',
    brief: { zh: '{title}', en: '{title}' },
  },
  'bulletin.reminded': {
    zh: '您还有一份通知未读：{title}',
    en: 'A notice you have not read yet: {title}',
    brief: { zh: '未读：{title}', en: 'Unread: {title}' },
  },
  'bulletin.asked': {
    zh: '{byName} 起草了通知「{title}」，待您审批',
    en: '{byName} wrote the notice "{title}" and asks for approval',
  },
  'bulletin.approved': {
    zh: '您起草的通知「{title}」已获批准，可以发布',
    en: 'Your notice "{title}" is approved and can go out',
  },
  'bulletin.declined': {
    zh: '通知「{title}」未发布已撤回，请查看原因',
    en: 'The notice "{title}" was taken back before it went out; see why',
  },
} as const satisfies Record<string, ToldEvent>
