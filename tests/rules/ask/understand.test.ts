import * as fc from 'fast-check'
import { MOST_SAID, understand } from '../../../shared/ask/understand'

const around = { today: '2026-11-24', labels: ['3 栋 2 单元 501'] }
const of = (text: string) => understand(text, around)

test('an owner who says what is broken, where and when they are at home finds the form filled in', () => {
  expect(of('厨房漏水了，明天下午在家')).toEqual({
    operation: 'ticket.report',
    input: {
      kind: 'repair',
      category: 'leak',
      description: '厨房漏水了，明天下午在家',
      availability: '11-25 14:00–18:00',
    },
    missing: [],
  })
})
test('an owner who asks why a fee is so high is led to why', () => {
  expect(of('这个月水费为什么这么多')).toEqual({
    operation: 'billing.explain',
    input: { item: 'WATER' },
    missing: ['billId'],
  })
  expect(of('Why is my electricity bill so high?')).toMatchObject({ input: { item: 'ELECTRICITY' } })
  expect(of('账单怎么算的')).toMatchObject({ operation: 'billing.explain', input: { item: null } })
})
test.each([
  ['电梯又停了', 'repair', 'lift', ['placeId']],
  ['the tap in the kitchen is broken', 'repair', 'plumbing', []],
  ['楼上半夜太吵', 'complaint', 'noise', []],
  ['我要投诉电梯', 'complaint', null, ['category']],
  ['投诉保安', 'complaint', 'security', []],
  ['建议在楼下装个充电桩', 'suggestion', 'suggestion', []],
  ['表扬修水管的师傅', 'praise', 'praise', []],
  ['钥匙丢了进不去', 'help', 'lost_key', []],
  ['物业几点下班', 'inquiry', 'inquiry', []],
  ['你们乱收费', 'complaint', 'fees', []],
  ['电梯被困', 'help', 'trapped', []],
  ['楼上601漏水', 'repair', 'leak', []],
])('an owner’s “%s” becomes a %s about %s', (text, kind, category, missing) => {
  expect(of(text)).toMatchObject({ operation: 'ticket.report', input: { kind, category, description: text }, missing })
})
test('an owner who wants to pay or to book is led there', () => {
  expect(of('交物业费')).toMatchObject({ operation: 'payment.begin' })
  expect(of('预约验房')).toMatchObject({ operation: 'booking.book' })
})
test('nobody is led to the bill of another house, and a year or an amount is none', () => {
  expect(of('502的水费是多少，为什么')).toEqual({ operation: null, why: 'other_house' })
  expect(of('why is the bill of 1203 so high')).toEqual({ operation: null, why: 'other_house' })
  expect(of('501的水费为什么这么多')).toMatchObject({ operation: 'billing.explain' })
  expect(of('2026年的水费为什么要300元')).toMatchObject({ operation: 'billing.explain' })
  for (const said of ['2026-10的水费为什么这么多', '2026/9 的账单怎么算', '水费为什么要¥300', '水费为什么要300多块'])
    expect([said, of(said).operation]).toEqual([said, 'billing.explain'])
})
test.each([
  ['今天晚上在家', null],
  ['水管坏了，今晚有空', '11-24 18:00–20:00'],
  ['水管坏了，后天在家', '11-26'],
  ['水管昨天就坏了，明天就要过年', null],
  ['the pipe leaks, I am at home tomorrow morning', '11-25 09:00–12:00'],
])('an owner’s “%s” says when somebody may come, or does not', (text, availability) => {
  const found = of(text)
  expect(found.operation === 'ticket.report' ? found.input.availability : null).toBe(availability)
})
test('whoever says nothing, too much or nothing that fits is told so', () => {
  expect(of('  ')).toEqual({ operation: null, why: 'nothing_said' })
  expect(of('😀😀')).toEqual({ operation: null, why: 'nothing_said' })
  expect(of('漏水'.repeat(MOST_SAID))).toEqual({ operation: null, why: 'too_long' })
  expect(of('你好')).toEqual({ operation: null, why: 'unclear' })
})
test('whatever anybody types, a report keeps every word of it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('漏水', '投诉', 'why bill', ''),
      (text, more) => {
        const found = of(text + more)
        if (found.operation === 'ticket.report') expect(found.input.description).toBe((text + more).trim())
      },
    ),
  )
})
