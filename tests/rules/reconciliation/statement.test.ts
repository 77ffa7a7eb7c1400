import { readFundFlow, readTradeBill } from '../../../cloudfunctions/payment/statement'

const DAY = '2026-11-25'
const TRADE =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const trade = ({ head = TRADE, amount = '100.00', end = '\r\n' } = {}) =>
  [
    `\uFEFF${head}`,
    `\`${DAY} 10:00:00,\`wx1,\`1900000001,\`0,\`,\`4200001,\`pay_1,\`o1,\`JSAPI,\`SUCCESS,\`OTHERS,\`CNY,\`${amount},\`0.00,\`0,\`0,\`0.00,\`0.00,\`,\`,\`物业缴费,\`,\`0.60000,\`0.60%,\`${amount},\`0.00,\``,
    '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额',
    `\`1,\`${amount},\`0.00,\`0.00,\`0.60000,\`${amount},\`0.00${end}`,
  ].join('\r\n')
const FLOW =
  '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号'
const flow = ({ head = FLOW, time = '10:00:00', end = '\r\n' } = {}) =>
  [
    `\uFEFF${head}`,
    `\`${DAY} ${time},\`4200001,\`1,\`交易,\`交易,\`收入,\`100.00,\`1100.00,\`system,\`,\`pay_1`,
    `\`${DAY} ${time},\`4200001,\`2,\`交易,\`扣除交易手续费,\`支出,\`0.60,\`1099.40,\`system,\`,\`pay_1`,
    '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额',
    `\`2,\`1,\`100.00,\`1,\`0.60${end}`,
  ].join('\r\n')

test.each([
  ['with a last line break', trade()],
  ['without a last line break', trade({ end: '' })],
  ['that names the sub-merchant otherwise', trade({ head: TRADE.replace('特约商户号', '子商户号') })],
])('a trade bill %s is read', (_what, text) =>
  expect(readTradeBill(text, DAY)).toMatchObject([{ totalFen: 10_000, feeMilliFen: 60_000, subMchid: '' }]),
)
test.each([
  ['with a last line break', flow()],
  ['without a last line break', flow({ end: '' })],
  ['with full-width brackets', flow({ head: FLOW.replaceAll('(', '（').replaceAll(')', '）') })],
  ['with full-width colons', flow({ time: '10：00：00' })],
])('a fund flow %s is read, with names and types', (_what, text) =>
  expect(readFundFlow(text, DAY)).toMatchObject([
    { business: '交易', type: '交易', amountFen: 10_000 },
    { business: '交易', type: '扣除交易手续费', amountFen: -60 },
  ]),
)
test('a bill with thousands separators is refused, since a comma ends a value', () =>
  expect(readTradeBill(trade({ amount: '1,100.00' }), DAY)).toBe('amount'))
test('a bill without a column is refused by the column’s name', () =>
  expect(readTradeBill(trade({ head: TRADE.replace('手续费', '费用') }), DAY)).toBe('header 手续费'))
test('a bill cut anywhere is refused whole', () => {
  for (const [text, read] of [
    [trade({ end: '' }), readTradeBill],
    [flow({ end: '' }), readFundFlow],
  ] as const)
    for (let end = 0; end < text.length; end += 1) expect(typeof read(text.slice(0, end), DAY)).toBe('string')
})
