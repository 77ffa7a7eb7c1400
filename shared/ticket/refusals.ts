import { inWords, no, type Sentence, type Words } from '../sentence'
import type { TicketState } from './schema'

export const STATE_NAMES: Words<TicketState> = {
  new: ['待接单', 'waiting'],
  accepted: ['已接单', 'accepted'],
  in_progress: ['处理中', 'in progress'],
  suspended: ['已暂停', 'on hold'],
  resolved: ['待确认', 'to be confirmed'],
  closed: ['已完成', 'done'],
  rejected: ['不受理', 'declined'],
  cancelled: ['已取消', 'cancelled'],
  merged: ['已并入', 'merged into another'],
}

export const ticketRefusals = {
  'ticket.not_found': no(404, '找不到这张工单', 'This ticket was not found'),
  'ticket.wrong_state': inWords(
    no(409, '工单现在是“{state}”，不能这样操作', 'The ticket is now “{state}”, so this is not possible'),
    { state: STATE_NAMES },
  ),
  'ticket.already_taken': no(409, '{name}已经接了这张工单', '{name} has already taken this ticket'),
  'ticket.not_assignee': no(403, '这张工单由其他同事负责', 'A colleague is responsible for this ticket'),
  'ticket.already_acknowledged': no(409, '已经确认过了，不必再确认', 'This has been confirmed already'),
  'ticket.already_theirs': no(409, '这张工单已经由{name}负责', '{name} is responsible for this ticket already'),
  'ticket.category_mismatch': no(
    400,
    '这个类别不属于所选的工单类型',
    'This category does not belong to that kind of ticket',
  ),
  'ticket.quote_public': no(409, '只有入户维修才向业主报价', 'Only a repair in a home is quoted to its owner'),
  'ticket.quote_nothing': no(400, '请选择材料或填写工时', 'Please choose materials or enter hours'),
  'ticket.quote_too_much': no(
    400,
    '报价超过 10 万元，请核对数量',
    'The quote exceeds 100,000 yuan; please check the quantities',
  ),
  'ticket.quote_full': no(409, '一张工单最多报价 {most} 次', 'A ticket takes {most} quotes at most'),
  'ticket.quote_not_found': no(404, '找不到这份报价', 'This quote was not found'),
  'ticket.quote_answered': no(409, '这份报价已经答复或已被新的报价取代', 'This quote was answered or replaced already'),
  'ticket.quote_expired': no(
    409,
    '报价已过有效期，请请师傅重新报价',
    'The quote has expired; please ask for a new one',
  ),
  'ticket.nothing_said': no(
    400,
    '请写几句说明，或录一段语音',
    'Please say what is wrong, in words or with a voice note',
  ),
  'ticket.voice_too_long': no(
    400,
    '语音最长 60 秒，请重新录制',
    'A voice note lasts 60 seconds at most; please record again',
  ),
  'ticket.say_empty': no(
    400,
    '请写几句话、附上照片或录一段语音',
    'Please write something, add a photo or record a voice note',
  ),
  'ticket.say_closed': no(
    409,
    '工单已完成，不能再留言；还没有解决的话，请点“没有解决”重新打开',
    'The ticket is done and takes no more messages; if it is not solved, open it again with “Not solved”',
  ),
  'ticket.say_too_fast': no(
    429,
    '留言太频繁，请 {minutes} 分钟后再发；紧急情况请直接致电管家',
    'Too many messages; please wait {minutes} minutes, and call the desk if it is urgent',
    true,
  ),
  'ticket.note_staff_only': no(
    403,
    '内部备注只供物业同事使用，请去掉“内部备注”再发',
    'Notes are between staff only; please send it as a message',
  ),
  'ticket.merge_itself': no(
    400,
    '不能把工单并入它自己，请选另一张',
    'A ticket cannot be merged into itself; choose another one',
  ),
  'ticket.merge_elsewhere': no(
    409,
    '两张工单不在同一个小区，不能合并',
    'The two tickets are not of the same estate and cannot be merged',
  ),
  'ticket.already_merged': no(
    409,
    '这张工单已经并入 {number}，不必再合并',
    'This ticket was merged into {number} already',
  ),
  'ticket.merge_holds_others': no(
    409,
    '这张工单里已并入 {n} 张，请改为把另一张并入它',
    'This ticket has taken in {n} others; merge the other one into it instead',
  ),
  'ticket.merge_into_merged': no(
    409,
    '所选的工单已经并入 {number}，请直接并入那一张',
    'That ticket was merged into {number}; merge into that one',
  ),
  'ticket.merge_into_done': inWords(
    no(
      409,
      '{number} 现在是“{state}”，没有人在处理；请先重新打开它，或选另一张',
      '{number} is “{state}” and nobody works on it; open it again first, or choose another one',
    ),
    { state: STATE_NAMES },
  ),
  'ticket.merge_full': no(
    409,
    '一张工单最多并入 {most} 张；请把其余的并入另一张',
    'A ticket takes in {most} others at most; merge the rest into another one',
  ),
  'ticket.no_worker_phone': no(404, '现在没有可以拨打的师傅电话', 'There is no worker to call now'),
  'ticket.through_office': no(409, '这位师傅请您通过物业前台联系', 'This worker is reached through the office'),
  'ticket.unmerge_late': no(
    409,
    '一并处理的工单结束已超过 {days} 天，不能再撤销并入；请为它另报一张',
    'The ticket it went on in has been over for more than {days} days; please report it anew',
  ),
  'ticket.rate_later': no(
    409,
    '一并处理的工单还没有完成，完成后再评价',
    'The work is not done yet; please rate it once it is',
  ),
  'ticket.too_many': no(
    429,
    '24 小时内最多提交 10 张工单；紧急情况请直接致电管家',
    'At most 10 reports in 24 hours; call the desk if it is urgent',
  ),
  'ticket.identical': no(
    429,
    '一小时内已提交过两次相同内容，我们正在处理',
    'The same report was sent twice within the hour; it is being handled',
  ),
  'ticket.assignee_unfit': no(409, '所选的人不是本小区的在岗维修人员', 'That person does not work for this estate'),
  'ticket.grace_over': no(
    409,
    '已超过可重开的期限，请重新报修',
    'The time for reopening has passed; please report again',
  ),
  'ticket.already_rated': no(409, '您已经评价过了', 'You have already rated this'),
  'ticket.nudged_recently': no(
    429,
    '刚催过，{minutes} 分钟后可再催',
    'Already nudged; you can nudge again in {minutes} minutes',
  ),
  'ticket.terms_order': no(
    400,
    '{level} 的时限前后不合：响应不晚于到场，到场不晚于完成',
    'The terms of {level} do not follow each other: first the response, then the arrival, then the resolution',
  ),
  'ticket.terms_kind': no(
    400,
    '投诉、咨询或建议的时限前后不合：响应不晚于完成，延长后不短于原来的',
    'The terms of a kind do not follow each other: first the response, then the resolution; extended is no shorter',
  ),
  'ticket.chain_no_response': no(
    400,
    '{level} 至少要有一步“无人响应”的上报，工单才不会没人管',
    '{level} needs at least one step for a missed response, so that no ticket is nobody’s',
  ),
  'ticket.chain_nobody': no(400, '{level} 有一步没有选通知谁', 'A step of {level} tells nobody'),
  'ticket.chain_twice': no(
    400,
    '{level} 有两步在同一时刻，请合并',
    'Two steps of {level} come at the same moment; make them one',
  ),
  'ticket.chain_no_arrival': no(
    400,
    '{level} 没有到场时限，不能按“未到场”上报',
    '{level} promises no arrival, so a missed one cannot escalate',
  ),
  'ticket.chain_stranger': no(
    409,
    '所选的人不是本小区的客服、主管或经理，看不到工单，请重新选择',
    'Somebody chosen is no clerk, supervisor or manager of this estate and reads no tickets; please choose again',
  ),
} as const satisfies Record<string, Sentence>
