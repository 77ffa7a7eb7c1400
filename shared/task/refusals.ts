import { no, type Sentence } from '../sentence'

export const taskRefusals = {
  'task.not_found': no(404, '找不到这项任务', 'This task was not found'),
  'task.wrong_state': no(409, '任务的状态已经变了，请刷新', 'The task has moved on; please refresh'),
  'task.not_staff': no(
    400,
    '对方已不在本小区任职，请换人',
    'They do not work here any more; please choose somebody else',
  ),
  'task.due_past': no(400, '截止时间已经过去，请改晚一些', 'That time has passed; please choose a later one'),
  'task.no_due': no(400, '请选择截止时间，或设为定期', 'Please say by when, or how often'),
  'task.no_day': no(400, '请至少选择一个星期几', 'Please choose a day of the week'),
  'task.not_yours': no(403, '这项任务不是交给您的', 'This task was given to somebody else'),
  'task.not_giver': no(403, '由布置任务的人验收；经理可以代为验收', 'Whoever gave the task judges it, or a manager'),
  'task.unticked': no(400, '“{item}”还没有勾选', '“{item}” is not ticked yet'),
  'task.photo_needed': no(400, '这项任务需要拍照，请至少附一张照片', 'This task needs a photo; please add one'),
} as const satisfies Record<string, Sentence>
