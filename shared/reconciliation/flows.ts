/** A row of WeChat Pay's trade bill. Amounts in fen. */
export interface There {
  kind: 'payment' | 'refund'
  appid: string
  mchid: string
  subMchid: string
  orderNumber: string
  transactionId: string
  totalFen: number
  refundNumber: string | null
  refundId: string | null
  refundFen: number
  refundStatus: string
  /** What WeChat Pay keeps of it, in thousandths of a fen. */
  feeMilliFen: number
}
/** A movement of the merchant's balance; positive: in. Amounts in fen. */
export interface Flow {
  /** 微信支付业务单号: of a payment its transaction, of a refund the refund's own number there. */
  transactionId: string
  /** 业务凭证号: of a refund our number of it, of a payment our order. */
  voucher: string
  /** 业务名称 and 业务类型; the type is empty in files without that column. */
  business: string
  type: string
  amountFen: number
}
type FlowKind = 'fee' | 'withdrawal' | 'payment' | 'refund' | 'other'
const WORDS: readonly [FlowKind, string][] = [
  ['withdrawal', '提现'],
  ['refund', '退款'],
  ['payment', '交易'],
]
/** What a line is: a fee wherever it says so (提现手续费 is a fee and nothing else), then by its type before its name. */
function kindOf({ business, type }: Flow): FlowKind {
  if ([type, business].some(text => text.includes('手续费'))) return 'fee'
  for (const text of [type, business]) {
    const known = WORDS.find(([, word]) => text.includes(word))
    if (known) return known[0]
  }
  return 'other'
}

interface Movements {
  /** What the trades' own lines moved, whole: with the fee put back that was kept out of a line. */
  tradedFen: number
  /** What WeChat Pay kept for itself; negative: it gave back more. */
  feeFen: number
  withdrawnFen: number
  /** Lines that are none of it: a transfer by hand, a top-up, a share of somebody else's. Each is named. */
  others: Flow[]
}
/**
 * Every line of the balance in exactly one place. A refund's line may be net of the fee that comes back with it (99.00
 * as 98.47), or whole beside a line of its own for the fee: its trade tells which.
 */
export function movementsOf(theirs: readonly There[], flows: readonly Flow[]): Movements {
  const trades = new Map<string, There>()
  for (const row of theirs)
    for (const name of row.kind === 'refund' ? [row.refundId, row.refundNumber] : [row.transactionId])
      if (name) trades.set(`${row.kind}:${name}`, row)
  const sums: Movements = { tradedFen: 0, feeFen: 0, withdrawnFen: 0, others: [] }
  for (const flow of flows) {
    const kind = kindOf(flow)
    if (kind === 'fee') sums.feeFen -= flow.amountFen
    else if (kind === 'withdrawal') sums.withdrawnFen -= flow.amountFen
    else if (kind === 'other') sums.others.push(flow)
    else {
      const row = trades.get(`${kind}:${flow.transactionId}`) ?? trades.get(`${kind}:${flow.voucher}`)
      const feeFen = row && isNet(row, flow) ? Math.round(row.feeMilliFen / 1000) : 0
      sums.feeFen += feeFen
      sums.tradedFen += flow.amountFen + feeFen
    }
  }
  // Minus nothing is nothing.
  return { ...sums, feeFen: sums.feeFen || 0, withdrawnFen: sums.withdrawnFen || 0 }
}
function isNet(row: There, { amountFen }: Flow): boolean {
  const wholeFen = row.kind === 'payment' ? row.totalFen : -row.refundFen
  return amountFen !== wholeFen && amountFen === wholeFen - Math.round(row.feeMilliFen / 1000)
}
