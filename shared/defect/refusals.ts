import { inWords, no, type Sentence, type Words } from '../sentence'
import type { DefectState } from './schema'

const STATE: Words<DefectState> = {
  open: ['待派发', 'new'],
  sent_to_developer: ['已派发', 'sent'],
  accepted: ['已接受', 'accepted'],
  disputed: ['有异议', 'disputed'],
  scheduled: ['已约期', 'scheduled'],
  fixed: ['待复验', 'to be re-inspected'],
  reinspected: ['复验通过', 'passed'],
  closed: ['已关闭', 'closed'],
}

export const defectRefusals = {
  'defect.not_found': no(404, '找不到这个缺陷', 'This defect was not found'),
  'defect.wrong_state': inWords(no(409, '缺陷不能从“{from}”变为“{to}”', 'A defect cannot go from “{from}” to “{to}”'), {
    from: STATE,
    to: STATE,
  }),
  'defect.supervisor_only': no(403, '只有主管可以这样决定', 'Only the supervisor decides this'),
  'defect.range': no(400, '请选择不超过 366 天的有效日期', 'Please give valid dates, at most 366 days apart'),
  'defect.note_needed': no(400, '请写明原因', 'Please say why'),
  'defect.date_needed': no(400, '请填写将来的维修日期', 'Please give a date in the future'),
  'defect.out_of_warranty': no(409, '这一项已过保修期，请改为报修', 'The warranty is over; please report a repair'),
  'defect.batch_not_found': no(404, '找不到这个派单批次', 'This batch was not found'),
  'defect.link_ended': no(
    401,
    '链接已失效，请向物业客服索取新的链接',
    'This link has ended; please ask the service desk for a new one',
  ),
  'defect.nothing_said': no(400, '请填写日期、说明或附上照片', 'Please give a date, a note or a photo'),
} as const satisfies Record<string, Sentence>
