import { buildApp } from './app.mjs'
import { buildDoors, buildLocal } from './doors.mjs'

const STEPS = { doors: [buildDoors, buildLocal], weapp: [() => buildApp('weapp')], h5: [() => buildApp('h5')] }
const wanted = process.argv.slice(2)
for (const name of wanted.length > 0 ? wanted : Object.keys(STEPS)) for (const step of STEPS[name]) await step()
