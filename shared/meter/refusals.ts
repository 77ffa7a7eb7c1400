import type { Sentence } from '../refusal'

const no = (status: Sentence['status'], zh: string, en: string, retry = false): Sentence => ({ zh, en, retry, status })

/** Refusals of meters: registers, corrections, routes, what households send in, workbooks and going live. */
export const meterRefusals = {
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
  'billing.went_live': no(
    409,
    '本小区的期初数据已经导入过，只能导入一次；个别补录请用“期初登记”',
    'The opening data of this estate has already been imported, which happens once; add single items one by one',
  ),
  'billing.going_live': no(
    409,
    '正在导入期初数据，请一分钟后再试',
    'The opening data is being imported right now; please try again in a minute',
    true,
  ),
  'billing.go_live_not_found': no(404, '本小区还没有导入期初数据', 'This estate has not imported its opening data'),
  'run.not_published': no(
    404,
    '这一期的公摊还没有公示',
    'The shared charges of this period have not been published yet',
  ),
} as const satisfies Record<string, Sentence>
