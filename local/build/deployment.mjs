import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './cached.mjs'

/** How large an unset value will be, when its size is judged without it: seven templates, six robots. */
const ASSUMED_BYTES = {
  ANJU_WX_TEMPLATES: 500,
  ANJU_WECOM_ROBOTS: 320,
}
const OTHERWISE_BYTES = 64
const PLACE = /\$\{(\w+)\}/g

/** Fills `${NAME}` from the environment; `unset` collects the names it could not fill. */
export const fill = (text, unset = new Set(), environment = process.env) =>
  text.replace(PLACE, (place, name) => {
    const value = environment[name]
    if (value === undefined) unset.add(name)
    return value ?? place
  })
const sizeOf = ([name, value]) =>
  name.length +
  Buffer.byteLength(fill(value).replace(PLACE, (_, unset) => 'x'.repeat(ASSUMED_BYTES[unset] ?? OTHERWISE_BYTES)))

/** The settings the doors know, and which of them they cannot start without. */
function settingsOf() {
  const text = readFileSync(join(ROOT, 'cloudfunctions', 'operation', 'settings.ts'), 'utf8')
  const found = [...text.matchAll(/^ {2}([A-Z][A-Z0-9_]+): (.*)$/gm)]
  if (found.length === 0) throw new Error('cloudfunctions/operation/settings.ts names no setting')
  return found.map(([, name, rule]) => ({ name, required: !/_default\(|optional\(/.test(rule) }))
}

/** Everything a deployment will do, as data: read from cloudbaserc.json, the built doors and the stores' declarations. */
export function planOf(file) {
  const config = JSON.parse(readFileSync(file, 'utf8'))
  const declared = JSON.parse(readFileSync(join(ROOT, 'dist', 'collections.json'), 'utf8'))
  const environment = config.environment ?? {}
  const functions = config.functions.map(one => ({
    runtime: config.runtime,
    triggers: [],
    ...one,
    environment: { ...environment, ...one.envVariables },
    built: existsSync(join(ROOT, config.functionRoot, one.name, 'index.js')),
  }))
  const built = functions.filter(one => one.built)
  const { permission, collections: exceptions = {} } = config.database ?? {}
  return {
    envId: config.envId,
    region: config.region,
    functionRoot: join(ROOT, config.functionRoot),
    settings: settingsOf(),
    functions: built.map(one => ({
      ...one,
      environmentBytes: Object.entries(one.environment).reduce((sum, pair) => sum + sizeOf(pair), 0),
    })),
    notBuilt: functions.filter(one => !one.built).map(one => one.name),
    routes: (config.http ?? []).filter(route => !functions.some(one => one.name === route.function && !one.built)),
    collections: declared.map(one => ({ ...one, permission: exceptions[one.name]?.permission ?? permission })),
    exceptions: Object.keys(exceptions),
    storage: { permission: config.storage?.permission },
  }
}
