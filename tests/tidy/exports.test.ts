import { FILES, importedFile, isSource, textOf } from './sources'

/** What is reached by another way than an import of ours; why stands beside each. */
const REACHED: Record<string, string> = {
  'cloudfunctions/api/index.ts main': 'the platform calls it',
  'cloudfunctions/clock/index.ts main': 'the platform calls it',
  'cloudfunctions/papers/index.ts main': 'the platform calls it',
  'cloudfunctions/web/index.ts main': 'the platform calls it',
  'cloudfunctions/wxpay/index.ts main': 'the platform calls it',
  'cloudfunctions/collections.ts collections': 'the build writes it out for the database and the deployment',
  'cloudfunctions/papers/page.ts fontsIn': 'whoever prints without the built door says where the fonts are',
  'shared/contracts.ts contracts': 'docs/access.md and the walks over every operation are made of it',
  'miniprogram/src/app/contracts.ts know': 'the build writes the calls into the modules that send commands',
  'miniprogram/src/app/rights.ts allow': 'the build writes the calls into the modules that ask who may do what',
  'miniprogram/src/platform/abort-controller.ts AbortController': 'the build puts it where WeChat has none',
}

const sources = FILES.filter(isSource)
const production = sources.filter(file => !file.startsWith('tests/'))

/** `path name` for what a file takes from another by name, `path *` where it takes the whole. */
const takenBy = (file: string): string[] => {
  const text = textOf(file)
  const named = text.matchAll(
    /^\s*(?:import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?\{([^}]*)\}\s+from\s+['"](\.[^'"]+)['"]/gm,
  )
  const whole = text.matchAll(/(?:\*(?:\s+as\s+\w+)?\s+from\s+|import\(\s*|require\(\s*)['"](\.[^'"]+)['"]/g)
  return [
    ...[...named].flatMap(([, names = '', path = '']) =>
      names.split(',').flatMap(name => {
        const taken = name
          .trim()
          .replace(/^type /, '')
          .split(' as ')[0]
        return taken ? importedFile(file, path).map(from => `${from} ${taken}`) : []
      }),
    ),
    ...[...whole].flatMap(([, path = '']) => importedFile(file, path).map(from => `${from} *`)),
  ]
}
const byProduction = new Set(production.flatMap(takenBy))
const byAnybody = new Set(sources.flatMap(takenBy))
const isTaken = (by: Set<string>, file: string, name: string): boolean =>
  by.has(`${file} *`) || by.has(`${file} ${name}`)

/** A file in pieces: its declarations by name, and what stands outside of them. */
interface Piece {
  name: string | null
  exported: boolean
  text: string
}
const DECLARES =
  /^(export )?(?:default )?(?:declare )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) ([A-Za-z_$][\w$]*)/
const piecesOf = (file: string): Piece[] => {
  const pieces: Piece[] = []
  for (const line of textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .split('\n')) {
    const [, exported, name] = DECLARES.exec(line) ?? []
    const ends = /^(?:export|import|declare|if|for|[A-Za-z_$][\w$.]*\()/.test(line)
    if (name) pieces.push({ name, exported: Boolean(exported) && !line.startsWith('export default'), text: line })
    else if (ends || pieces.length === 0)
      pieces.push({ name: null, exported: false, text: line.startsWith('import') ? '' : line })
    else (pieces.at(-1) as Piece).text += `\n${line}`
  }
  return pieces
}
/** Names of a file that production comes to: taken elsewhere, or said by what is come to. */
const aliveIn = (file: string): Set<string> => {
  const pieces = piecesOf(file)
  const alive = new Set<string>()
  const come = pieces.filter(
    ({ name, exported, text }) =>
      name === null ||
      text.startsWith('export default') ||
      (exported && (isTaken(byProduction, file, name) || `${file} ${name}` in REACHED)),
  )
  for (const piece of come) {
    if (piece.name) alive.add(piece.name)
    for (const other of pieces)
      if (
        other.name &&
        !alive.has(other.name) &&
        !come.includes(other) &&
        new RegExp(`(?<![\\w$]|[\\w)\\]?!]\\.)${other.name.replace(/\$/g, '\\$')}(?![\\w$])`).test(piece.text)
      )
        come.push(other)
  }
  return alive
}

test('nothing is kept for tests alone: what production never comes to goes', () => {
  const dead = production.flatMap(file => {
    const alive = aliveIn(file)
    return piecesOf(file).flatMap(({ name, exported }) =>
      exported && name && !alive.has(name) ? `${file} ${name}` : [],
    )
  })
  expect(dead).toEqual([])
})
test('nothing is exported that no other file takes', () => {
  const lonely = production.flatMap(file =>
    piecesOf(file).flatMap(({ name, exported }) =>
      exported && name && !isTaken(byAnybody, file, name) && !(`${file} ${name}` in REACHED) ? `${file} ${name}` : [],
    ),
  )
  expect(lonely).toEqual([])
})
test('no exception stands for an export that is gone', () => {
  const exported = new Set(production.flatMap(file => piecesOf(file).map(({ name }) => `${file} ${name}`)))
  expect(Object.keys(REACHED).filter(one => !exported.has(one))).toEqual([])
})
