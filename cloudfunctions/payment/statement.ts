import { fenFromYuan } from '../../shared/payment/yuan'

/** `header …` names the column that is not there. */
type Problem = `header ${string}` | 'columns' | 'truncated' | 'amount' | 'date' | 'summary'
type Row = ReadonlyMap<string, string>
interface Sheet {
  rows: Row[]
  summary: Row
}
/** One movement in the trade bill: a payment, or a refund of one. Amounts in fen, the fee in thousandths of a fen. */
export interface TradeRow {
  kind: 'payment' | 'refund'
  at: number
  appid: string
  mchid: string
  /** Empty for a direct merchant. */
  subMchid: string
  orderNumber: string
  transactionId: string
  totalFen: number
  settledFen: number
  feeMilliFen: number
  refundNumber: string | null
  refundId: string | null
  refundFen: number
  refundStatus: string
}
/** One movement of the merchant's balance. Positive: in. */
export interface FlowRow {
  at: number
  transactionId: string
  flowId: string
  business: string
  type: string
  amountFen: number
  balanceFen: number
  voucher: string
}

const TRADE_COLUMNS =
  '交易时间 公众账号ID 商户号 特约商户号 微信订单号 商户订单号 交易状态 货币种类 应结订单金额 微信退款单号 商户退款单号 退款金额 退款状态 手续费 订单金额'
const TRADE_SUMMARY = '总交易单数 应结订单总金额 退款总金额 手续费总金额 订单总金额'
const FLOW_COLUMNS = '记账时间 微信支付业务单号 资金流水单号 业务名称 收支类型 收支金额(元) 账户结余(元) 业务凭证号'
const FLOW_SUMMARY = '资金流水总笔数 收入笔数 收入金额 支出笔数 支出金额'

/** Columns by the names other accounts' files give them. */
const ALSO: Record<string, string> = { 子商户号: '特约商户号' }
/** A name as written on another keyboard: full-width brackets and signs are the plain ones. */
const nameOf = (text: string): string => {
  const name = text.normalize('NFKC').replace(/\s/g, '')
  return ALSO[name] ?? name
}

/** A table, then a summary: every value behind a backquote. Columns are known by their names, wherever they stand. */
function sheetOf(text: string, columns: string, totals: string): Sheet | Problem {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const end = lines.findIndex((line, index) => index > 0 && !line.startsWith('`'))
  const heads = (line: string | undefined): string[] => (line ?? '').split(',').map(nameOf)
  const missing = (names: readonly string[], wanted: string) => wanted.split(' ').find(name => !names.includes(name))
  const head = heads(lines[0])
  const lost = missing(head, columns)
  if (lost) return `header ${lost}`
  const foot = heads(end > 0 ? lines[end] : undefined)
  const last = lines[end + 1]
  // The last line may end without a break: the hash and the summary vouch that all of it is there.
  if (missing(foot, totals) || !last?.startsWith('`') || lines.slice(end + 2).some(line => line !== ''))
    return 'truncated'
  const cells = (line: string, names: string[]): Row | null => {
    const values = line.slice(1).split(',`')
    return values.length === names.length ? new Map(names.map((name, index) => [name, values[index] as string])) : null
  }
  const rows = lines.slice(1, end).map(line => cells(line, head))
  const summary = cells(last, foot)
  if (!summary) return 'truncated'
  return rows.every(row => row !== null) ? { rows, summary } : 'columns'
}

class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem)
  }
}
const say = (row: Row, name: string): string => row.get(name) ?? ''
/** A figure or a time, written with full-width signs or not. */
const plain = (row: Row, name: string): string => say(row, name).normalize('NFKC').trim()
const fen = (row: Row, name: string): number => {
  const text = plain(row, name)
  const value = fenFromYuan(text)
  // Always with both decimals: one that lacks some was cut off.
  if (value === null || !/\.\d\d$/.test(text)) throw new Unreadable('amount')
  return value
}
/** Yuan with up to five decimals, as fees are written. */
const milliFen = (row: Row, name: string): number => {
  const found = /^(-?)(\d{1,10})(?:\.(\d{1,5}))?$/.exec(plain(row, name))
  if (!found) throw new Unreadable('amount')
  const value = Number(found[2]) * 100_000 + Number((found[3] ?? '').padEnd(5, '0'))
  return found[1] && value !== 0 ? -value : value
}
const whole = (row: Row, name: string): number => {
  if (!/^\d{1,9}$/.test(plain(row, name))) throw new Unreadable('summary')
  return Number(plain(row, name))
}
const time = (row: Row, name: string): number => {
  const at = Date.parse(`${plain(row, name).replace(' ', 'T')}+08:00`)
  if (!Number.isFinite(at)) throw new Unreadable('date')
  return at
}
const own = (value: string): string | null => (value === '' || value === '0' ? null : value)
const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((all, row) => all + of(row), 0)
const must = (holds: boolean, problem: Problem): void => {
  if (!holds) throw new Unreadable(problem)
}
function read<T>(work: () => T): T | Problem {
  try {
    return work()
  } catch (error) {
    if (error instanceof Unreadable) return error.problem
    throw error
  }
}

/** The ALL trade bill of `day` (`YYYY-MM-DD`, Beijing): whole, or a problem. Rows must agree with the summary and the day. */
export function readTradeBill(text: string, day: string): TradeRow[] | Problem {
  const sheet = sheetOf(text, TRADE_COLUMNS, TRADE_SUMMARY)
  if (typeof sheet === 'string') return sheet
  return read(() => {
    const rows = sheet.rows.map((row): TradeRow => {
      const kind = say(row, '交易状态') === 'REFUND' ? 'refund' : 'payment'
      const date = plain(row, '交易时间').slice(0, 10)
      // A refund's line may carry the time of its payment, which is an earlier day.
      must(kind === 'payment' ? date === day : date <= day, 'date')
      return {
        kind,
        at: time(row, '交易时间'),
        appid: say(row, '公众账号ID'),
        mchid: say(row, '商户号'),
        subMchid: own(say(row, '特约商户号')) ?? '',
        orderNumber: say(row, '商户订单号'),
        transactionId: say(row, '微信订单号'),
        totalFen: fen(row, '订单金额'),
        settledFen: fen(row, '应结订单金额'),
        feeMilliFen: milliFen(row, '手续费'),
        refundNumber: own(say(row, '商户退款单号')),
        refundId: own(say(row, '微信退款单号')),
        refundFen: fen(row, '退款金额'),
        refundStatus: say(row, '退款状态'),
      }
    })
    const { summary } = sheet
    must(whole(summary, '总交易单数') === rows.length, 'summary')
    must(fen(summary, '订单总金额') === sum(rows, row => row.totalFen), 'summary')
    must(fen(summary, '应结订单总金额') === sum(rows, row => row.settledFen), 'summary')
    must(fen(summary, '退款总金额') === sum(rows, row => row.refundFen), 'summary')
    if (summary.has('申请退款总金额'))
      must(fen(summary, '申请退款总金额') === sum(sheet.rows, row => fen(row, '申请退款金额')), 'summary')
    must(milliFen(summary, '手续费总金额') === sum(rows, row => row.feeMilliFen), 'summary')
    return rows
  })
}

/** The fund-flow bill of `day`: whole, or a problem. */
export function readFundFlow(text: string, day: string): FlowRow[] | Problem {
  const sheet = sheetOf(text, FLOW_COLUMNS, FLOW_SUMMARY)
  if (typeof sheet === 'string') return sheet
  return read(() => {
    const rows = sheet.rows.map((row): FlowRow => {
      must(plain(row, '记账时间').startsWith(day), 'date')
      const amountFen = fen(row, '收支金额(元)')
      return {
        at: time(row, '记账时间'),
        transactionId: say(row, '微信支付业务单号'),
        flowId: say(row, '资金流水单号'),
        business: say(row, '业务名称'),
        type: say(row, '业务类型'),
        amountFen: say(row, '收支类型') === '支出' ? -amountFen : amountFen,
        balanceFen: fen(row, '账户结余(元)'),
        voucher: say(row, '业务凭证号'),
      }
    })
    const [into, out] = [rows.filter(row => row.amountFen >= 0), rows.filter(row => row.amountFen < 0)]
    const { summary } = sheet
    must(whole(summary, '资金流水总笔数') === rows.length, 'summary')
    must(whole(summary, '收入笔数') === into.length && whole(summary, '支出笔数') === out.length, 'summary')
    must(fen(summary, '收入金额') === sum(into, row => row.amountFen), 'summary')
    must(fen(summary, '支出金额') === -sum(out, row => row.amountFen), 'summary')
    return rows
  })
}
