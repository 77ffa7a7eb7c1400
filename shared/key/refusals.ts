import { inWords, no, type Sentence, type Words } from '../sentence'
import type { KeyState } from './schema'

const STATE: Words<KeyState> = {
  in_custody: ['在柜', 'in the cabinet'],
  lent: ['借出', 'lent'],
  handed_over: ['已交付', 'handed over'],
  lost: ['遗失', 'lost'],
}

export const keyRefusals = {
  'key.stocktake_not_found': no(404, '找不到这次盘点', 'This stocktake was not found'),
  'key.not_found': no(404, '找不到这串钥匙', 'These keys were not found'),
  'key.number_taken': no(409, '编号 {number} 已经登记过', 'The number {number} is already registered'),
  'key.wrong_state': inWords(
    no(409, '钥匙现在是“{state}”，不能这样操作', 'The keys are now “{state}”, so this is not possible'),
    { state: STATE },
  ),
  'key.reserved': no(
    409,
    '钥匙已由{name}为预约保留，请换一串或先取消保留',
    '{name} keeps these keys for an appointment; take others or release them first',
  ),
  'key.not_reserved': no(409, '这串钥匙没有被保留', 'These keys are not reserved'),
  'key.booking_over': no(409, '这个预约已经结束或取消', 'That appointment is over or was cancelled'),
  'key.second_needed': no(409, '盘点须由两位员工共同签字', 'Two members of staff count and sign a stocktake together'),
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
