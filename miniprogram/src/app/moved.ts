import Taro from '@tarojs/taro'

const CASHIER = ['household', 'bill', 'payment', 'refunds', 'receipts', 'arrears', 'waivers', 'waiver']
const BOOKS = ['runs', 'run', 'prices', 'price', 'policy', 'invoices', 'reconciliation', 'anomalies', 'looks']
const from = (folder: string, pages: readonly string[]): Record<string, string> =>
  Object.fromEntries(pages.map(page => [`packages/money/${page}/index`, `packages/${folder}/${page}/index`]))

/** Pages by the address they had, for what was sent, shared or marked before they moved. */
const MOVED: Record<string, string> = {
  ...from('cashier', CASHIER),
  ...from('books', BOOKS),
  'packages/money/books/index': 'packages/books/proof/index',
  'packages/admin/merchant/index': 'packages/estate/merchant/index',
  'packages/manager/rules/index': 'packages/estate/rules/index',
}

/** Opens a moved page under its present address, and home instead of one that was never there. */
export function followMovedPages(): void {
  Taro.onPageNotFound(({ path, query }) => {
    const to = MOVED[path.replace(/^\//, '')]
    if (!to) return void Taro.switchTab({ url: '/pages/home/index' })
    const facts = Object.entries(query ?? {}).filter(([name]) => name !== '$taroTimestamp' && name !== 'stamp')
    const asked = facts.map(([name, value]) => `${name}=${value}`).join('&')
    void Taro.redirectTo({ url: `/${to}${asked && `?${asked}`}` })
  })
}
