import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { contracts } from '../../shared/contracts'
import { Refusal, type RefusalCode, type Sentence } from '../../shared/refusal'
import { refusals } from '../../shared/refusals'

const ROOT = resolve(__dirname, '..', '..')
const CODES = Object.keys(refusals) as RefusalCode[]
const read = (folder: string): string =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'contract.ts')
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
const thrown = read('cloudfunctions') + read('shared').replace(/export const refusals = \{[\s\S]*?\n\} as const/, '')
const listed = new Set(Object.values(contracts).flatMap(entry => [...entry.refuses]))
/** What the gateway or WeChat's side answers, and what no contract needs to repeat. */
const EVERYWHERE = /^(internal|request\.|identity\.|access\.)/

test.each(CODES)('%s says something in Chinese and in English, and has a status', code => {
  const sentence: Sentence = refusals[code]
  expect(sentence.zh).toMatch(/[\u4e00-\u9fff]/)
  expect(sentence.en).toMatch(/[a-z]/i)
  expect(sentence.en).not.toMatch(/[\u4e00-\u9fff]/)
  expect(sentence.status).toBeGreaterThanOrEqual(400)
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
  expect(blanks(sentence.en)).toEqual(blanks(sentence.zh))
})
test.each(CODES)('%s is thrown somewhere', code => {
  expect(thrown).toMatch(new RegExp(`'${code.replace('.', '\\.')}'`))
})
test.each(CODES.filter(code => !EVERYWHERE.test(code)))('%s is listed by a contract', code => {
  expect([...listed]).toContain(code)
})
test('contracts list only refusals that exist', () => {
  for (const code of listed) expect(CODES).toContain(code)
})
test('facts fill the sentence, and what is missing leaves no braces', () => {
  expect(new Refusal('ticket.already_taken', { name: 'Zhao' }).answer('en')).toEqual({
    code: 'ticket.already_taken',
    message: 'Zhao has already taken this ticket',
    retry: false,
  })
  expect(new Refusal('ticket.already_taken').answer('zh').message).not.toMatch(/[{}]/)
  expect(new Refusal('request.reused', {}, { ticketId: 't' }).answer('en').reference).toEqual({ ticketId: 't' })
})
