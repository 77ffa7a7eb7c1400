import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['manager/undelivered', 'manager/silent', 'estate/push', 'admin/templates']

export const entries: Entry[] = [
  {
    id: 'undelivered',
    icon: 'inbox',
    title: ['未送达的通知', 'Undelivered notices'],
    page: 'manager/undelivered',
    at: { manager: 20 },
  },
  {
    id: 'silent',
    icon: 'inbox',
    title: ['谁收不到推送', 'Who cannot be reached'],
    page: 'manager/silent',
    at: { manager: 22, desk: 92 },
    asks: 'notice.silent',
  },
  {
    id: 'push',
    icon: 'inbox',
    title: ['微信通知与摘要', 'WeChat messages and digest'],
    page: 'estate/push',
    at: { worker: 95, desk: 95, manager: 95, office: 95 },
    asks: 'notice.push',
  },
  {
    id: 'templates',
    icon: 'inbox',
    title: ['微信消息模板', 'Message templates'],
    page: 'admin/templates',
    at: { admin: 20, manager: 21 },
    asks: 'notice.fields',
  },
]

export const link: Link = ({ event }) => event === 'notice.template_wrong' && pageUrl('admin/templates')
