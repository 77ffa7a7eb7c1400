import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['cashier/take', 'cashier/till']

export const entries: Entry[] = [
  {
    id: 'take',
    icon: 'form',
    title: ['收款', 'Take money'],
    page: 'cashier/take',
    at: { office: 4 },
    asks: 'payment.take',
  },
  {
    id: 'till',
    icon: 'key',
    title: ['钱箱', 'The drawer'],
    page: 'cashier/till',
    at: { office: 6 },
    asks: 'till.get',
  },
]
