import { billingEvents } from '../../../shared/billing/events'
import { composed } from '../../../shared/notice/fields'
import { type FieldMap, fits, USUAL_FIELDS } from '../../../shared/notice/meaning'
import { cut, cutPlace } from '../../../shared/notice/shorten'
import { ticketEvents } from '../../../shared/ticket/events'

const BROKEN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const AT = Date.UTC(2026, 10, 30, 1, 5)
const dueSoon = (facts: Record<string, string>, fields: FieldMap, language: 'zh' | 'en' = 'zh') =>
  composed({ told: billingEvents['billing.due_soon'], language, facts, at: AT }, fields)
const owed = { label: '3 栋 2 单元 501', dueOn: '2026-12-07', period: '2026-11', amountFen: '25824' }
const accepted = (facts: Record<string, string>, fields: FieldMap = USUAL_FIELDS) =>
  composed({ told: ticketEvents['ticket.accepted'], language: 'zh', facts, at: AT }, fields) as {
    data: Record<string, { value: string }>
  }

describe('what an owner’s phone is sent in the fields of a template', () => {
  test('each field says what it is mapped to, in the vendor’s types', () => {
    expect(dueSoon(owed, { thing12: 'place', amount4: 'amount', time3: 'date', thing11: 'matter' })).toEqual({
      data: {
        thing12: { value: '3 栋 2 单元 501' },
        amount4: { value: '¥258.24' },
        time3: { value: '2026-12-07' },
        thing11: { value: expect.stringContaining('到期') },
      },
    })
  })
  test('the first field that the event cannot fill is named', () => {
    const { amountFen: _, ...without } = owed
    expect(dueSoon(without, { thing12: 'place', amount4: 'amount' })).toEqual({ wrong: 'amount4' })
    expect(dueSoon(owed, { thing1: 'text', number2: 'number' })).toEqual({ wrong: 'number2' })
    expect(dueSoon(owed, { amount4: 'text' })).toEqual({ wrong: 'amount4' })
    expect(dueSoon(owed, { thung1: 'text' })).toEqual({ wrong: 'thung1' })
  })
  test('a field may say only what its type can hold', () => {
    expect([fits('thing12', 'text'), fits('amount4', 'amount'), fits('time3', 'date')]).toEqual([true, true, true])
    expect([fits('amount4', 'text'), fits('phrase1', 'place'), fits('thing', 'text'), fits('x1', 'text')]).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
  test('in twenty characters there are still the door, the matter, the sum and the day', () => {
    const { data } = dueSoon(owed, USUAL_FIELDS) as { data: Record<string, { value: string }> }
    expect(data.thing1?.value).toBe('…501 ¥258.24 12-07到期')
    expect(data.time2?.value).toBe('2026-11-30 09:05')
  })
  test('a worker who took a ticket is announced with its matter, whatever the place is called', () => {
    expect(accepted({ place: '3 栋 2 单元 501', category: '水管漏水' }).data.thing1?.value).toBe(
      '3-2-501 已安排师傅：水管漏水',
    )
    const { value = '' } = accepted({ place: '松林小区二期17栋2单元🏠泵房', category: '水管漏水' }).data.thing1 ?? {}
    expect(value).not.toMatch(BROKEN)
    expect(value.length).toBeLessThanOrEqual(20)
    expect(value).toContain('🏠泵房')
    expect(value).toContain('水管漏水')
  })
})

describe('a text that an owner reads is shortened by whole characters', () => {
  const FAMILY = '👨‍👩‍👧'
  test('no emoji, flag or accent is cut through, at any length', () => {
    const text = `泵房${FAMILY}漏水🇨🇳e\u0301${FAMILY}严重`
    for (let most = 1; most < text.length; most += 1) {
      const [short, place] = [cut(text, most), cutPlace(text, most)]
      expect(Math.max(short.length, place.length)).toBeLessThanOrEqual(most)
      for (const said of [short, place]) {
        expect(said).not.toMatch(BROKEN)
        expect(said).not.toMatch(/\u200d…|…\u200d|[^e]\u0301/u)
      }
    }
    expect(cut(text, 100)).toBe(text)
  })
})
