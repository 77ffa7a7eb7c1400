import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['desk/search']

export const entries: Entry[] = [
  {
    id: 'search',
    icon: 'search',
    title: ['搜索房号、姓名、号码', 'Find a house, person, number'],
    page: 'desk/search',
    at: { find: 10 },
    asks: 'search.find',
  },
]
