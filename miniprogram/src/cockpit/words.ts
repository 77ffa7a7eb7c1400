import type { Words } from '../ui/say'

/** Words of `cockpit`: Chinese, then English. */
export const cockpitWords = {
  'cockpit.title': ['今日驾驶舱', 'Today'],
  'cockpit.numbers': ['今天报的工单', 'Reported today'],
  'cockpit.reported': ['报事', 'Reported'],
  'cockpit.unanswered': ['还没有人接', 'Unanswered'],
  'cockpit.done': ['已完成', 'Done'],
  'cockpit.late': ['有超时', 'Late'],
  'cockpit.complaints': ['其中投诉', 'Complaints'],
  'cockpit.inTime': ['按时响应（目标 {target}%）', 'Answered in time (target {target}%)'],
  'cockpit.none': ['—', '—'],
  'cockpit.below': ['低于目标', 'Below target'],
  'cockpit.onTarget': ['达标', 'On target'],
  'cockpit.burning': ['超时或一小时内到期', 'Late or due within the hour'],
  'cockpit.quiet': ['没有着急的工单', 'Nothing burns'],
  'cockpit.quietNext': ['超时或快到期的工单会列在这里。', 'What is late or soon due is listed here.'],
  'cockpit.more': ['还有更多，见工单队列', 'There is more in the queue'],
  'cockpit.people': ['谁手上多', 'Who has how much'],
  'cockpit.idle': ['没有人手上有工单', 'Nobody has anything in hand'],
  'cockpit.idleNext': ['派出的工单会按人列在这里。', 'What was given away is listed here by person.'],
  'cockpit.load': ['处理中 {n} · 着急 {burning} · 暂停 {held}', '{n} in hand · {burning} burning · {held} on hold'],
  'cockpit.overloaded': ['偏多', 'Too much'],
  'cockpit.decisions': ['等您处理', 'Waiting for you'],
  'cockpit.noDecisions': ['没有等您处理的事', 'Nothing waits for you'],
  'cockpit.noDecisionsNext': ['要审批或答复的事会列在这里。', 'What needs your decision or answer is listed here.'],
} satisfies Words
