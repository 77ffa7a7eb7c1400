import { no, type Sentence } from '../sentence'

export const tillRefusals = {
  'till.open_already': no(
    409,
    '备用金已经放入，交接之前不能再放',
    'The float is in the drawer already; another goes in once it was handed over',
  ),
  'till.not_so_much': no(409, '钱箱里只有 {yuan} 元，取不出这么多', 'Only {yuan} yuan should be in the drawer'),
  'till.no_such_face': no(400, '没有面额 {yuan} 元的纸币或硬币，请核对', 'There is no note or coin of {yuan} yuan'),
  'till.face_twice': no(400, '同一种面额填了两次', 'A note or coin was counted twice'),
} as const satisfies Record<string, Sentence>
