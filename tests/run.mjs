// npm test: builds what the tests run, then types, lint, import rules and every jest project.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '../local/build/app.mjs'
import { digestOf, ROOT } from '../local/build/cached.mjs'
import { buildDoors, buildLocal } from '../local/build/doors.mjs'
import { check } from './check.mjs'

const CACHE = join(ROOT, '.cache')
const REPORT = join(CACHE, 'jest.json')

/** Moves the sample estate in once; every local cloud under test starts from a copy. */
async function moveIn() {
  const from = ['dist/cloudfunctions', 'dist/local/main.js', 'local/estate', 'dist/collections.json', 'tests/day.json']
  const name = `seeded-${digestOf(from).slice(0, 16)}`
  const seeded = join(CACHE, name)
  writeFileSync(join(CACHE, 'seeded'), name)
  if (existsSync(seeded)) return
  const fresh = `${seeded}.${process.pid}`
  mkdirSync(fresh, { recursive: true })
  // Five minutes before the tests: see tests/day.ts.
  const { at } = JSON.parse(readFileSync(join(ROOT, 'tests/day.json'), 'utf8'))
  writeFileSync(join(fresh, 'clock'), String(Date.parse(at) - 300_000 - Date.now()))
  const child = spawn(process.execPath, ['dist/local/main.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ANJU_ROOT: ROOT, ANJU_DATA: fresh, ANJU_PORT: '0', ANJU_CLOUD_PORT: '0' },
  })
  await new Promise((done, fail) => {
    let text = ''
    child.stdout.on('data', chunk => {
      text += chunk
      if (text.includes('ANJU_READY')) done()
    })
    child.once('exit', code => fail(new Error(`moving the sample estate in failed (${code})\n${text}`)))
  })
  child.removeAllListeners('exit')
  const gone = new Promise(done => child.once('exit', done))
  child.kill('SIGTERM')
  await gone
  if (existsSync(seeded)) rmSync(fresh, { recursive: true, force: true })
  else renameSync(fresh, seeded)
}

mkdirSync(CACHE, { recursive: true })
await buildDoors()
await buildLocal()
await moveIn()
const only = process.argv.slice(2)
const whole = only.length === 0
const [steps] = whole ? await Promise.all([check(), buildApp('h5'), buildApp('weapp')]) : [[]]
rmSync(REPORT, { force: true })
spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--maxWorkers=2', '--forceExit', '--json', `--outputFile=${REPORT}`, ...only],
  { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
)
const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : null
const failedSuites = report
  ? report.testResults.filter(suite => suite.status === 'failed' && suite.assertionResults.length === 0).length
  : 1
const failed = steps.filter(step => !step.passed).length + (report?.numFailedTests ?? 0) + failedSuites
const passed = steps.filter(step => step.passed).length + (report?.numPassedTests ?? 0)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
