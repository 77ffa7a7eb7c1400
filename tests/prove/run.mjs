// npm run prove: takes one guard out at a time, in a copy, and shows that a test notices while everything still compiles.
import { fork, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../local/build/cached.mjs'
import { typesOf } from './compiles.mjs'
import { GUARDS as ALL } from './guards.mjs'

const COPY = mkdtempSync(join(tmpdir(), 'anju-prove-'))
const json = process.argv.includes('--json')
/** `npm run prove -- token` takes out only the guards whose name, or whose tests, say so. */
const named = process.argv.slice(2).filter(word => !word.startsWith('--'))
const GUARDS = ALL.filter(({ guard, tests }) => named.every(word => `${guard} ${tests.join(' ')}`.includes(word)))

function copy() {
  const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  for (const file of stdout.split('\n').filter(name => name && name !== 'node_modules')) {
    if (!/^(shared|cloudfunctions|local|tests)\/|^[^/]+$/.test(file) || !existsSync(join(ROOT, file))) continue
    cpSync(join(ROOT, file), join(COPY, file))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(COPY, 'node_modules'))
}
/** A test that a missing guard keeps waiting: what it hangs in goes with its session. */
const LONGEST_MS = 600_000
let session = null
/** The failures of one selection of tests in the copy; -1: none ran. All in one process that stays warm. */
function failures(selection) {
  session ??= fork(join(COPY, 'tests', 'prove', 'session.mjs'), {
    cwd: COPY,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const at = session
  return new Promise(done => {
    const end = (failed, over) => {
      clearTimeout(timer)
      at.removeAllListeners()
      if (over) {
        at.kill('SIGKILL')
        session = null
      }
      done(failed)
    }
    const timer = setTimeout(() => end(-1, true), LONGEST_MS)
    at.once('message', ({ passed, failed }) => end(passed + failed > 0 ? failed : -1, false))
    at.once('exit', () => end(-1, true))
    at.send(selection)
  })
}
/** These ask the sources themselves; every other test of operations runs the built doors. */
const ASKS_SOURCES = 'operations/invariants'
/** What was moved in before a guard went stays as it is. */
const buildFor = async ([project, pattern]) => {
  if (project !== 'operations' || pattern === ASKS_SOURCES) return true
  const child = spawn(process.execPath, ['local/build/all.mjs', 'doors'], { cwd: COPY, stdio: 'ignore' })
  return (await once(child, 'exit'))[0] === 0
}

copy()
mkdirSync(join(COPY, '.cache'), { recursive: true })
const compiles = typesOf(COPY, ['shared', 'cloudfunctions'])
spawnSync(process.execPath, ['tests/prepare.mjs'], { cwd: COPY, stdio: ['ignore', 'ignore', 'inherit'] })
const rows = []
const good = row => row.compiles && (row.wanted === 0 ? row.failed === 0 : row.failed > 0)
/** Each row is told as soon as it is known. */
function tell(row) {
  rows.push(row)
  if (json) return
  const { guard, tests, failed, compiles } = row
  console.log(
    `${good(row) ? 'ok  ' : 'FAIL'} ${guard.padEnd(52)} ${tests.padEnd(36)} ${failed} failing${compiles ? '' : ', does not compile'}`,
  )
}
// A test that cannot stand alone would fail with its guard in place, too.
const baseline = new Set(GUARDS.map(({ tests }) => JSON.stringify(tests)))
for (const tests of baseline)
  tell({
    guard: '(nothing removed)',
    tests: JSON.parse(tests).join(' '),
    compiles: compiles(),
    failed: await failures(JSON.parse(tests)),
    wanted: 0,
  })
for (const { guard, file, find, replace, also, tests } of GUARDS) {
  const path = join(COPY, file)
  const source = readFileSync(path, 'utf8')
  let without = source
  for (const [from, to] of [[find, replace], ...(also ? [also] : [])]) {
    const times = source.split(from).length - 1
    if (times !== 1) throw new Error(`${file} holds “${from}” ${times} times`)
    without = without.replace(from, () => to)
  }
  writeFileSync(path, without)
  const built = await buildFor(tests)
  tell({ guard, tests: tests.join(' '), compiles: built && compiles(), failed: await failures(tests), wanted: 1 })
  writeFileSync(path, source)
}
/** Random payments with faults, in two processes with seeds of their own; only when nothing is named. */
const PLAYED = 10_000
const played = () =>
  Promise.all(
    [20261124, 20261125].map(
      (seed, at) =>
        new Promise(done => {
          const report = join(COPY, '.cache', `play-${at}.json`)
          const chosen = ['--selectProjects', 'operations', '--testPathPatterns', 'operations/payments-play']
          const args = ['node_modules/jest/bin/jest.js', '--forceExit', '--json', `--outputFile=${report}`, ...chosen]
          const env = { ...process.env, ANJU_PAYMENTS: String(PLAYED / 2), ANJU_PLAY: String(seed) }
          const child = spawn(process.execPath, args, { cwd: COPY, env, stdio: ['ignore', 'pipe', 'ignore'] })
          child.stdout.on('data', chunk => /played/.test(chunk) && process.stderr.write(chunk))
          child.on('exit', () => {
            const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
            done(told && told.numPassedTests > 0 ? told.numFailedTests : -1)
          })
        }),
    ),
  )
session?.kill()
if (named.length === 0) {
  const failed = (await played()).reduce((worst, one) => (one < 0 || worst < 0 ? -1 : worst + one), 0)
  const guard = `(${PLAYED} random payments with faults: both books agree)`
  tell({ guard, tests: 'operations payments-play', compiles: true, failed, wanted: 0 })
}
if (json)
  console.log(
    JSON.stringify(
      rows.map(row => ({ ...row, ok: good(row) })),
      null,
      2,
    ),
  )
const failed = rows.filter(row => !good(row)).length
console.log(`${rows.length - failed} passed, ${failed} failed`)
rmSync(COPY, { recursive: true, force: true })
process.exit(failed === 0 ? 0 : 1)
