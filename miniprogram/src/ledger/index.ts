import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['books/looks', 'books/proof', 'cashier/arrears', 'owner/statement']

export const entries: Entry[] = [
  {
    id: 'arrears',
    icon: 'alert',
    title: ['欠费与收缴率', 'Arrears and rates'],
    page: 'cashier/arrears',
    at: { office: 30 },
    asks: 'ledger.arrears',
  },
  {
    id: 'books',
    icon: 'check',
    title: ['试算平衡', 'Trial balance'],
    page: 'books/proof',
    at: { office: 140 },
    asks: 'ledger.prove',
  },
  {
    id: 'looks',
    icon: 'person',
    title: ['查看记录', 'Who looked'],
    page: 'books/looks',
    at: { office: 150 },
    asks: 'ledger.looks',
  },
]
