import Taro from '@tarojs/taro'
import type { PayParameters } from '../../../shared/payment/schema'
import type { Paying } from './paying'

export const paysHere: boolean = true
/** Opens WeChat's own sheet with the five fields that the server signed. */
export const requestPayment = ({ timeStamp, nonceStr, package: prepay, signType, paySign }: PayParameters) =>
  Taro.requestPayment({ timeStamp, nonceStr, package: prepay, signType, paySign }).then(
    (): Paying => 'confirmed',
    (error: { errMsg?: string }): Paying => (String(error?.errMsg).includes('cancel') ? 'cancelled' : 'failed'),
  )
