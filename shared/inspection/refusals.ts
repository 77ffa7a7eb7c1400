import { no, type Sentence } from '../sentence'

export const inspectionRefusals = {
  'signature.empty': no(400, '还没有签名，请在屏幕上签字', 'Nothing was signed; please sign on the screen'),
  'inspection.not_found': no(404, '找不到这份验收表', 'This acceptance form was not found'),
  'inspection.already_open': no(
    409,
    '这套房屋已有一份进行中的验收表',
    'An acceptance form of this house is already being filled in',
  ),
  'inspection.nothing_fixed': no(
    409,
    '这套房屋没有待复验的缺陷',
    'No defect of this house waits to be looked at again',
  ),
  'inspection.sealed': no(
    409,
    '验收表已封存，不能更改；可以补充说明',
    'The form is sealed and cannot be changed; you can add an addendum',
  ),
  'inspection.not_sealed': no(409, '验收表尚未封存，可直接修改', 'The form is not sealed yet; just change it'),
  'inspection.unknown_item': no(400, '验收表里没有这一项：{item}', 'The form has no such item: {item}'),
  'inspection.unanswered': no(
    409,
    '还有 {count} 项没有结论（例如 {item}）',
    '{count} items are still unanswered (for example {item})',
  ),
  'inspection.water_missing': no(409, '闭水试验没有开始或结束记录', 'The water test has no start or no end'),
  'inspection.water_short': no(
    409,
    '闭水试验只有 {hours} 小时，须满 24 小时',
    'The water test lasted {hours} hours; it takes 24',
  ),
  'inspection.signature_missing': no(409, '缺少签名：{who}', 'A signature is missing: {who}'),
  'inspection.reason_needed': no(400, '拒绝收楼请写明原因', 'Please say why acceptance was refused'),
  'inspection.date_past': no(400, '新的日期须在将来', 'The new date must be in the future'),
  'inspection.template_changed': no(
    409,
    '模板已被他人更新到第 {version} 版，请重新打开',
    'The template is now version {version}; please open it again',
  ),
  'inspection.template_invalid': no(400, '模板中的项目编号有重复', 'Two items of the template share an id'),
  'inspection.unknown_code': no(
    404,
    '没有这个验证码。请核对后再试；不是我们开具的文件没有验证码',
    'No paper of ours has this code. Please compare it with the paper and try again',
  ),
} as const satisfies Record<string, Sentence>
