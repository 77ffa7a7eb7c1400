import { no, type Sentence } from '../sentence'

export const noticeRefusals = {
  'notice.not_found': no(404, '找不到这条消息', 'This message was not found'),
} as const satisfies Record<string, Sentence>
