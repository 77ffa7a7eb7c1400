import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['books/run', 'books/runs', 'owner/shared']

export const entries: Entry[] = [
  {
    id: 'runs',
    icon: 'list',
    title: ['出账', 'Bill runs'],
    page: 'books/runs',
    at: { office: 20 },
    asks: 'run.list',
  },
  { id: 'shared', icon: 'list', title: ['公摊公示', 'Shared charges'], page: 'owner/shared', at: { house: 20 } },
]
