import type { Words } from '../ui/say'

/** Words of `payment` that only staff read: Chinese, then English. */
export const paymentStaffWords = {
  'receipt.seePayment': ['查看这笔支付', 'See this payment'],
  'anomaly.title': ['支付异常', 'Payment anomalies'],
  'anomaly.open': ['待核查', 'To look into'],
  'anomaly.done': ['已核查', 'Looked into'],
  'anomaly.none': ['没有异常', 'Nothing here'],
  'anomaly.noneNext': [
    '微信支付说的与我们的订单不符时，会列在这里。',
    'Whatever WeChat Pay says that does not fit an order is listed here.',
  ],
  'anomaly.kind.evidence': ['支付结果与订单不符', 'A result that does not fit its order'],
  'anomaly.kind.refund': ['退款需要人工处理', 'A refund that needs a person'],
  'anomaly.kind.statement': ['对账单无法使用', 'A statement that cannot be used'],
  'anomaly.what': ['哪里不符', 'What differs'],
  'anomaly.at': ['时间', 'When'],
  'anomaly.source': ['来源', 'Told by'],
  'anomaly.source.callback': ['微信支付通知', 'WeChat Pay’s notice'],
  'anomaly.source.query': ['向微信支付查询', 'our query'],
  'anomaly.source.reconciliation': ['每日对账', 'the daily statement'],
  'anomaly.source.answer': ['微信支付的答复', 'WeChat Pay’s answer'],
  'anomaly.told.orderNumber': ['订单号', 'Order number'],
  'anomaly.told.refundNumber': ['退款单号', 'Refund number'],
  'anomaly.told.transactionId': ['微信支付单号', 'WeChat’s number'],
  'anomaly.told.totalFen': ['订单金额', 'Amount of the order'],
  'anomaly.told.refundFen': ['退款金额', 'Amount of the refund'],
  'anomaly.told.currency': ['币种', 'Currency'],
  'anomaly.told.mchid': ['商户号', 'Merchant'],
  'anomaly.told.subMchid': ['子商户号', 'Sub-merchant'],
  'anomaly.told.paidAt': ['支付时间', 'Paid at'],
  'anomaly.told.doneAt': ['完成时间', 'Done at'],
  'anomaly.told.day': ['账单日', 'Day'],
  'anomaly.told.code': ['微信支付代码', 'WeChat Pay’s code'],
  'anomaly.note': ['核查结果', 'What was found'],
  'anomaly.rule': [
    '机器绝不改动这笔钱；请在商户平台核实后写下结果。',
    'No machine touches this money. Look it up on the merchant platform and write down what you found.',
  ],
  'anomaly.settle': ['标记为已核查', 'Mark as looked into'],
  'anomaly.settled': ['已记录', 'Noted'],
} satisfies Words

export type PaymentStaffWord = keyof typeof paymentStaffWords
