import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['estate/rules']

export const entries: Entry[] = [
  {
    id: 'rules',
    icon: 'pen',
    title: ['预约与收楼规则', 'Rules of visits'],
    page: 'estate/rules',
    at: { visits: 60 },
    asks: 'booking.configure',
  },
]
