import type { Words } from '../ui/say'

/** Words of `ticket` that only staff read: Chinese, then English. */
export const ticketStaffWords = {
  'queue.title': ['工单队列', 'Ticket queue'],
  'queue.mine': ['我的', 'Mine'],
  'queue.open': ['待接单', 'Open'],
  'queue.hand': ['处理中', 'In hand'],
  'queue.all': ['全部', 'All'],
  'queue.suspended': ['已暂停', 'On hold'],
  'queue.done': ['已完成', 'Done'],
  'queue.empty.mine': ['手上没有工单', 'You have no tickets'],
  'queue.empty.open': ['没有等待接单的工单', 'No ticket is waiting'],
  'queue.empty.hand': ['没有正在处理的工单', 'Nothing is in hand'],
  'queue.empty.all': ['还没有工单', 'No tickets yet'],
  'queue.empty.suspended': ['没有暂停的工单', 'Nothing is on hold'],
  'queue.empty.done': ['还没有完成的工单', 'Nothing is finished yet'],
  'queue.emptyNext': ['有新工单会自动出现，不必刷新。', 'New tickets appear by themselves.'],
  'queue.keys': ['也可以用 J、K 键上下选择，数字键切换分类。', 'Or move with J and K; number keys change the part.'],
  'crew.title': ['班组与技能', 'Crew and skills'],
  'crew.onDuty': ['在岗，可以派单', 'On duty, may be given work'],
  'crew.none': [
    '还没有维修人员，请先在“人员与邀请”中添加。',
    'No repair worker yet; add one under Staff and invitations.',
  ],
  'crew.skills': ['技能', 'Skills'],
  'crew.yes': ['是', 'Yes'],
  'crew.no': ['否', 'No'],
  'crew.save': ['保存', 'Save'],
  'crew.saved': ['已保存', 'Saved'],
  'queue.choose': ['从左侧选择一张工单', 'Choose a ticket on the left'],
} satisfies Words
