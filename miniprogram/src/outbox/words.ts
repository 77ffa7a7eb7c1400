import type { Words } from '../ui/say'

/** What a screen says of notes that lie on this device. */
export const outboxWords = {
  'outbox.sent': ['全部已上传', 'Everything is with the server'],
  'outbox.offline': [
    '没有网络：{n} 项已安全保存在本机，联网后自动上传',
    'No network: {n} notes are safe on this device and go out by themselves later',
  ],
  'outbox.sending': ['{n} 项正在上传…', 'Sending {n}…'],
  'outbox.photo': ['正在上传照片 {share}%，还有 {n} 项', 'Photo {share}% sent, {n} to go'],
  'outbox.full': [
    '本机存储已满，刚才的操作没有保存。请清理空间后再试。',
    'This device is full: the last tap was not kept. Free some space and try again.',
  ],
  'outbox.refused': ['{n} 项未被接受：{why}', '{n} notes were not taken: {why}'],
  'outbox.aside': ['{n} 张照片未被接受，已单独标出', '{n} photos were not taken and are marked'],
  'outbox.again': ['重试', 'Try again'],
  'outbox.now': ['现在上传', 'Send now'],
} satisfies Words
