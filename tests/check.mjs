import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'

const STEPS = [
  ['types', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  [
    'lint and format',
    'node_modules/@biomejs/biome/bin/biome',
    ['check', '--error-on-warnings', '--max-diagnostics=40', '.'],
  ],
]

/** Types, lint and import rules; answers one result a step. */
export function check() {
  return STEPS.map(([name, file, args]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    if (status !== 0) console.error(`${name}\n${stdout}${stderr}`)
    else console.log(`ok ${name}`)
    return { name, passed: status === 0 }
  })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(check().every(step => step.passed) ? 0 : 1)
