import type { Words } from '../ui/say'

/** Words of `reconciliation`: Chinese, then English. */
export const reconciliationWords = {
  'recon.title': ['微信支付对账', 'WeChat Pay reconciliation'],
  'recon.before': ['前一天', 'Day before'],
  'recon.after': ['后一天', 'Day after'],
  'recon.agrees': [
    '一致：微信支付账单与我们的账目分毫不差',
    'Agrees: WeChat Pay’s statement and our books, to the cent',
  ],
  'recon.nothing': ['一致：这一天两边都没有收退款', 'Agrees: nothing moved on this day, here or there'],
  'recon.differs': [
    '不一致：{n} 处差异，相关款项已冻结，请逐条核查',
    'Differs in {n}: what is concerned is frozen; please look at each',
  ],
  'recon.waiting': [
    '账单还没有到：微信支付次日 10 点后出账单',
    'The statement is not here yet: WeChat Pay gives it after 10:00 the next day',
  ],
  'recon.problem': [
    '账单无法使用，整份拒收，会再次下载：{why}',
    'The statement could not be used, was refused whole and is fetched again: {why}',
  ],
  'recon.checkedAt': ['{at} 核对', 'Compared {at}'],
  'recon.healed': [
    '{n} 笔微信已收、我们当时未记的款，已查证后补记。',
    '{n} paid at WeChat Pay and missing here: asked again and entered.',
  ],
  'recon.ours': ['我们的账', 'Our books'],
  'recon.theirs': ['微信支付账单', 'WeChat Pay'],
  'recon.what': ['项目', 'What'],
  'recon.payments': ['收款笔数', 'Payments'],
  'recon.paid': ['收款金额', 'Paid'],
  'recon.refunds': ['退款笔数', 'Refunds'],
  'recon.refunded': ['退款金额', 'Refunded'],
  'recon.withdrawn': ['提现到银行', 'Paid out to the bank'],
  'recon.fee': ['手续费', 'Fees'],
  'recon.rerun': ['重新下载并核对', 'Fetch and compare again'],
  'recon.rerunSent': ['已安排，约一分钟内完成', 'It will be done within about a minute'],
  'recon.differences': ['差异', 'Differences'],
  'recon.kind': ['差异', 'Difference'],
  'recon.order': ['订单 / 退款单', 'Order / refund'],
  'recon.why.paid_there_only': [
    '再次查询仍未能入账，请联系技术支持。',
    'Asked again, and it still could not be entered; call support.',
  ],
  'recon.why.paid_here_only': [
    '这笔支付已冻结，不能退款；请在商户平台按订单号核实。',
    'This payment is frozen: no refund. Look its order up on the merchant platform.',
  ],
  'recon.why.refunded_there_only': [
    '可能在商户平台手工退过款；请核实后补记。',
    'Perhaps refunded by hand on the merchant platform; check and enter it.',
  ],
  'recon.why.refunded_here_only': [
    '请在商户平台按退款单号核实，钱可能没有退出。',
    'Look the refund up on the merchant platform: the money may not have gone.',
  ],
  'recon.why.amount': [
    '机器绝不改金额；请保留账单并联系微信支付。',
    'No machine changes an amount. Keep the statement and ask WeChat Pay.',
  ],
  'recon.why.party': [
    '可能用错了商户号；请核对小区的支付设置。',
    'Perhaps the wrong merchant number; check the estate’s settings.',
  ],
  'recon.why.twice': ['住户可能被扣两次；核实后办理退款。', 'Somebody may have paid twice; check and refund.'],
  'recon.why.unknown_order': [
    '可能是别的系统用同一商户号收的款。',
    'Perhaps another system collects with the same merchant number.',
  ],
  'recon.why.unknown_refund': [
    '可能在商户平台手工退过款；请核实后补记。',
    'Perhaps refunded by hand on the merchant platform; check and enter it.',
  ],
  'recon.why.flow': [
    '余额被交易以外的事情改动过，例如人工调账。',
    'Something else than trades moved the balance, such as an adjustment by hand.',
  ],
  'recon.kind.other_flow': ['资金流水中的其他款项', 'Another movement of the balance'],
  'recon.why.other_flow': [
    '不是收款、退款、手续费或提现；请在商户平台核实后由会计入账。',
    'No payment, refund, fee or withdrawal; look it up on the merchant platform and have the accountant enter it.',
  ],
  'recon.file.tradebill': ['交易账单', 'trade bill'],
  'recon.file.fundflowbill': ['资金账单', 'fund-flow bill'],
  'recon.because.unknown': ['微信支付没有给出可以核实的答复', 'WeChat Pay gave no answer that can be verified'],
  'recon.because.refused': ['微信支付没有给出{sheet}（{code}）', 'WeChat Pay gave no {sheet} ({code})'],
  'recon.because.hash': ['{sheet}与微信支付的签名摘要不符', 'the {sheet} is not the one WeChat Pay signed for'],
  'recon.because.truncated': ['{sheet}不完整', 'the {sheet} is cut off'],
  'recon.because.host': ['{sheet}的下载地址不是微信支付的', 'the {sheet} was to come from somebody else'],
  'recon.because.header': ['{sheet}中没有“{name}”一列', 'the {sheet} lacks the column “{name}”'],
  'recon.because.columns': ['{sheet}中有一行列数不对', 'a line of the {sheet} has too many or too few columns'],
  'recon.because.amount': ['{sheet}中有无法读取的金额', 'an amount in the {sheet} cannot be read'],
  'recon.because.date': ['{sheet}中有别的日期', 'the {sheet} holds another date'],
  'recon.because.summary': ['{sheet}的合计与明细不符', 'the totals of the {sheet} are not those of its lines'],
} satisfies Words
