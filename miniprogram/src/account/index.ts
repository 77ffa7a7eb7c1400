import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['cashier/household']

export const entries: Entry[] = [
  {
    id: 'household',
    icon: 'home',
    title: ['查询住户费用', 'A household’s fees'],
    page: 'cashier/household',
    at: { office: 10 },
    asks: 'billing.due',
  },
]
