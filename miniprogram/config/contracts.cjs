const fs = require('node:fs')
const path = require('node:path')

const SHARED = path.resolve(__dirname, '../../shared')
const KNOWN = path.resolve(__dirname, '../src/app/contracts')
const COMMAND = /\buseCommand\(([^)]*)\)/g
const NOUN = /['"`](\w+)\./g

/**
 * A webpack loader: a screen that gives commands brings the contracts of their nouns along, so that what only staff do
 * is not in what everybody downloads. The noun stands in the command's name; a command without one does not build.
 */
module.exports = function withContracts(source) {
  const nouns = new Set()
  for (const [call, given] of source.matchAll(COMMAND)) {
    const named = [...given.matchAll(NOUN)].map(([, noun]) => noun)
    if (named.length === 0) throw new Error(`${this.resourcePath}: ${call} does not name its noun`)
    for (const noun of named) nouns.add(noun)
  }
  if (nouns.size === 0) return source
  const lines = [...nouns].map((noun, at) => {
    const index = path.join(SHARED, noun, 'index.ts')
    this.addDependency(index)
    const name = /export \{ (\w+) as contract \} from '(.*)'/.exec(fs.readFileSync(index, 'utf8'))
    if (!name) throw new Error(`${index} exports no contract`)
    const file = path.join(SHARED, noun, name[2])
    return `import { ${name[1]} as contract${at} } from ${JSON.stringify(file)};know__(contract${at});`
  })
  // Behind the last line: the lines of the screen keep their numbers, and imports are hoisted wherever they stand.
  return `${source}\nimport { know as know__ } from ${JSON.stringify(KNOWN)};${lines.join('')}`
}
