import { accountOf, type Party } from '../../shared/merchant/schema'
import { keysOf, type PayKeys } from '../merchant/keys'
import { WechatPay } from './wechat-pay'

const clients = new WeakMap<PayKeys, WechatPay>()
/** WeChat Pay for the account an order was made for, made once for each reading of its keys. */
export async function wechatPay(party: Party): Promise<WechatPay> {
  const account = accountOf(party)
  const keys = await keysOf(account)
  if (!keys) throw new Error(`no keys of account ${account}`)
  const client = clients.get(keys) ?? new WechatPay(keys)
  clients.set(keys, client)
  return client
}
