import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['desk/search']

const row = {
  icon: 'search',
  title: ['搜索房号、姓名、号码', 'Find a house, person, number'],
  page: 'desk/search',
  asks: 'search.find',
} as const
export const entries: Entry[] = [
  { ...row, id: 'search', at: { desk: 1, manager: 1 } },
  // A clerk reads both lists and finds it in the first.
  { ...row, id: 'search-office', at: { office: 1 }, roles: ['cashier', 'accountant', 'treasurer'] },
]
