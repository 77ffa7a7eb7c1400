import type { Words } from '../ui/say'

/** Words of `people` that only staff read: Chinese, then English. */
export const peopleStaffWords = {
  'setup.title': ['首次设置', 'First set-up'],
  'setup.how': [
    '部署时在环境变量 ANJU_BOOTSTRAP_CODE 中写入的一次性代码。第一位管理员产生后即失效。',
    'The one-time code put into ANJU_BOOTSTRAP_CODE when the system was deployed. It is void once there is a first administrator.',
  ],
  'setup.code': ['初始化代码', 'Set-up code'],
  'setup.name': ['您的姓名', 'Your name'],
  'setup.send': ['成为管理员', 'Become administrator'],
  'setup.done': ['您已是管理员', 'You are the administrator'],
  'claims.title': ['房屋认领审核', 'House claims'],
  'claims.empty': ['没有等待审核的认领', 'No claim is waiting'],
  'claims.emptyNext': ['住户提交材料后会出现在这里。', 'Residents’ documents appear here.'],
  'claims.approve': ['通过', 'Approve'],
  'claims.refuse': ['退回', 'Send back'],
  'claims.approved': ['已通过', 'Approved'],
  'claims.refused': ['已退回', 'Sent back'],
  'claims.why': ['退回原因（选填）', 'Reason (optional)'],
  'claims.as': ['申请成为{role}', 'Wants to join as {role}'],
  'staff.title': ['人员与邀请', 'Staff and invitations'],
  'staff.people': ['在岗人员', 'On staff'],
  'staff.empty': ['还没有人员', 'Nobody yet'],
  'staff.emptyNext': ['在下方邀请第一位同事。', 'Invite the first colleague below.'],
  'staff.invitations': ['邀请', 'Invitations'],
  'staff.noInvitations': ['没有待处理的邀请', 'No invitation is waiting'],
  'staff.invite': ['邀请同事', 'Invite a colleague'],
  'staff.role': ['岗位', 'Role'],
  'staff.approve': ['批准', 'Approve'],
  'staff.approved': ['已批准', 'Approved'],
  'staff.end': ['结束任职', 'End'],
  'staff.ended': ['已结束，对方立即失去权限', 'Ended; access is gone at once'],
  'staff.endSure': ['结束 {name} 的{role}岗位？对方立即失去权限。', 'End {name} as {role}? Access ends at once.'],
  'invitation.open': ['待接受', 'Waiting'],
  'invitation.used': ['已接受', 'Accepted'],
  'invitation.revoked': ['已撤销', 'Revoked'],
} satisfies Words

export type PeopleStaffWord = keyof typeof peopleStaffWords
