import type { Words } from '../ui/say'

/** Words of `notice`: Chinese, then English. */
export const noticeWords = {
  'undelivered.title': ['未送达的通知', 'Undelivered notices'],
  'undelivered.empty': ['所有通知都已送达', 'Every notice arrived'],
  'undelivered.emptyNext': ['如有通知发不出去，会列在这里。', 'What cannot be sent is listed here.'],
  'undelivered.tries': ['已试 {n} 次', 'tried {n} times'],
  'channel.inbox': ['站内消息', 'Inbox'],
  'channel.subscribe': ['微信订阅消息', 'WeChat message'],
  'channel.wecom': ['企业微信群', 'WeCom group'],
} satisfies Words
