import { inWords, no, type Sentence, type Words } from '../sentence'
import type { SheetState } from './schema'

const STATE: Words<SheetState> = {
  locked: ['待收银员签字', 'waiting for the cashier'],
  signed: ['待出纳接收', 'waiting for the treasurer'],
  bank_deposited_pending_handover: ['已存银行、待补交接', 'banked, to be handed over'],
  accepted: ['待会计核对', 'waiting for the accountant'],
  verified: ['已核对', 'verified'],
}
export const daySheetRefusals = {
  'daySheet.not_found': no(404, '找不到这张交接表', 'This day sheet was not found'),
  'daySheet.none_open': no(409, '今天还没有收款，没有可锁的交接表', 'Nothing was taken yet: there is no sheet to lock'),
  'daySheet.numbering': no(
    409,
    '还有 {n} 张收据正在编号，请几秒后再锁',
    '{n} receipts are being numbered; lock it in a few seconds',
    true,
  ),
  'daySheet.not_yours': no(403, '这是另一位收银员的交接表', 'This is another cashier’s sheet'),
  'daySheet.explain': no(
    400,
    '清点与应有相差 {yuan} 元，请写明原因；差额照实登记',
    'The count differs by {yuan} yuan; please say why, and it is kept as it is',
  ),
  'daySheet.deposit_too_much': no(409, '清点的现金只有 {yuan} 元', 'Only {yuan} yuan were counted'),
  'daySheet.wrong_state': inWords(no(409, '这张表现在是“{state}”，不能这样操作', 'The sheet is {state}'), {
    state: STATE,
  }),
} as const satisfies Record<string, Sentence>
