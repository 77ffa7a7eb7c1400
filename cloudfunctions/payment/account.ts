import { settings } from '../operation/settings'
import { payKeys } from './keys'
import { WechatPay } from './wechat-pay'

let client: WechatPay | undefined
/** WeChat Pay for the account of this environment, made once an instance. */
export const wechatPay = (): WechatPay => {
  client ??= new WechatPay(payKeys(settings()))
  return client
}
