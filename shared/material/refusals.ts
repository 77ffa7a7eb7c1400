import { no, type Sentence } from '../sentence'

export const materialRefusals = {
  'material.not_found': no(404, '找不到这种材料', 'This material was not found'),
  'material.code_taken': no(409, '编号 {code} 已经用于另一种材料', 'The code {code} belongs to another material'),
  'material.full': no(
    409,
    '材料目录最多 {most} 种，请先停用不再使用的',
    'The list holds {most} materials at most; end some first',
  ),
  'material.nothing_moved': no(400, '数量不能为 0', 'The quantity cannot be nothing'),
} as const satisfies Record<string, Sentence>
