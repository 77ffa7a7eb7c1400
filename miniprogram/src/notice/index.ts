import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['manager/undelivered']

export const entries: Entry[] = [
  {
    id: 'undelivered',
    icon: 'inbox',
    title: ['未送达的通知', 'Undelivered notices'],
    page: 'manager/undelivered',
    at: { manager: 20 },
  },
]
