import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { ROOT } from '../../local/build/cached.mjs'
import { DOORS } from '../../local/build/doors.mjs'
import { quantile } from './load.mjs'

const LOADS = 9
const TIMED =
  'const at=process.hrtime.bigint();require(process.argv[1]);process.stdout.write(String(Number(process.hrtime.bigint()-at)/1e6));process.exit(0)'
const loadMs = file =>
  Number(
    execFileSync(process.execPath, ['-e', TIMED, file], {
      env: { PATH: process.env.PATH, SILENCE: 'true', TENCENTCLOUD_RUNENV: 'SCF', NODE_ENV: 'production' },
    }),
  )

/** Each door beside a bundle that holds the SDK and nothing else: bytes, and the time `require` takes, in turns. */
export async function doors() {
  const folder = mkdtempSync(join(tmpdir(), 'anju-sdk-'))
  const entry = join(folder, 'entry.cjs')
  const sdkOnly = join(folder, 'index.js')
  writeFileSync(
    entry,
    `const tcb = require(${JSON.stringify(join(ROOT, 'node_modules/@cloudbase/node-sdk'))})
exports.main = () => tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database().collection('x').get()`,
  )
  const options = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
  }
  await build({ ...options, entryPoints: [entry], outfile: sdkOnly, logLevel: 'error' })
  const files = [
    { door: 'SDK only', file: sdkOnly },
    ...DOORS.map(door => ({ door, file: join(ROOT, 'dist', 'cloudfunctions', door, 'index.js') })),
  ].map(one => ({ ...one, times: [] }))
  for (let round = 0; round < LOADS; round += 1) for (const one of files) one.times.push(loadMs(one.file))
  const measured = files.map(({ door, file, times }) => ({
    door,
    bytes: statSync(file).size,
    loadMs: quantile(times, 0.5),
  }))
  rmSync(folder, { recursive: true, force: true })
  return measured
}

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(path)
    else if (!entry.name.endsWith('.map')) yield path
  }
}

/** The mini-program's main package and the whole, in bytes; null when it is not built. */
export function weapp() {
  const folder = join(ROOT, 'dist', 'weapp')
  if (!existsSync(join(folder, 'app.json'))) return null
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map(one => join(folder, one.root))
  let main = 0
  let total = 0
  for (const file of walk(folder)) {
    const { size } = statSync(file)
    total += size
    if (!roots.some(root => file.startsWith(root))) main += size
  }
  return { main, total }
}

/** What a browser must fetch before the first screen: the page, what it names, and the chunk of the home page. */
export function h5() {
  const folder = join(ROOT, 'dist', 'h5')
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return null
  const html = readFileSync(index, 'utf8')
  const named = [...html.matchAll(/(?:src|href)="(?:\.\/|\/)?([^":?#]+\.(?:js|css))/g)].map(found =>
    join(folder, found[1]),
  )
  const chunks = [...walk(folder)].filter(
    file => /\.js$/.test(file) && !named.includes(file) && /pages\/home\/index/.test(readFileSync(file, 'utf8')),
  )
  const files = [index, ...new Set([...named, ...chunks])].filter(file => existsSync(file))
  const gzip = files.reduce((bytes, file) => bytes + gzipSync(readFileSync(file)).length, 0)
  return { gzip, files: files.length }
}
