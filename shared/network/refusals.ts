import { no, type Sentence } from '../sentence'

export const networkRefusals = {
  'network.not_found': no(404, '找不到这个管网或阀门', 'This network or valve was not found'),
  'network.bad_number': no(
    400,
    '编号“{number}”须为 1–20 位字母、数字或连字符',
    'A number like “{number}” has 1–20 letters, digits or hyphens',
  ),
  'network.same_number': no(
    409,
    '编号 {number} 已经用在这张管网里',
    'The number {number} is used in this network already',
  ),
  'network.feeds_itself': no(400, '{number} 的上级不能是它自己', '{number} cannot feed itself'),
  'network.unknown_feeder': no(
    400,
    '{number} 的上级 {feeder} 不在本分区或总管里',
    '{number} is fed by {feeder}, which is neither in this part nor in the trunk',
  ),
  'network.unknown_house': no(400, '{number}：没有房屋 {house}', '{number}: there is no house {house}'),
  'network.house_elsewhere': no(
    409,
    '{house} 已经接在分区“{part}”里；一户只能在一个分区',
    '{house} is served by the part “{part}” already; a house lies in one part',
  ),
  'network.circle': no(
    400,
    '{numbers} 首尾相接，没有水源或电源能到达，请补上来源',
    '{numbers} only feed each other in a circle that no source reaches; say what feeds them',
  ),
  'network.still_feeds': no(
    409,
    '{number} 还是分区“{part}”的上级，不能删除；请先改那个分区',
    '{number} still feeds the part “{part}”; change that part first',
  ),
  'network.same_name': no(409, '已经有名为“{name}”的分区', 'There is a part called “{name}” already'),
  'network.too_large': no(
    400,
    '一个分区最多 {most} 项，请按单元或立管分开',
    'A part holds {most} at most; make one for each entrance or riser',
  ),
  'network.import_running': no(
    409,
    '正在导入管网，请等导入完成再改',
    'Networks are being imported; please wait until that is done',
    true,
  ),
} as const satisfies Record<string, Sentence>
