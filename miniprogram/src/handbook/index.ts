import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['handbook/article', 'handbook/articles']

export const entries: Entry[] = [
  {
    id: 'handbook',
    icon: 'help',
    title: ['知识库', 'Handbook'],
    page: 'handbook/articles',
    waits: { show: 'unread' },
    at: { worker: 66, desk: 69, manager: 67, office: 92 },
    asks: 'handbook.list',
  },
]

export const link: Link = ({ reference: { articleId } }) => articleId && pageUrl('handbook/article', { articleId })
