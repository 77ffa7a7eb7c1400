import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['books/policy', 'books/price', 'books/prices']

export const entries: Entry[] = [
  {
    id: 'prices',
    icon: 'suggestion',
    title: ['价目表', 'Price list'],
    page: 'books/prices',
    at: { office: 40 },
    asks: 'tariff.list',
  },
  {
    id: 'policy',
    icon: 'clock',
    title: ['收费规则', 'Charging rules'],
    page: 'books/policy',
    at: { office: 60 },
    asks: 'tariff.preview',
  },
]
