import type { Words } from '../../miniprogram/src/ui/say'
import { incomeOf } from '../../shared/account/posting'
import { WAIVER_KINDS } from '../../shared/billing/schema'
import { contracts } from '../../shared/contracts'
import { accountName } from '../../shared/ledger/account-names'
import { ITEMS } from '../../shared/tariff/schema'
import { accountOf } from '../../shared/waiver/schema'
import { FILES, importsOf, isSource, ROOT, textOf } from './sources'

const catalogues = FILES.filter(file => /^miniprogram\/src\/[a-z]+\/(first-|staff-)?words\.ts$/.test(file))
const wordsIn = (file: string): [string, Words[string]][] =>
  Object.values(require(`${ROOT}/${file}`) as Record<string, Words>).flatMap(words => Object.entries(words))
/** Entries carry their title, because the first load holds them and nothing else of their noun. */
const isIndex = (file: string) => /^miniprogram\/src\/[a-z]+\/index\.ts$/.test(file)
const screens = FILES.filter(file => file.startsWith('miniprogram/src/') && isSource(file))

describe('words stand beside their noun', () => {
  test('each word stands in one catalogue, so that no page changes what another says', () => {
    const homes = new Map<string, string[]>()
    for (const file of catalogues)
      for (const [word] of wordsIn(file)) homes.set(word, [...(homes.get(word) ?? []), file])
    expect(homes.size).toBeGreaterThan(1_500)
    expect([...homes].filter(([, files]) => files.length > 1)).toEqual([])
  })
  test('a word says the same facts in Chinese and in English', () => {
    const facts = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    const wrong = catalogues.flatMap(wordsIn).filter(([, [zh, en]]) => {
      const [said, meant] = [new Set(facts(zh)), new Set(facts(en))]
      return [...said].some(one => !meant.has(one))
    })
    expect(wrong).toEqual([])
  })
  test('no screen carries Chinese of its own', () => {
    const wrong = screens
      .filter(file => !catalogues.includes(file) && !/\.config\.ts$/.test(file) && !isIndex(file))
      .filter(file => /[\u4e00-\u9fff]/.test(textOf(file).replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')))
    expect(wrong).toEqual([])
  })
  test('a name the server sends never stands on a screen as it is', () => {
    const bare = /maybe\(`[^`]*\$\{([\w.]+)\}`(?:, [^)]*)?\)(?: \?\? words\.maybe\([^)]*\))* (?:\?\?|\|\|) \(?\1\b/
    expect(screens.filter(file => bare.test(textOf(file)))).toEqual([])
    expect('words.maybe(`channel.${channel}`) ?? channel').toMatch(bare)
  })
  test('the controls know no person and no noun: what they say is theirs', () => {
    const wrong = screens
      .filter(file => file.startsWith('miniprogram/src/ui/'))
      .flatMap(file => importsOf(file).map(({ path, own }) => ({ file, path, own })))
      .filter(({ path, own }) => own && path.startsWith('miniprogram/') && !/\/(ui|platform)\//.test(path))
      .map(({ file, path }) => `${file} → ${path}`)
    expect(wrong).toEqual([])
  })
})

describe('what the server names has a word', () => {
  const known = new Map(catalogues.flatMap(wordsIn))
  test('every account that something is posted to', () => {
    const books = FILES.filter(isSource).filter(file => /account\/posting'|billing\/make-bill'/.test(textOf(file)))
    const posted = books.flatMap(file => [
      ...[...textOf(file).matchAll(/\bmove\(([^()]*)\)/g)].flatMap(([, given = '']) =>
        [...given.matchAll(/'([a-z][\w:]*)'/g)].map(([, name = '']) => name),
      ),
      ...[...textOf(file).matchAll(/\bcredit: (?:[^'\n]*\? )?'([\w:]+)'/g)].map(([, name = '']) => name),
    ])
    expect(posted.length).toBeGreaterThan(10)
    const names = [...posted, ...ITEMS.map(incomeOf), ...WAIVER_KINDS.map(accountOf)]
    expect(names.filter(name => accountName(name, 'en') === accountName('none', 'en'))).toEqual([])
  })
  test('every look that is recorded', () => {
    const looks = Object.entries(contracts).flatMap(([name, { kind }]) => (kind === 'auditedQuery' ? [name] : []))
    expect(looks.filter(name => !known.has(`looked.${name}`))).toEqual([])
  })
})
