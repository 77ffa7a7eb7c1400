import { no, type Sentence } from '../sentence'

/** Refusals of meters: registers, corrections, routes, what households send in, workbooks and going live. */
export const meterRefusals = {
  'meter.not_found': no(404, '找不到这块表', 'This meter was not found'),
  'meter.exists': no(409, '表号 {code} 已登记', 'Meter {code} is already registered'),
  'meter.falling': no(
    409,
    '{meter} 的读数 {value} 小于上次的 {previous}；若已归零请确认',
    'The reading {value} of {meter} is below the last one, {previous}; confirm it if the dial passed zero',
  ),
  'meter.not_rolled': no(409, '{meter} 的读数没有归零', 'The dial of {meter} did not pass zero'),
  'meter.digits': no(400, '{meter} 只有 {digits} 位', '{meter} has only {digits} digits'),
  'meter.out_of_order': no(
    409,
    '{meter} 在 {last} 已有读数，不能补录更早的',
    '{meter} was already read on {last}; an earlier reading cannot follow',
  ),
  'meter.future': no(400, '抄表日期不能在将来', 'A reading cannot be of a day to come'),
  'meter.implausible': no(
    409,
    '{meter} 在 {days} 天里用了 {quantity}，按平时最多 {most}；请核对，确实无误请写明原因',
    '{meter} used {quantity} in {days} days, at most {most} was to be expected; check it, and if it is right say why',
  ),
  'meter.held_not_found': no(404, '找不到这条待核对的读数', 'This reading waiting for a second look was not found'),
  'meter.rules_changed': no(
    409,
    '抄表规则刚被他人改过（第 {version} 版），请重新打开后再改',
    'Somebody else has just changed the rules of reading (version {version}); open them again',
  ),
  'meter.dials': no(
    400,
    '{meter} 须填写各时段读数：{registers}',
    'The reading of {meter} needs each of its registers: {registers}',
  ),
  'meter.value_missing': no(400, '请填写 {meter} 的读数', 'Please fill in the reading of {meter}'),
  'meter.reading_not_found': no(404, '找不到这次抄表', 'This reading was not found'),
  'meter.superseded': no(
    409,
    '{meter} 在 {last} 又抄过表，差额已计入那一次，不必更正',
    '{meter} was read again on {last}; that reading already makes up the difference',
  ),
  'meter.not_correctable': no(
    409,
    '{meter} 的这次读数是换表，请按换表重新登记',
    'This reading of {meter} is a replacement; register the replacement anew instead',
  ),
  'meter.unchanged': no(400, '{meter} 的读数没有变化', 'The reading of {meter} is the same as before'),
  'meter.import_running': no(
    409,
    '正在导入抄表数据，请一分钟后再试',
    'Readings are being imported right now; please try again in a minute',
    true,
  ),
  'meter.import_not_found': no(404, '找不到这次导入', 'This import was not found'),
  'meter.route_not_found': no(404, '找不到这条抄表路线', 'This route was not found'),
  'meter.route_meters': no(
    409,
    '路线里有不属于本小区的表，或同一块表出现了两次',
    'The route names a meter of another estate, or one meter twice',
  ),
  'meter.submission_not_found': no(404, '找不到这次上报', 'This submission was not found'),
  'meter.submission_decided': no(409, '这次上报已经处理过了', 'This submission has already been dealt with'),
  'meter.self_check': no(403, '不能审核自己上报的读数', 'Nobody checks a reading they sent in'),
} as const satisfies Record<string, Sentence>
