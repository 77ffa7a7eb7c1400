import { buildApp } from './app.mjs'
import { buildDoors, buildLocal } from './doors.mjs'

const STEPS = { doors: [buildDoors, buildLocal], weapp: [() => buildApp('weapp')], h5: [() => buildApp('h5')] }
// The browser's app takes about as long as all else together: side by side they fill two processors.
const LANES = [['doors', 'weapp'], ['h5']]
const wanted = process.argv.slice(2)
await Promise.all(
  LANES.map(async lane => {
    for (const name of lane.filter(one => wanted.length === 0 || wanted.includes(one)))
      for (const step of STEPS[name]) await step()
  }),
)
