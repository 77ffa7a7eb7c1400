import type { Sentence } from '../refusal'

const no = (status: Sentence['status'], zh: string, en: string): Sentence => ({ zh, en, retry: false, status })

export const keyRefusals = {
  'signature.empty': no(400, '还没有签名，请在屏幕上签字', 'Nothing was signed; please sign on the screen'),
  'key.not_found': no(404, '找不到这串钥匙', 'These keys were not found'),
  'key.number_taken': no(409, '编号 {number} 已经登记过', 'The number {number} is already registered'),
  'key.wrong_state': no(
    409,
    '钥匙现在是“{state}”，不能这样操作',
    'The keys are now “{state}”, so this is not possible',
  ),
  'key.due_wrong': no(
    400,
    '归还时间须在未来 {days} 天之内',
    'The keys must come back at a time within the next {days} days',
  ),
  'key.no_authorisation': no(
    409,
    '使用入户门钥匙须有业主授权',
    'Keys to a home may only be used with the owner’s authorisation',
  ),
  'key.witness_needed': no(
    409,
    '使用入户门钥匙须两位员工同时在场',
    'Keys to a home may only be used by two members of staff together',
  ),
} as const satisfies Record<string, Sentence>
