import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

const LINT = ['check', '--error-on-warnings', '--max-diagnostics=40', '.']
const STEPS = [
  ['types', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  ['lint and format', 'node_modules/@biomejs/biome/bin/biome', LINT],
]
/** Part of the suite: alone only where the suite does not run. */
const RULES = ['import rules', 'node_modules/jest/bin/jest.js', ['--selectProjects', 'tidy']]

const run = ([name, file, args]) =>
  new Promise(done => {
    const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        said += chunk
      })
    child.once('close', status => {
      if (status !== 0) console.error(`${name}\n${said}`)
      else console.log(`ok ${name}`)
      done({ name, passed: status === 0 })
    })
  })

/** Types and lint, side by side; answers one result a step. */
export const check = (steps = STEPS) => Promise.all(steps.map(run))

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exit((await check([...STEPS, RULES])).every(step => step.passed) ? 0 : 1)
