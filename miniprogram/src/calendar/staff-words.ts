import type { Words } from '../ui/say'

/** Words of `calendar`, which only staff read: Chinese, then English. */
export const calendarStaffWords = {
  'calendar.weekdays': ['每周工作日', 'Working days of the week'],
  'calendar.hours': ['工作时段', 'Working hours'],
  'calendar.addHours': ['再加一段', 'Add hours'],
  'calendar.holidays': ['休假日', 'Holidays'],
  'calendar.makeUpDays': ['调休上班日', 'Make-up days'],
  'calendar.makeUpHint': [
    '这些日子即使是周末或休假日也上班。',
    'Worked even where they fall on a weekend or a holiday.',
  ],
  'calendar.day': ['日期', 'Day'],
  'calendar.lastDay': ['至（选填）', 'Until (optional)'],
  'calendar.dropDay': ['去掉 {day}', 'Take off {day}'],
  'calendar.stretch': ['请检查日期：一次最多 {n} 天', 'Please check the days: at most {n} at once'],
  'calendar.addDay': ['加入', 'Add'],
  'calendar.addDays': ['加入 {n} 天', 'Add {n} days'],
  'calendar.calendarSaved': ['工作日历已保存', 'The calendar is saved'],
  'calendar.openStay': [
    '预约、缴费日、提醒和工单时限都按这里。已开放的时段和预约不变；已告知的缴费日也不变。',
    'Appointments, due days, reminders and the deadlines of tickets all follow this. Open times and appointments stay as they are, and so does a due day that was told.',
  ],
  'field.calendar': ['工作日、时段与日期', 'weekdays, hours and days'],
  'calendar.years': ['法定节假日', 'Public holidays of the state'],
  'calendar.year': ['{year} 年', '{year}'],
  'calendar.confirmed': ['已确认', 'Confirmed'],
  'calendar.unconfirmed': ['未确认', 'Not confirmed'],
  'calendar.unsure': [
    '{years} 年的安排还没有人确认：缴费日只避开周末，工单时限只按每周工作日计算。',
    'Nobody has confirmed {years}: due days avoid weekends only, and deadlines of tickets count weekdays only.',
  ],
  'calendar.notAnnounced': [
    '国务院尚未公布（通常在前一年十一月）。公布后可在这里采用，也可在下面录入后确认。',
    'Not announced yet (usually in November of the year before). Take it over here then, or enter it below and confirm.',
  ],
  'calendar.counts': [
    '休假 {holidays} 天 · 调休上班 {makeUpDays} 天',
    '{holidays} holidays · {makeUpDays} make-up days',
  ],
  'calendar.asAnnounced': ['国务院公布：{counts}', 'As announced by the state: {counts}'],
  'calendar.adopt': ['采用并确认', 'Take over and confirm'],
  'calendar.confirm': ['确认 {year} 年已录全', 'Confirm that {year} is complete'],
  'calendar.takeBack': ['撤回确认', 'Take the confirmation back'],
  'calendar.differs': ['与公布的不同：{days}', 'Differs from what was announced: {days}'],
  'calendar.more': ['{days} 等 {n} 天', '{days} and more, {n} days'],
} satisfies Words
