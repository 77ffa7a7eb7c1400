import { no, type Sentence } from '../sentence'

export const calendarRefusals = {
  'calendar.hours': no(
    409,
    '工作时段的结束须晚于开始，且各时段依次排列、不重叠',
    'Working hours end after they begin, one after the other without overlap',
  ),
  'calendar.no_weekday': no(409, '每周至少要有一个工作日', 'A week has one working day at least'),
  'calendar.both': no(
    409,
    '{day} 同时在休假日和调休上班日里，请只保留一处',
    '{day} is both a holiday and a make-up day; keep it in one list',
  ),
  'calendar.year_empty': no(
    409,
    '{year} 年还没有任何休假日，不能确认；请先录入国务院公布的安排',
    'The year {year} has no holiday yet, so it cannot be confirmed; enter what the state announced first',
  ),
} as const satisfies Record<string, Sentence>
