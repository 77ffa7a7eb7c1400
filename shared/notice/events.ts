import type { ToldEvent } from '../sentence'

export const noticeEvents = {
  'notice.digest': {
    zh: '今日待办 {waits} 件，其中紧急或超时 {late} 件',
    en: 'Waiting for you today: {waits}, of which {late} cannot wait',
    brief: { zh: '待办 {waits} 件，急 {late} 件', en: '{waits} waiting, {late} urgent' },
  },
  'notice.template_wrong': {
    zh: '微信消息模板 {templateId} 的字段 {field} 对不上，发不出去，请到“消息模板”改正',
    en: 'The field {field} of the WeChat template {templateId} does not fit, nothing is sent by it; correct it under "Message templates"',
  },
} as const satisfies Record<string, ToldEvent>
