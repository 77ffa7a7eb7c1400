import { no, type Sentence } from '../sentence'

export const extractRefusals = {
  'extract.not_found': no(404, '找不到这份导出文件', 'No such export'),
  'extract.unknown': no(400, '这份清单不能导出', 'This list cannot be exported'),
  'extract.not_allowed': no(
    403,
    '您不能查看这份清单，因此不能导出',
    'You may not see this list, so you cannot export it',
  ),
  'extract.no_column': no(
    400,
    '清单里没有“{column}”这一列，可能已经取消。请重新选择列',
    'The list has no column “{column}”; it may be gone. Please choose the columns again',
  ),
  'extract.bad_filter': no(
    400,
    '有一项筛选条件无效。请重新筛选后再导出',
    'One of the filters is not valid. Please filter again, then export',
  ),
  'extract.too_long': no(
    413,
    '超过 {most} 行，打印不便阅读。请缩小筛选范围，或导出表格文件',
    'More than {most} rows are not readable on paper. Narrow the filter, or export a workbook',
  ),
  'extract.too_many': no(
    413,
    '超过 {most} 行。请缩小筛选范围后分次导出',
    'More than {most} rows. Narrow the filter and export in parts',
  ),
} as const satisfies Record<string, Sentence>
