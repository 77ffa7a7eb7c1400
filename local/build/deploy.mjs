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
// It ends by itself: whoever is ended at once loses the lines that a slow reader has not taken yet.
const stop = (...lines) => {
  console.error(lines.join('\n'))
  process.exitCode = 1
}

/** What is to be done, as told; null when it is wider than the rules. */
function planned() {
  const plan = planOf(values.config ?? join(ROOT, 'cloudbaserc.json'))
  const steps = stepsOf(plan)
  const wide = steps.reduce((most, { name }) => Math.max(most, name.length), 0)
  const line = (what, name, detail) => `${what.padEnd(12)}${name.padEnd(wide + 2)}${detail}`
  const told = steps.map(({ what, name, detail }) => line(what, name, detail))
  console.log([...told, ...plan.notBuilt.map(name => line('skipped', name, 'not built'))].join('\n'))
  const found = [...violations(plan)]
  if (found.length > 0) {
    stop(`\n${found.length} refused:`, ...found.map(([where, what]) => `  ${where} ${what}`))
    return null
  }
  console.log(`\n${steps.length} steps, nothing wider than the rules.`)
  return { plan, steps }
}

async function carryOut({ plan, steps }) {
  const unset = new Set()
  const texts = [plan.envId, ...plan.functions.flatMap(one => Object.values(one.environment))]
  for (const text of texts) fill(text, unset)
  for (const name of ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY']) if (!process.env[name]) unset.add(name)
  if (unset.size > 0) return stop(`Set ${[...unset].join(', ')} first: docs/deploy.md says where each comes from.`)

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
      const again = 'Nothing was undone; the same command goes on from here.'
      return stop('', `${what} ${name} failed: ${error.message}`, again)
    }
    console.log('ok')
  }
}

await buildDoors()
const ready = planned()
if (ready && !values['dry-run']) await carryOut(ready)
