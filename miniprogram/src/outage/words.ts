import type { Words } from '../ui/say'

/** Words of outages that households and staff read. */
export const outageWords = {
  'outage.own': ['停水停电通知', 'Outages'],
  'outage.ownNone': ['目前没有停水停电', 'Nothing is off'],
  'outage.ownNoneNext': [
    '有计划或突发停供时，会在这里和消息里告诉您。',
    'When something stops, it stands here and among your messages.',
  ],
  'outage.because': ['原因', 'Why'],
  'outage.contact': ['联系', 'Call'],
  'outage.supplier': ['供应单位', 'Supplier'],
  'outage.do': ['请注意', 'Please'],
  'outage.clock': ['时刻', 'time'],
  'outage.extended': ['已延长', 'Longer than said'],
  'outage.backAt': ['{at} 已恢复', 'Back since {at}'],
  'outage.cause': ['停供原因', 'What it was'],
  'outage.waterNote': ['用水提示', 'About the water'],
  'outage.reason.PLANNED': ['计划检修', 'Planned work'],
  'outage.reason.EMERGENCY': ['突发抢修', 'Emergency'],
  'outage.reason.SUPPLIER': ['供应单位原因', 'Supplier'],
  'outage.reason.SAFETY': ['安全隐患', 'Safety'],
  'outage.reason.OWNER_REQUEST': ['业主申请', 'Owner’s request'],
  'outage.reason.GOV_ORDER': ['政府要求', 'Government order'],
  'outage.state.draft': ['草稿', 'Draft'],
  'outage.state.asked': ['待审批', 'To be approved'],
  'outage.state.published': ['已通知', 'Announced'],
  'outage.state.restored': ['已恢复', 'Restored'],
  'outage.state.cancelled': ['已取消', 'Called off'],
} satisfies Words
