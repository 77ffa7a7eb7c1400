/** What may be reached over HTTP at all, by which door. */
const ROUTES = { web: ['/call', '/verify', '/link'], wxpay: ['/wxpay/notify'] }
const TIMER = /^(\S+ ){6}\S+$/
const LIMITS = { environmentBytes: 4096, collections: 100, indexes: 100, keys: 32, indexName: 64, timeoutS: 60 }

function* ofFunction(one, plan) {
  const at = `function ${one.name}`
  if (!/^Nodejs20\./.test(one.runtime ?? '')) yield [at, `runs on ${one.runtime}, not on Node 20`]
  if (!(one.timeout >= 1 && one.timeout <= LIMITS.timeoutS)) yield [at, `has a timeout of ${one.timeout} s`]
  if (one.triggers.length > 1) yield [at, `has ${one.triggers.length} triggers; the platform allows one`]
  if (one.triggers.length > 0 && one.name !== 'clock') yield [at, 'has a trigger; only clock is called by a timer']
  for (const { type, config } of one.triggers)
    if (type !== 'timer' || !TIMER.test(config)) yield [at, `has a trigger that is not a timer of seven fields`]
  if (one.environmentBytes > LIMITS.environmentBytes)
    yield [at, `has ${one.environmentBytes} bytes of environment, more than ${LIMITS.environmentBytes}`]
  for (const { name } of plan.settings) if (!(name in one.environment)) yield [at, `is not given the setting ${name}`]
  for (const name of Object.keys(one.environment))
    if (!plan.settings.some(setting => setting.name === name)) yield [at, `is given ${name}, which no door reads`]
}

function* ofCollection(one) {
  const at = `collection ${one.name}`
  if (one.permission !== 'ADMINONLY') yield [at, `would be ${one.permission}; every collection is ADMINONLY`]
  if (one.indexes.length > LIMITS.indexes) yield [at, `has ${one.indexes.length} indexes`]
  const names = new Set()
  for (const { name, keys } of one.indexes) {
    if (names.has(name)) yield [at, `has two indexes named ${name}`]
    names.add(name)
    if (name.length > LIMITS.indexName || keys.length > LIMITS.keys || keys.length === 0)
      yield [at, `has an index ${name} outside the vendor's limits`]
  }
}

/** Every way in which the plan is wider or larger than it may be: `[where, what]`. */
export function* violations(plan) {
  for (const one of plan.functions) yield* ofFunction(one, plan)
  for (const name of ['api', 'web', 'clock'])
    if (!plan.functions.some(one => one.name === name)) yield [`function ${name}`, 'is not built']
  const timers = plan.functions.filter(one => one.triggers.length > 0)
  if (timers.length !== 1) yield ['function clock', 'has no timer']
  for (const route of plan.routes) {
    if (!ROUTES[route.function]?.includes(route.path))
      yield [
        `route ${route.path}`,
        `leads to ${route.function}; only ${Object.values(ROUTES).flat().join(', ')} are public`,
      ]
  }
  if (plan.collections.length > LIMITS.collections) yield ['database', `has ${plan.collections.length} collections`]
  if (plan.collections.length === 0) yield ['database', 'declares no collection']
  for (const one of plan.collections) yield* ofCollection(one)
  for (const name of plan.exceptions)
    if (!plan.collections.some(one => one.name === name)) yield [`collection ${name}`, 'has a rule but no store']
  if (plan.storage.permission !== 'PRIVATE')
    yield ['storage', `would be ${plan.storage.permission}; the bucket is PRIVATE to creator and admin`]
}
