import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['manager/undelivered', 'admin/templates']

export const entries: Entry[] = [
  {
    id: 'undelivered',
    icon: 'inbox',
    title: ['未送达的通知', 'Undelivered notices'],
    page: 'manager/undelivered',
    at: { manager: 20 },
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
