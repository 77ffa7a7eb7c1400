import type { Words } from '../ui/say'

/** Words of `notice` that the first load shows: Chinese, then English. */
export const noticeFirstWords = {
  'inbox.title': ['消息', 'Inbox'],
  'inbox.empty': ['没有消息', 'No messages'],
  'inbox.emptyNext': ['工单有进展时，会在这里告诉您。', 'When a ticket moves, you will read it here.'],
  'inbox.unread': ['{n} 条未读', '{n} unread'],
  'inbox.new': ['未读', 'Unread'],
} satisfies Words
