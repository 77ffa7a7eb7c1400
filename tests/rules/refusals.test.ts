import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { nounSaying } from '../../cloudfunctions/operation/noun'
import { contracts } from '../../shared/contracts'
import * as nouns from '../../shared/nouns'
import { Refusal, type RefusalCode } from '../../shared/refusal'
import { refusals } from '../../shared/refusals'
import type { Sentence } from '../../shared/sentence'

const ROOT = resolve(__dirname, '..', '..')
const CODES = Object.keys(refusals) as RefusalCode[]
const read = (folder: string): string =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !/contract|refusals/.test(entry.name))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
const thrown = read('cloudfunctions') + read('shared')
const listed = new Set(Object.values(contracts).flatMap(entry => [...entry.refuses]))
/** What the gateway or WeChat's side answers, and what no contract needs to repeat. */
const EVERYWHERE = /^(internal|request\.|identity\.|access\.|storage\.)/

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
test.each(Object.entries(nouns))('%s names its operations, events and refusals after itself', (noun, truth) => {
  const firstWords = (table: object) => [...new Set(Object.keys(table).map(name => name.split('.')[0]))]
  expect(firstWords(truth.contract).filter(word => word !== noun)).toEqual([])
  expect(firstWords(truth.events).filter(word => word !== noun)).toEqual([])
  expect(firstWords(truth.refusals).filter(word => nounSaying(word as string) !== noun)).toEqual([])
})
test('no two nouns say the same refusal', () => {
  const said = Object.values(nouns).flatMap(noun => Object.keys(noun.refusals))
  expect(said.filter((code, at) => said.indexOf(code) !== at)).toEqual([])
})
test('contracts list only refusals that exist', () => {
  for (const code of listed) expect(CODES).toContain(code)
})
test('facts fill the sentence, and what is missing leaves no braces', () => {
  expect(new Refusal('ticket.already_taken', { name: 'Zhao' }).answer(refusals['ticket.already_taken'], 'en')).toEqual({
    code: 'ticket.already_taken',
    message: 'Zhao has already taken this ticket',
    retry: false,
  })
  expect(new Refusal('ticket.already_taken').answer(refusals['ticket.already_taken'], 'zh').message).not.toMatch(/[{}]/)
  const reused = new Refusal('request.reused', {}, { ticketId: 't' })
  expect(reused.answer(refusals['request.reused'], 'en').reference).toEqual({ ticketId: 't' })
})
test('nobody reads a code in a sentence: what a state, a step or a field is called stands beside it', () => {
  const naming = CODES.filter(code => /\{(state|step|what|field)\}/.test(refusals[code].zh))
  // The screen names its own fields; a field of a template is called as WeChat's console calls it.
  const asTheyAre: RefusalCode[] = ['request.malformed', 'notice.field_type']
  expect(naming.filter(code => !asTheyAre.includes(code) && !(refusals[code] as Sentence).words)).toEqual([])
  const said = (code: RefusalCode, facts: Record<string, string>, language: 'zh' | 'en') =>
    new Refusal(code, facts).answer(refusals[code], language).message
  expect(said('ticket.wrong_state', { state: 'in_progress' }, 'zh')).toBe('工单现在是“处理中”，不能这样操作')
  expect(said('movein.step_missing', { step: 'identity' }, 'en')).toBe('The step “identity and papers” comes first')
  expect(said('defect.wrong_state', { from: 'fixed', to: 'closed' }, 'zh')).toBe('缺陷不能从“待复验”变为“已关闭”')
  for (const code of CODES)
    for (const words of Object.values((refusals[code] as Sentence).words ?? {}))
      for (const [zh, en] of Object.values(words)) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/)
        expect(en).not.toMatch(/[\u4e00-\u9fff_]/)
      }
})
