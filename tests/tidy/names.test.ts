import { homedir, hostname } from 'node:os'
import { basename, dirname } from 'node:path'
import { contracts } from '../../shared/contracts'
import { FILES, isSource, ROOT, roomOf, textOf } from './sources'

const DRAWERS = /^(utils?|helpers?|common|misc|manager|handlers?|types|constants|lib)\.(ts|tsx|mjs|js)$/
const LONGEST = 250
const ROOMS = ['shared', 'cloudfunctions', 'local', 'miniprogram', 'tests']
const SHORT = /^(shared|cloudfunctions|local|miniprogram\/src)\//
const isText = (file: string) =>
  /\.(ts|tsx|mjs|cjs|js|json|md|css|scss|html|yml|yaml|svg|sh)$|^\.[a-z]+|^\.ci\//.test(file)

describe('names', () => {
  test('no file is a drawer', () => {
    expect(FILES.filter(file => DRAWERS.test(basename(file)))).toEqual([])
    expect(FILES.filter(file => /^(utils?|helpers?|common|misc)$/.test(basename(dirname(file))))).toEqual([])
  })
  test('files are kebab-case, components PascalCase', () => {
    const wrong = FILES.filter(file => ROOMS.includes(roomOf(file)) && /\.(ts|tsx|mjs)$/.test(file)).filter(file => {
      const name = basename(file).replace(/(\.(weapp|h5|test|config|d))*\.(ts|tsx|mjs)$/, '')
      return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !(file.endsWith('.tsx') && /^[A-Z][A-Za-z0-9]*$/.test(name))
    })
    expect(wrong).toEqual([])
  })
  test(`no source is longer than ${LONGEST} lines`, () => {
    const isCatalogue = (file: string) => /^miniprogram\/src\/[a-z]+\/(first-|staff-)?words\.ts$/.test(file)
    const long = FILES.filter(file => isSource(file) && SHORT.test(file) && !isCatalogue(file))
      .map(file => [file, textOf(file).trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > LONGEST)
    expect(long).toEqual([])
  })
})

const kebab = (verb: string) => verb.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
describe('one verb, one file', () => {
  const addresses = Object.keys(contracts).map(name => {
    const [noun, verb] = name.split('.') as [string, string]
    return { name, noun, verb, file: `cloudfunctions/${noun}/${kebab(verb)}.ts` }
  })
  test.each(addresses)('$name lives in $file', ({ name, noun, verb, file }) => {
    // Words of the language are no names.
    const exported = { import: 'importWorkbook', return: 'returnKeys' }[verb] ?? verb
    expect(FILES).toContain(file)
    expect(textOf(file)).toMatch(new RegExp(`export const ${exported} = (operation|look|auditedLook)\\(\\s*'${name}'`))
    expect(textOf(`cloudfunctions/${noun}/index.ts`)).toMatch(new RegExp(`\\b${exported},?\\b`))
  })
  test('no file runs an operation that no contract describes', () => {
    const run = FILES.filter(file => roomOf(file) === 'cloudfunctions' && isSource(file)).flatMap(file =>
      [...textOf(file).matchAll(/= (?:operation|look|auditedLook)\(\s*'([\w.]+)'/g)].map(found => found[1]),
    )
    expect(run.sort()).toEqual(Object.keys(contracts).sort())
  })
})

describe('what must not be in the repository', () => {
  const texts = FILES.filter(file => isText(file) && file !== 'tests/tidy/names.test.ts')
  test('no path or name of the machine it was written on', () => {
    const machine = [`${ROOT}/`, `${homedir()}/`, hostname()].filter(word => word.length > 5)
    const wrong = texts.filter(file => machine.some(word => textOf(file).includes(word)))
    expect(wrong).toEqual([])
  })
  test('no address of a registry', () => {
    const wrong = texts.filter(file => /"resolved":|registry\.(npmjs|npmmirror)|_authToken/.test(textOf(file)))
    expect(wrong).toEqual([])
  })
  test('no key or secret', () => {
    const wrong = texts.filter(file =>
      /-----BEGIN [A-Z ]*PRIVATE KEY|AKID[A-Za-z0-9]{32}|\bwx[0-9a-f]{16}\b/.test(textOf(file)),
    )
    expect(wrong).toEqual([])
  })
})
