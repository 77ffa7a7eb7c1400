import { no, type Sentence } from '../sentence'

export const patrolRefusals = {
  'patrol.not_found': no(404, '找不到这条巡查路线、计划或巡查任务', 'This route, plan or round was not found'),
  'patrol.unknown_point': no(400, '这个点位或检查项不在本轮巡查里', 'This point or item is not part of the round'),
  'patrol.foreign_code': no(
    400,
    '扫到的码不是“{point}”的码，可能是其他点位、路线或小区的。请扫该点位上的码',
    'The code is not that of “{point}”; it may hang at another point, route or estate. Please scan the one at the point',
  ),
  'patrol.unanswered': no(
    400,
    '“{point}”还有未检查的项目，请逐项检查',
    'Items of “{point}” are not answered yet; please answer each',
  ),
  'patrol.clock_wrong': no(
    400,
    '手机时间相差约 {hours} 小时。请打开“自动设置时间”后再上传；记录保存在本机，不会丢失',
    'The clock of this phone is about {hours} hours off. Set the time to automatic, then send again; your notes are kept on it',
  ),
  'patrol.too_many': no(
    409,
    '这轮巡查的记录过多，无法再添加。请联系主管',
    'This round holds too many records to add more. Please talk to your supervisor',
  ),
  'patrol.no_day': no(400, '请至少选择一个星期几', 'Please choose at least one day of the week'),
  'patrol.no_span': no(400, '开始和结束时间不能相同', 'A round cannot end when it begins'),
  'patrol.same_time': no(400, '同一天有两轮从同一时间开始', 'Two rounds of a day begin at the same time'),
} as const satisfies Record<string, Sentence>
