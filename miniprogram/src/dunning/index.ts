import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['cashier/dunning']

export const entries: Entry[] = [
  {
    id: 'dunning',
    icon: 'phone',
    title: ['催缴', 'Arrears to chase'],
    page: 'cashier/dunning',
    at: { office: 32, desk: 74, manager: 74 },
    asks: 'dunning.list',
  },
]
