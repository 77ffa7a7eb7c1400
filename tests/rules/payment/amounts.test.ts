import fc from 'fast-check'
import { newId } from '../../../shared/id'
import { capitals } from '../../../shared/payment/capitals'
import { describe as described, isAttach, isOrderNumber, orderNumber } from '../../../shared/payment/order-number'
import { fenFromYuan, yuanFromFen } from '../../../shared/payment/yuan'

test.each([
  ['0', 0],
  ['0.01', 1],
  ['0.1', 10],
  ['40.10', 4010],
  ['-0.06', -6],
  ['1.005', null],
  ['1.', null],
  ['.5', null],
  ['1e3', null],
  ['', null],
  [' 1', null],
  ['1,000.00', null],
  ['１', null],
])('%j yuan is %j fen', (text, fen) => expect(fenFromYuan(text)).toBe(fen))
test('an amount survives the way to yuan and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fen => {
      expect(fenFromYuan(yuanFromFen(fen))).toBe(fen)
    }),
  )
})
test.each([0.5, Number.NaN, 2 ** 53])('%d is not an amount', fen => expect(() => yuanFromFen(fen)).toThrow(RangeError))

test.each([
  [0, '零元整'],
  [1, '壹分'],
  [10, '壹角整'],
  [15, '壹角伍分'],
  [100, '壹元整'],
  [105, '壹元零伍分'],
  [1000, '壹拾元整'],
  [1050, '壹拾元零伍角整'],
  [12345, '壹佰贰拾叁元肆角伍分'],
  [100100, '壹仟零壹元整'],
  [140950, '壹仟肆佰零玖元伍角整'],
  [600714, '陆仟零柒元壹角肆分'],
  [1000000, '壹万元整'],
  [10700053, '壹拾万柒仟元零伍角叁分'],
  [1680032, '壹万陆仟捌佰元零叁角贰分'],
  [100010000, '壹佰万零壹佰元整'],
  [1000000000001, '壹佰亿元零壹分'],
  [10000000100, '壹亿零壹元整'],
  [10000000000000, '壹仟亿元整'],
])('%d fen is written %s', (fen, text) => expect(capitals(fen)).toBe(`人民币${text}`))

/** Reads capitals as a person would, sharing nothing with the writer. */
function read(text: string): number {
  let [total, section, digit] = [0, 0, 0]
  for (const sign of text.replace('人民币', '').replace('整', '')) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign)
    if (value >= 0) digit = value
    else if ('拾佰仟'.includes(sign)) section += digit * 10 ** ('拾佰仟'.indexOf(sign) + 1)
    else if (sign === '亿') total = (total + section + digit) * 1e8
    else if (sign === '万') total += (section + digit) * 1e4
    else if (sign === '元') total = (total + section + digit) * 100
    else total += digit * (sign === '角' ? 10 : 1)
    if (value < 0) digit = 0
    if ('亿万元'.includes(sign)) section = 0
  }
  return total
}
test('capitals read back as the amount they were written for', () => {
  const amount = fc.oneof(fc.integer({ min: 0, max: 10 ** 14 - 1 }), fc.integer({ min: 0, max: 10 ** 8 }))
  fc.assert(
    fc.property(amount, fen => {
      const text = capitals(fen)
      expect(read(text)).toBe(fen)
      expect(text).not.toMatch(/零零|零[元万亿](?!整$)|零$/)
    }),
    { numRuns: 2000 },
  )
})
test.each([-1, 0.5, 1e14])('capitals refuse %d', fen => expect(() => capitals(fen)).toThrow(RangeError))

test.each([
  ['pay_01ABC', true],
  ['12345', false],
  ['a'.repeat(32), true],
  ['a'.repeat(33), false],
  ['pay 001', false],
  ['支付000001', false],
])('%s may be an order number: %s', (text, may) => expect(isOrderNumber(text)).toBe(may))
test('the id of a payment is its order number', () => {
  const id = newId('pay', 1_800_000_000_000)
  expect(orderNumber(id)).toBe(id)
})
test('a description fits and breaks no statement', () => {
  expect(described('物业费, "3月"\n`水费`')).toBe('物业费 3月 水费')
  expect([...described('安'.repeat(300))]).toHaveLength(127)
  expect(isAttach('pay_01|hupan')).toBe(true)
  expect(isAttach('a,b')).toBe(false)
})
