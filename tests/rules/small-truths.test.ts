import * as fc from 'fast-check'
import { newId, ulid } from '../../shared/id'
import { textOf } from '../../shared/notice/text'
import * as nouns from '../../shared/nouns'
import { maskPhone } from '../../shared/people/mask'
import type { Told } from '../../shared/sentence'

describe('a masked phone', () => {
  test('keeps what a colleague needs to recognise it and no more', () => {
    expect(maskPhone('13812345678')).toBe('138****5678')
    expect(maskPhone(null)).toBeNull()
  })
  test('never shows more than seven characters of any number', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), phone => {
        const masked = maskPhone(phone) as string
        expect(masked).toContain('****')
        expect(masked.replace('****', '').length).toBeLessThanOrEqual(7)
        if (phone.length < 8) expect(masked).toBe('****')
      }),
    )
  })
})

describe('ids', () => {
  test('sort by the time they were made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 1, max: 10_000 }), (at, later) => {
        expect(ulid(at) < ulid(at + later)).toBe(true)
      }),
    )
  })
  test('have 26 characters of the alphabet without I, L, O and U', () => {
    expect(newId('tkt', Date.now())).toMatch(/^tkt_[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(ulid(0, () => 0)).toBe('0'.repeat(26))
    expect(ulid(31, () => 0.999999)).toBe(`000000000Z${'Z'.repeat(16)}`)
  })
  test('made in the same millisecond differ', () => {
    expect(new Set(Array.from({ length: 1000 }, () => ulid(1))).size).toBe(1000)
  })
})

describe('the sentence of an event', () => {
  const told: [string, Told][] = Object.values(nouns).flatMap(noun => Object.entries(noun.events))
  test.each(told)('%s exists in Chinese and in English', (_, { zh, en }) => {
    expect(zh).toMatch(/[\u4e00-\u9fff]/)
    expect(en).toMatch(/^[\x20-\x7e]+$/)
    const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
    expect(blanks(en)).toEqual(blanks(zh))
  })
  test('names place and category, and leaves out what is not known', () => {
    const facts = { level: 'P1', category: 'Leak', place: '501' }
    expect(textOf(nouns.ticket.events['ticket.unclaimed'], 'en', facts)).toBe('Nobody has taken (P1): 501 Leak')
    expect(textOf(nouns.ticket.events['ticket.accepted'], 'en', { category: 'Leak' })).toBe('Somebody is on it: Leak')
  })
})
