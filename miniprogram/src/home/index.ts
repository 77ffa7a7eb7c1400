import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['estate/rules']

export const entries: Entry[] = [
  {
    id: 'rules',
    icon: 'pen',
    title: ['小区规则', 'Rules of the estate'],
    page: 'estate/rules',
    at: { visits: 60 },
    asks: 'booking.configure',
  },
]
