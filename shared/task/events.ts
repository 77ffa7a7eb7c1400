import type { ToldEvent } from '../sentence'

export const taskEvents = {
  'task.assigned': {
    zh: '新任务：{title}，{by} 布置',
    en: 'A task for you: {title}, from {by}',
    brief: { zh: '新任务待办', en: 'A new task' },
  },
  'task.done': {
    zh: '{to} 完成了任务：{title}，请验收',
    en: '{to} has done: {title}; please look at it',
    brief: { zh: '任务待验收', en: 'A task to accept' },
  },
  'task.accepted': {
    zh: '任务已验收：{title}',
    en: 'Accepted: {title}',
    brief: { zh: '任务已验收', en: 'Task accepted' },
  },
  'task.returned': {
    zh: '任务被退回：{title}，{reason}',
    en: 'Sent back: {title}; {reason}',
    brief: { zh: '任务被退回', en: 'Task sent back' },
  },
  'task.cancelled': {
    zh: '任务已取消：{title}，{reason}',
    en: 'Called off: {title}; {reason}',
    brief: { zh: '任务已取消', en: 'Task called off' },
  },
  'task.late': {
    zh: '任务超时未完成：{title}，{to}',
    en: 'A task is late: {title}, {to}',
    brief: { zh: '任务超时', en: 'Task late' },
  },
} as const satisfies Record<string, ToldEvent>
