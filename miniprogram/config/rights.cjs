const fs = require('node:fs')
const path = require('node:path')
const Module = require('node:module')
const { buildSync } = require('esbuild')

const SHARED = path.resolve(__dirname, '../../shared')
const RIGHTS = path.resolve(__dirname, '../src/app/rights')
const ASKS = /\b(?:mayCall|useRights)\(|\basks: /
const NAMED = /['"`](\w+)\.(\w+)['"`]/g
const nouns = new Map()
const files = new Map()

/** The contract of a noun, evaluated; null: there is no such noun. */
function contractOf(noun) {
  if (nouns.has(noun)) return nouns.get(noun)
  const index = path.join(SHARED, noun, 'index.ts')
  if (!fs.existsSync(index)) return null
  const options = { bundle: true, write: false, metafile: true, format: 'cjs', platform: 'node', absWorkingDir: SHARED }
  const built = buildSync({ ...options, entryPoints: [index], logLevel: 'error' })
  const run = new Module(index, module)
  run.paths = module.paths
  run._compile(built.outputFiles[0].text, index)
  files.set(
    noun,
    Object.keys(built.metafile.inputs).map(file => path.resolve(SHARED, file)),
  )
  nouns.set(noun, run.exports.contract)
  return run.exports.contract
}

/**
 * A webpack loader: a file that asks who may do something brings along who may do the operations it names, out of the
 * contracts as they are built. So no screen writes down a role, and none downloads a contract to know.
 */
module.exports = function withRights(source) {
  if (!ASKS.test(source)) return source
  const who = {}
  for (const [, noun, verb] of source.matchAll(NAMED)) {
    const entry = contractOf(noun)?.[`${noun}.${verb}`]
    if (!entry) continue
    for (const file of files.get(noun)) this.addDependency(file)
    who[`${noun}.${verb}`] = Object.keys(entry.who)
  }
  if (Object.keys(who).length === 0) return source
  // Behind the last line: the lines of the screen keep their numbers, and imports are hoisted wherever they stand.
  return `${source}\nimport { allow as allow__ } from ${JSON.stringify(RIGHTS)};allow__(${JSON.stringify(who)});`
}
