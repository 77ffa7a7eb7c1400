// npm test: builds what the tests run, then types, lint, import rules and every jest project.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '../local/build/app.mjs'
import { ROOT } from '../local/build/cached.mjs'
import { check } from './check.mjs'
import { prepare } from './prepare.mjs'

const REPORT = join(ROOT, '.cache', 'jest.json')

await prepare()
const only = process.argv.slice(2)
const whole = only.length === 0
/** Named tests see today's app too, not whatever was built last. */
const names = what => whole || only.some(word => word.includes(what))
const [steps] = await Promise.all([
  whole ? check() : [],
  names('journeys') && buildApp('h5'),
  names('pages') && buildApp('weapp'),
])
const JEST = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${REPORT}`]
/** What Jest says when something that a test began is still going on: a fault of that test, not to be waited for. */
const STAYS = 'Jest did not exit one second after the test run has completed'
async function jest(...more) {
  rmSync(REPORT, { force: true })
  const child = spawn(process.execPath, [...JEST, ...more], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  let ended = true
  child.stderr.on('data', chunk => {
    process.stderr.write(chunk)
    said = (said + chunk).slice(-2 * STAYS.length)
    if (!ended || !said.includes(STAYS)) return
    ended = false
    child.kill('SIGKILL')
  })
  await new Promise(done => child.once('close', done))
  return existsSync(REPORT) ? { ended, ...JSON.parse(readFileSync(REPORT, 'utf8')) } : null
}
const countsOf = results => ({
  passed: results.flatMap(suite => suite.assertionResults).filter(one => one.status === 'passed').length,
  failed:
    results.flatMap(suite => suite.assertionResults).filter(one => one.status === 'failed').length +
    results.filter(suite => suite.status === 'failed' && suite.assertionResults.length === 0).length,
})
const report = await jest('--maxWorkers=2', ...only)
const results = report?.testResults ?? []
const told = report ? countsOf(results) : { passed: 0, failed: 1 }
if (report?.ended === false) console.log('something that a test began did not end with it')
const failed = steps.filter(step => !step.passed).length + told.failed + (report?.ended === false ? 1 : 0)
const passed = steps.filter(step => step.passed).length + told.passed
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
