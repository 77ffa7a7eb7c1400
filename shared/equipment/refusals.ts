import { no, type Sentence } from '../sentence'

export const equipmentRefusals = {
  'equipment.not_found': no(404, '找不到这台设备', 'This equipment was not found'),
  'equipment.number_taken': no(
    409,
    '编号 {number} 已经用于同类设备',
    'Number {number} is taken by another of its kind',
  ),
  'equipment.kind_stays': no(
    400,
    '种类和编号不能更改，请停用后重新登记',
    'Kind and number stay; retire it and enter it anew',
  ),
  'equipment.retired': no(409, '这台设备已停用', 'This equipment is out of use'),
  'equipment.no_duty': no(400, '这类设备没有这项检查', 'Equipment of this kind has no such duty'),
  'equipment.day_to_come': no(400, '日期还没有到，请填写实际完成的日期', 'That day has not come; say when it was done'),
  'equipment.day_before_last': no(
    400,
    '上一次是 {day}，日期不能更早',
    'The last one was on {day}; this cannot be earlier',
  ),
  'equipment.certificate_needed': no(
    400,
    '合格须填写报告或证书编号',
    'A pass needs the number of its report or certificate',
  ),
  'equipment.valid_until': no(400, '证书有效期须晚于检查日期', 'A certificate has to be valid beyond its day'),
} as const satisfies Record<string, Sentence>
