// npm run deploy [-- --dry-run] [-- --config FILE]: from the built doors and the stores' declarations to a CloudBase
// environment. A plan that is wider than our rules is refused before anything is asked of the network.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from './cached.mjs'
import { violations } from './deploy-rules.mjs'
import { stepsOf } from './deploy-steps.mjs'
import { fill, planOf } from './deployment.mjs'
import { buildDoors } from './doors.mjs'

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, config: { type: 'string' } } })
const stop = (...lines) => {
  for (const line of lines) console.error(line)
  process.exit(1)
}

await buildDoors()
const plan = planOf(values.config ?? join(ROOT, 'cloudbaserc.json'))
const steps = stepsOf(plan)
const wide = steps.reduce((most, { name }) => Math.max(most, name.length), 0)
for (const { what, name, detail } of steps) console.log(`${what.padEnd(12)}${name.padEnd(wide + 2)}${detail}`)
for (const name of plan.notBuilt) console.log(`${'skipped'.padEnd(12)}${name.padEnd(wide + 2)}not built`)

const found = [...violations(plan)]
if (found.length > 0) stop(`\n${found.length} refused:`, ...found.map(([where, what]) => `  ${where} ${what}`))
console.log(`\n${steps.length} steps, nothing wider than the rules.`)
if (values['dry-run']) process.exit(0)

const unset = new Set()
const texts = [plan.envId, ...plan.functions.flatMap(one => Object.values(one.environment))]
for (const text of texts) fill(text, unset)
for (const name of ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY']) if (!process.env[name]) unset.add(name)
if (unset.size > 0) stop(`Set ${[...unset].join(', ')} first: docs/deploy.md says where each comes from.`)

const { default: CloudBase } = await import('@cloudbase/manager-node')
const cloud = new CloudBase({
  secretId: process.env.TENCENTCLOUD_SECRETID,
  secretKey: process.env.TENCENTCLOUD_SECRETKEY,
  envId: fill(plan.envId),
  region: plan.region,
})
for (const [at, { what, name, run }] of steps.entries()) {
  process.stdout.write(`${at + 1}/${steps.length} ${what} ${name} … `)
  try {
    await run(cloud)
  } catch (error) {
    stop('', `${what} ${name} failed: ${error.message}`, 'Nothing was undone; the same command goes on from here.')
  }
  console.log('ok')
}
