import { feeRefusals } from './billing/refusals'
import { bookingRefusals } from './booking/refusals'
import { defectRefusals } from './defect/refusals'
import { inspectionRefusals } from './inspection/refusals'
import { invoiceRefusals } from './invoice/refusals'
import { keyRefusals } from './key/refusals'
import { merchantRefusals } from './merchant/refusals'
import { meterRefusals } from './meter/refusals'
import { moveInRefusals } from './movein/refusals'
import { paperRefusals } from './paper/refusals'
import { paymentRefusals } from './payment/refusals'
import { receiptRefusals } from './receipt/refusals'
import { reconciliationRefusals } from './reconciliation/refusals'
import { refundRefusals } from './refund/refusals'
import type { Sentence } from './refusal'
import { waiverRefusals } from './waiver/refusals'

const no = (status: Sentence['status'], zh: string, en: string, retry = false): Sentence => ({ zh, en, retry, status })

/** Every refusal, in one table: what a person reads and whether trying again helps. */
export const refusals = {
  internal: no(
    500,
    '出了点问题，我们已记录，请稍后再试',
    'Something broke on our side. It is logged; please try again shortly',
    true,
  ),
  'request.malformed': no(400, '提交的内容有误：{field}', 'Please check what you sent: {field}'),
  'request.too_large': no(413, '内容太大了，请分几次提交', 'That is too large; please send it in parts'),
  'request.unknown_operation': no(404, '没有这个操作', 'There is no such operation'),
  'request.reused': no(
    409,
    '这次提交已经处理过了，已为您打开原来的记录',
    'This form was already sent; here is what it made',
  ),
  'request.busy': no(503, '操作的人太多，请稍候再试', 'Others are changing this right now; please try again', true),
  'identity.missing': no(401, '请先登录', 'Please sign in first'),
  'identity.expired': no(401, '登录已失效，请重新登录', 'Your session has ended; please sign in again'),
  'access.denied': no(403, '您没有权限进行此操作', 'Your role does not allow this'),
  'people.consent_needed': no(403, '请先阅读并同意隐私说明', 'Please read and accept the privacy notice first'),
  'people.no_match': no(
    404,
    '手机号、姓名与房屋不相符。您可以改为提交证明材料认领',
    'Phone, surname and house do not match. You can claim the house with a document instead',
  ),
  'people.locked': no(
    429,
    '尝试次数过多，请 24 小时后再试或到客服中心办理',
    'Too many attempts; try again in 24 hours or visit the service desk',
  ),
  'people.phone_unverified': no(
    400,
    '微信没有验证这个手机号，请重新授权',
    'WeChat did not vouch for this phone number; please allow it again',
    true,
  ),
  'people.already_member': no(409, '您已经绑定了这套房屋', 'You already belong to this house'),
  'people.claim_exists': no(409, '这套房屋的认领正在审核中', 'Your claim for this house is already being reviewed'),
  'people.claim_closed': no(409, '这份认领已经处理过了', 'This claim has already been decided'),
  'people.self_approval': no(403, '不能审批自己提交的申请', 'Nobody approves their own request'),
  'people.invitation_invalid': no(404, '邀请无效、已过期或已使用', 'This invitation is not valid any more'),
  'people.duties_conflict': no(
    409,
    '收银、出纳、会计不能由同一人担任',
    'One person cannot be two of cashier, treasurer and accountant',
  ),
  'people.not_found': no(404, '找不到这位人员', 'This person was not found'),
  'people.last_manager': no(409, '项目至少要保留一位经理', 'An estate keeps at least one manager'),
  'people.confirm_differs': no(
    400,
    '输入的内容与要求不一致，个人信息没有被删除',
    'What you typed does not match; nothing was deleted',
  ),
  'people.still_employed': no(
    409,
    '您还担任岗位，请先由经理结束任职，再删除个人信息',
    'You still hold a post here; ask the manager to end it before your data is deleted',
  ),
  'people.bootstrap_closed': no(403, '系统已初始化', 'The system already has its first administrator'),
  'session.not_confirmed': no(409, '请先用微信扫码确认', 'Please confirm with WeChat first', true),
  'session.expired': no(404, '二维码已过期，请刷新', 'This code has expired; please refresh', false),
  'estate.not_found': no(404, '找不到这个小区', 'This estate was not found'),
  'estate.exists': no(409, '这个小区编号已被使用', 'An estate with this code already exists'),
  'estate.workbook_invalid': no(400, '无法读取工作簿：{reason}', 'The workbook cannot be read: {reason}'),
  'estate.workbook_has_problems': no(
    409,
    '工作簿中有 {count} 处问题，未作任何更改',
    'The workbook has {count} problems; nothing was changed',
  ),
  'estate.import_running': no(409, '上一次导入仍在进行', 'An earlier import is still running', true),
  'place.not_found': no(404, '找不到这个房屋或地点', 'This house or place was not found'),
  'file.not_found': no(404, '找不到这个文件', 'This file was not found'),
  'file.not_yours': no(403, '只能附上您自己上传的文件', 'You can only attach files you uploaded'),
  'file.type': no(400, '只接受 JPG、PNG 或 WebP 照片', 'Only JPG, PNG or WebP photos are accepted'),
  'file.not_voice': no(400, '这不是一段录音，请重新录制', 'This is not a recording; please record it again'),
  'file.voice_too_large': no(
    413,
    '录音不能超过 2 MB，请录短一些',
    'A recording may not exceed 2 MB; please make it shorter',
  ),
  'file.too_large': no(413, '照片不能超过 10 MB', 'A photo may not exceed 10 MB'),
  'ticket.not_found': no(404, '找不到这张工单', 'This ticket was not found'),
  'ticket.wrong_state': no(
    409,
    '工单现在是“{state}”，不能这样操作',
    'The ticket is now “{state}”, so this is not possible',
  ),
  'ticket.already_taken': no(409, '{name}已经接了这张工单', '{name} has already taken this ticket'),
  'ticket.not_assignee': no(403, '这张工单由其他同事负责', 'A colleague is responsible for this ticket'),
  'ticket.category_mismatch': no(
    400,
    '这个类别不属于所选的工单类型',
    'This category does not belong to that kind of ticket',
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
  'notice.not_found': no(404, '找不到这条消息', 'This message was not found'),
  ...bookingRefusals,
  ...feeRefusals,
  ...waiverRefusals,
  ...merchantRefusals,
  ...paymentRefusals,
  ...meterRefusals,
  ...refundRefusals,
  ...reconciliationRefusals,
  ...keyRefusals,
  ...defectRefusals,
  ...inspectionRefusals,
  ...paperRefusals,
  ...moveInRefusals,
  ...receiptRefusals,
  ...invoiceRefusals,
} as const satisfies Record<string, Sentence>
