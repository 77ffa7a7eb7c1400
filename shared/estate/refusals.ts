import { no, type Sentence } from '../sentence'

export const estateRefusals = {
  'estate.not_found': no(404, '找不到这个小区', 'This estate was not found'),
  'estate.exists': no(409, '这个小区编号已被使用', 'An estate with this code already exists'),
  'estate.name_taken': no(
    409,
    '已有同名的小区，请在名称里加上城区或街道，以便区分',
    'Another estate has this name; add the district or street so that they can be told apart',
  ),
  'estate.workbook_invalid': no(400, '无法读取工作簿：{reason}', 'The workbook cannot be read: {reason}'),
  'estate.workbook_has_problems': no(
    409,
    '工作簿中有 {count} 处问题，未作任何更改',
    'The workbook has {count} problems; nothing was changed',
  ),
  'estate.import_running': no(409, '上一次导入仍在进行', 'An earlier import is still running', true),
  'place.not_found': no(404, '找不到这个房屋或地点', 'This house or place was not found'),
} as const satisfies Record<string, Sentence>
