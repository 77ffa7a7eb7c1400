// npm run prove: takes one guard out at a time, in a copy, and shows that a test notices while everything still compiles.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../local/build/cached.mjs'
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
const run = (...args) =>
  spawnSync(process.execPath, args, { cwd: COPY, encoding: 'utf8', maxBuffer: 1 << 26, timeout: 600_000 })
/** The failures of one selection of tests in the copy; -1: it did not run at all. Named tests need no build. */
function failures([project, pattern, name]) {
  const report = join(COPY, '.cache', 'jest.json')
  rmSync(report, { force: true })
  const chosen = ['--selectProjects', project, '--testPathPatterns', pattern]
  // Without a guard a test may leave something open: it must not keep the others waiting.
  const bare = [
    'node_modules/jest/bin/jest.js',
    '--forceExit',
    '--json',
    `--outputFile=${report}`,
    ...chosen,
    '-t',
    name,
  ]
  const { stdout, stderr } = name ? run(...bare) : run('tests/run.mjs', ...chosen)
  if (!existsSync(report)) {
    console.error(stdout.slice(-2000), stderr.slice(-2000))
    return -1
  }
  const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'))
  return numPassedTests + numFailedTests > 0 ? numFailedTests : -1
}
const compiles = () => run('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.prove.json').status === 0

copy()
mkdirSync(join(COPY, '.cache'), { recursive: true })
const config = JSON.parse(readFileSync(join(COPY, 'tsconfig.json'), 'utf8'))
writeFileSync(join(COPY, 'tsconfig.prove.json'), JSON.stringify({ ...config, include: ['shared', 'cloudfunctions'] }))
const rows = []
const baseline = new Set(
  GUARDS.map(({ tests: [project, pattern, name] }) => JSON.stringify([project, pattern, ...(name ? ['.'] : [])])),
)
for (const tests of baseline)
  rows.push({
    guard: '(nothing removed)',
    tests: JSON.parse(tests).join(' '),
    compiles: true,
    failed: failures(JSON.parse(tests)),
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
  rows.push({ guard, tests: tests.join(' '), compiles: compiles(), failed: failures(tests), wanted: 1 })
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
if (named.length === 0) {
  const failed = (await played()).reduce((worst, one) => (one < 0 || worst < 0 ? -1 : worst + one), 0)
  const guard = `(${PLAYED} random payments with faults: both books agree)`
  rows.push({ guard, tests: 'operations payments-play', compiles: true, failed, wanted: 0 })
}
const good = row => row.compiles && (row.wanted === 0 ? row.failed === 0 : row.failed > 0)
if (json)
  console.log(
    JSON.stringify(
      rows.map(row => ({ ...row, ok: good(row) })),
      null,
      2,
    ),
  )
else
  for (const row of rows)
    console.log(
      `${good(row) ? 'ok  ' : 'FAIL'} ${row.guard.padEnd(52)} ${row.tests.padEnd(36)} ${row.failed} failing${row.compiles ? '' : ', does not compile'}`,
    )
const failed = rows.filter(row => !good(row)).length
console.log(`${rows.length - failed} passed, ${failed} failed`)
rmSync(COPY, { recursive: true, force: true })
process.exit(failed === 0 ? 0 : 1)
