import { createPrivateKey, randomBytes, sign } from 'node:crypto'
import type { PayParameters } from '../../shared/payment/schema'

/** What the phone hands to `requestPayment`, signed for this app and this `prepay_id`. `privateKey`: PKCS#8, base64. */
export function paySign(appid: string, privateKey: string, prepayId: string, nowMs: number): PayParameters {
  const timeStamp = String(Math.floor(nowMs / 1000))
  const nonceStr = randomBytes(16).toString('hex')
  const bundle = `prepay_id=${prepayId}`
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  const message = `${appid}\n${timeStamp}\n${nonceStr}\n${bundle}\n`
  return {
    timeStamp,
    nonceStr,
    package: bundle,
    signType: 'RSA',
    paySign: sign('sha256', Buffer.from(message), key).toString('base64'),
  }
}
