import type { Words } from '../ui/say'

/** Words of `complaint` that whoever complained reads too: Chinese, then English. */
export const complaintWords = {
  'complaint.title': ['投诉处理', 'Your complaint'],
  'complaint.channel.app': ['小程序', 'app'],
  'complaint.channel.walk_in': ['来访', 'walk-in'],
  'complaint.channel.phone': ['来电', 'phone'],
  'complaint.channel.patrol': ['巡查', 'patrol'],
  'complaint.decision.VALID': ['有效投诉', 'Valid'],
  'complaint.decision.OUT_OF_SCOPE': ['不在服务范围', 'Not our service'],
  'complaint.decision.UNVERIFIED': ['查无实据', 'Could not be verified'],
  'complaint.decision.DUPLICATE': ['重复投诉', 'Made before'],
  'complaint.decision.MALICIOUS': ['恶意投诉', 'Malicious'],
  'complaint.due': ['应答复结果', 'Outcome due'],
  'complaint.toldAt': ['已告知结果', 'Outcome told'],
  'complaint.extended': ['情况较复杂，处理时限延长至 7 天', 'It is complex and takes up to 7 days'],
  'complaint.replies': ['答复', 'Answers'],
  'complaint.how.app': ['小程序', 'In the app'],
  'complaint.how.phone': ['电话', 'By phone'],
  'complaint.how.visit': ['当面', 'In person'],
  'complaint.how.letter': ['书面', 'In writing'],
  'complaint.isOutcome': ['处理结果', 'Outcome'],
  'complaint.waitsForYou': [
    '已收到您的投诉，正在核查，结果会在这里告诉您。',
    'We have your complaint and look into it; you will read the outcome here.',
  ],
  'complaint.excluded': ['经核查，判定为“{decision}”：{reason}', 'It was found “{decision}”: {reason}'],
  'complaint.appealUntil': [
    '不同意？{until} 前可以申诉一次，由经理裁定。',
    'You disagree? Appeal once until {until}; the manager decides.',
  ],
  'complaint.appeal': ['提出申诉', 'Appeal'],
  'complaint.appealWhy': ['请说明理由', 'Please say why'],
  'complaint.appealHint': ['例如：当时有邻居在场，可以作证', 'For example: a neighbour was there and can say so'],
  'complaint.appealed': ['{name} 于 {at} 申诉：{reason}', '{name} appealed at {at}: {reason}'],
  'complaint.appealWaits': ['申诉已提交，等待经理裁定', 'The appeal waits for the manager'],
  'complaint.stands': ['申诉未被采纳：{note}', 'The decision stands: {note}'],
  'complaint.falls': [
    '申诉已被采纳，恢复为有效投诉：{note}',
    'The appeal was granted; your complaint is valid: {note}',
  ],
  'complaint.done.appeal': ['申诉已提交', 'Appeal sent'],
} satisfies Words
