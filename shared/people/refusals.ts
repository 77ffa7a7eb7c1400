import { no, type Sentence } from '../sentence'

export const peopleRefusals = {
  'people.consent_needed': no(403, '请先阅读并同意隐私说明', 'Please read and accept the privacy notice first'),
  'people.house_unknown': no(
    404,
    '没有找到房屋“{written}”。请写楼栋、单元和房号，如 3-2-501；不计入尝试次数',
    'There is no house “{written}”. Write building, entrance and door, like 3-2-501; this costs no attempt',
  ),
  'people.house_ambiguous': no(
    409,
    '“{written}”可能是几套房屋，请选择其中一套，或写明楼栋和单元',
    '“{written}” may be several houses: choose one, or write building and entrance',
  ),
  'people.claims_waiting': no(
    429,
    '您有 {count} 份认领正在审核，请等客服处理后再提交',
    '{count} of your claims are being reviewed; please wait for the desk before you send another',
  ),
  'people.no_match': no(
    404,
    '手机号、姓名与房屋不相符。您可以改为提交证明材料认领',
    'Phone, surname and house do not match. You can claim the house with a document instead',
  ),
  'people.locked': no(
    429,
    '姓名或手机号多次不符，请 24 小时后再试；现在也可以改为提交证明材料认领',
    'Name or phone did not match too often; try again in 24 hours. You can claim the house with a document now',
  ),
  'people.phone_unverified': no(
    400,
    '微信没有验证这个手机号，请重新授权',
    'WeChat did not vouch for this phone number; please allow it again',
    true,
  ),
  'people.already_member': no(409, '您已经绑定了这套房屋', 'You already belong to this house'),
  'people.claim_exists': no(409, '这套房屋的认领正在审核中', 'Your claim for this house is already being reviewed'),
  'people.invitation_invalid': no(404, '邀请无效、已过期或已使用', 'This invitation is not valid any more'),
  'people.duties_conflict': no(
    409,
    '收银、出纳、会计须由不同的人担任，管理员也不能兼任这些岗位或主管、经理',
    'Cashier, treasurer and accountant are three people, and an administrator is none of them, nor supervisor or manager',
  ),
  'people.not_yours_to_make': no(
    403,
    '这个岗位不由您邀请；管理员只能由系统管理员设置',
    'This role is not yours to give; administrators are made by the system’s administrator alone',
  ),
  'people.own_invitation': no(
    403,
    '邀请人不能自己接受邀请，请由另一位有权限的人邀请',
    'Nobody accepts an invitation of their own; somebody else who may has to invite',
  ),
  'people.until_past': no(
    400,
    '结束日期须在今天之后，且不超过 30 年',
    'The end has to lie in the future, within 30 years',
  ),
  'people.name_registered': no(
    409,
    '您的姓名以登记为准，需要更正请联系客服中心',
    'Your name stands in the register; the service desk corrects it',
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
  'session.too_many': no(
    429,
    '您的网络上登录请求太多，请五分钟后再试，或直接使用微信小程序',
    'Too many sign-ins from your network; please try again in five minutes, or use the mini-program',
    true,
  ),
  'session.not_confirmed': no(409, '请先用微信扫码确认', 'Please confirm with WeChat first', true),
  'session.expired': no(404, '二维码已过期，请刷新', 'This code has expired; please refresh', false),
} as const satisfies Record<string, Sentence>
