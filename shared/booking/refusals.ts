import { inWords, no, type Sentence, type Words } from '../sentence'
import type { BookingState } from './schema'

const STATE: Words<BookingState> = {
  booked: ['已预约', 'booked'],
  done: ['已完成', 'done'],
  no_show: ['未到场', 'missed'],
  cancelled: ['已取消', 'cancelled'],
}

export const bookingRefusals = {
  'booking.not_found': no(404, '找不到这个预约', 'This appointment was not found'),
  'booking.slot_not_found': no(404, '找不到这个时段', 'This time was not found'),
  'booking.slot_past': no(409, '这个时段已经过去了，请选别的时间', 'This time has passed; please choose another'),
  'booking.slot_closed': no(409, '这个时段已关闭，请选别的时间', 'This time was closed; please choose another'),
  'booking.slot_too_soon': no(
    409,
    '需提前 {hours} 小时预约；如需加急请联系客服',
    'Please book {hours} hours ahead, or call the desk',
  ),
  'booking.slot_full': no(
    409,
    '这个时段已约满，可选别的时间或排队等候',
    'This time is full; choose another or join the waiting list',
  ),
  'booking.not_full': no(409, '这个时段还有名额，可直接预约', 'This time still has a place; you can book it'),
  'booking.waiting_full': no(409, '排队人数已满', 'The waiting list is full'),
  'booking.other_building': no(409, '这个时段只对其他楼栋开放', 'This time is for another building'),
  'booking.not_for_role': no(403, '这类预约需由业主办理', 'Only the owner side can book this'),
  'booking.already_booked': no(
    409,
    '这套房屋已有同类预约，可改期或取消后再约',
    'This house already has such an appointment; reschedule or cancel it first',
  ),
  'booking.no_show_limit': no(
    409,
    '{days} 天内已爽约 {count} 次，请联系客服预约',
    '{count} missed appointments within {days} days; please book through the desk',
  ),
  'booking.person_busy': no(409, '服务人员该时间已有安排', 'Whoever serves is elsewhere at that time'),
  'booking.wrong_state': inWords(
    no(409, '预约现在是“{state}”，不能这样操作', 'The appointment is now “{state}”, so this is not possible'),
    { state: STATE },
  ),
  'booking.same_slot': no(409, '就是现在的时间，无需改期', 'That is the present time already'),
  'booking.other_kind': no(409, '只能改到同类的时段', 'Only a time of the same kind will do'),
  'booking.too_late': no(
    409,
    '开始前 {hours} 小时内不能自行更改，请联系客服',
    'Within {hours} hours of the start, please call the desk',
  ),
  'booking.not_begun': no(409, '预约时间还没到', 'The appointment has not begun yet'),
  'booking.slot_has_bookings': no(
    409,
    '已有 {count} 户预约，请先为他们改期',
    '{count} households are booked; move them first',
  ),
  'booking.nothing_to_open': no(409, '所选日期内没有可开放的工作时间', 'There is no working time in those days'),
  'booking.server_unfit': no(409, '所选的人或班组不能服务这类预约', 'That person or team does not serve this kind'),
  'booking.hours': no(
    409,
    '工作时段的结束须晚于开始，且各时段依次排列、不重叠',
    'Working hours end after they begin, one after the other without overlap',
  ),
  'booking.range': no(
    400,
    '日期范围有误：请选择不超过 62 天的有效日期',
    'Please give valid dates, at most 62 days apart',
  ),
} as const satisfies Record<string, Sentence>
