import type { Language, Told } from '../sentence'

/** In what WeChat Pay's word differs from ours, or what is the matter with it: each as a person reads it. */
const ANOMALIES = {
  orderNumber: { zh: '订单号', en: 'order number' },
  transactionId: { zh: '微信支付单号', en: 'WeChat’s number' },
  totalFen: { zh: '订单金额', en: 'amount of the order' },
  refundFen: { zh: '退款金额', en: 'amount of the refund' },
  currency: { zh: '币种', en: 'currency' },
  appid: { zh: '小程序 AppID', en: 'app id' },
  mchid: { zh: '商户号', en: 'merchant number' },
  subMchid: { zh: '子商户号', en: 'sub-merchant number' },
  unknown_order: { zh: '没有这笔订单', en: 'no such order' },
  other_transaction: { zh: '同一订单付了两次', en: 'one order, paid twice' },
  unknown_refund: { zh: '没有这笔退款', en: 'no such refund' },
  not_approved: { zh: '退款没有经过审批', en: 'a refund nobody approved' },
  contradiction: { zh: '退款结果前后矛盾', en: 'a refund that ended in two ways' },
  balance: { zh: '商户余额不足，请充值', en: 'the merchant’s balance is too low; top it up' },
  refused: { zh: '微信支付不受理退款', en: 'WeChat Pay refused the refund' },
  tradebill: { zh: '交易账单', en: 'trade bill' },
  fundflowbill: { zh: '资金账单', en: 'fund-flow bill' },
  hash: { zh: '校验值不符', en: 'its hash differs' },
  truncated: { zh: '内容不完整', en: 'it is cut off' },
  host: { zh: '下载地址不可信', en: 'its address is not WeChat’s' },
  header: { zh: '缺少列', en: 'a column is missing' },
  columns: { zh: '列数不符', en: 'its columns do not fit' },
  amount: { zh: '金额无法识别', en: 'an amount cannot be read' },
  date: { zh: '日期不符', en: 'it is of another day' },
  summary: { zh: '与汇总不符', en: 'its summary does not fit' },
  unknown: { zh: '下载不到', en: 'it cannot be fetched' },
} as const satisfies Record<string, Told>
export type AnomalyWord = keyof typeof ANOMALIES

const isKnown = (word: string): word is AnomalyWord => Object.hasOwn(ANOMALIES, word)
/** The same in words; what is no word of ours (a day, a column, WeChat's own code) stays as it is. */
export const anomalySaid = (what: string, language: Language): string =>
  what
    .split(/[ ,]/)
    .map(word => (isKnown(word) ? ANOMALIES[word][language] : word))
    .join({ zh: '、', en: ', ' }[language])
export const paymentFacts = ({ what = '' }: Record<string, string>) => ({
  what: { zh: anomalySaid(what, 'zh'), en: anomalySaid(what, 'en') },
})
