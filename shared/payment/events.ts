import type { Told } from '../sentence'

export const paymentEvents = {
  'payment.paid': { zh: '缴费 {amount} 成功，收据已开具', en: 'Your payment of {amount} has arrived' },
  'payment.received': { zh: '柜台已收到 {amount}，账单已更新', en: 'The desk has received {amount}' },
  'payment.credited': {
    zh: '账单已由他人缴清，这笔款已转为预存，可申请退款',
    en: 'A bill was settled meanwhile; the money is kept for the house and can be refunded',
  },
  'payment.closed': { zh: '支付未完成，订单已关闭，账单可重新缴纳', en: 'The order was not paid and is closed' },
  'payment.anomaly': { zh: '微信支付有异常，请核查：{what}', en: 'WeChat Pay needs a look: {what}' },
} as const satisfies Record<string, Told>
