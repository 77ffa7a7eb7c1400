// npm test: builds what the tests run, then types, lint, import rules and every jest project.
import { spawnSync } from 'node:child_process'
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
