import type { Merchant } from '../merchant/store'
import { settings } from '../operation/settings'
import { wechatPay } from '../payment/account'
import { type FlowRow, readFundFlow, readTradeBill, type TradeRow } from '../payment/statement'

export interface Statements {
  trades: TradeRow[]
  /** Null: a sub-merchant's balance is not in its provider's bill. */
  flows: FlowRow[] | null
}
/**
 * A day's trade bill and fund flow of the account, each whole and of that day, or why not: `not ready`, `quiet` (said
 * to be empty, without a signature), `unknown …` (no answer to rely on), or what is wrong with it. Nothing of a bad one
 * is used.
 */
export async function fetchStatements(account: Merchant, day: string): Promise<Statements | string> {
  const merchant = { appid: settings().ANJU_WX_APPID, subMchid: account.subMchid || null }
  const wechat = await wechatPay(account)
  const texts: string[] = []
  for (const kind of account.subMchid ? (['tradebill'] as const) : (['tradebill', 'fundflowbill'] as const)) {
    const outcome = await wechat.statement(merchant, kind, day)
    if (outcome.kind === 'refused' && outcome.code === 'STATEMENT_CREATING') return 'not ready'
    if (outcome.kind === 'refused' && outcome.code !== 'NO_STATEMENT_EXIST') return `${kind} ${outcome.code}`
    if (outcome.kind === 'unknown' && outcome.reason === 'quiet') return 'quiet'
    if (outcome.kind === 'unknown')
      return ['hash', 'truncated', 'host'].includes(outcome.reason)
        ? `${kind} ${outcome.reason}`
        : `unknown ${outcome.reason}`
    texts.push(outcome.kind === 'verified' ? outcome.data : '')
  }
  const [trade = '', flow] = texts
  const trades = trade ? readTradeBill(trade, day) : []
  const flows = flow === undefined ? null : flow ? readFundFlow(flow, day) : []
  if (typeof trades === 'string') return `tradebill ${trades}`
  if (typeof flows === 'string') return `fundflowbill ${flows}`
  return { trades, flows }
}
