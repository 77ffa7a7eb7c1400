import { no, type Sentence } from '../sentence'

export const noticeRefusals = {
  'notice.not_found': no(404, '找不到这条消息', 'This message was not found'),
  'notice.not_over': no(
    409,
    '这条消息已送达或正在发送，不需要重发',
    'This message arrived or is on its way; there is nothing to send again',
  ),
  'notice.template_not_found': no(
    404,
    '没有用到这个消息模板，请核对部署设置 ANJU_WX_TEMPLATES',
    'This template is not in use; please compare the deployment’s ANJU_WX_TEMPLATES',
  ),
  'notice.field_type': no(
    400,
    '字段 {field} 不能放这项内容，请按微信后台模板详情填写字段名，并改选内容',
    'The field {field} cannot say that; copy its name from the template in WeChat’s console and choose again',
  ),
  'notice.field_twice': no(400, '同一个字段只能填一次', 'Each field may be named only once'),
  'notice.template_changed': no(
    409,
    '别人刚改过这个模板，已为您刷新，请核对后再保存',
    'Somebody else has just changed this template; it was read afresh, please compare and save again',
  ),
} as const satisfies Record<string, Sentence>
