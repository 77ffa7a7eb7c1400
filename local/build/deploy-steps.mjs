import { fill } from './deployment.mjs'

const columns = ({ keys }) => keys.map(({ name, direction }) => ({ Name: name, Direction: direction }))
const shown = index =>
  `${index.keys.map(({ name, direction }) => (direction === '-1' ? `-${name}` : name)).join(' ')}${index.unique ? ' unique' : ''}`

async function index(database, collection, one) {
  const { Exists } = await database.checkIndexExists(collection, one.name)
  if (Exists) return
  await database.updateCollection(collection, {
    CreateIndexes: [
      { IndexName: one.name, MgoKeySchema: { MgoIsUnique: one.unique ?? false, MgoIndexKeys: columns(one) } },
    ],
  })
}
async function route(access, { path, function: name }) {
  const { APISet } = await access.getAccessList({ path })
  const same = APISet.find(one => one.Path === path && one.Name === name)
  if (!same) await access.createAccess({ path, name, type: 1, auth: false })
}

/** The plan as steps in order: what is closed comes before what could be called. `run` takes the vendor's client. */
export function stepsOf(plan) {
  const steps = []
  const step = (what, name, detail, run) => steps.push({ what, name, detail, run })
  for (const one of plan.collections) {
    step('collection', one.name, '', cloud => cloud.database.createCollectionIfNotExists(one.name))
    step('rule', one.name, one.permission, cloud =>
      cloud.permission.modifyResourcePermission({
        resourceType: 'collection',
        resource: one.name,
        permission: one.permission,
      }),
    )
    for (const each of one.indexes)
      step('index', `${one.name}.${each.name}`, shown(each), cloud => index(cloud.database, one.name, each))
  }
  step('bucket', 'storage', plan.storage.permission, cloud => cloud.storage.setStorageAcl(plan.storage.permission))
  for (const one of plan.functions) {
    const { environment, environmentBytes, built: _built, ...func } = one
    const timer = one.triggers.map(({ config }) => `, timer ${config}`).join('')
    const detail = `${one.runtime}, ${one.timeout} s, ${one.memorySize} MB, ${environmentBytes} B of environment${timer}`
    step('function', one.name, detail, cloud =>
      cloud.functions.createFunction({
        func: {
          ...func,
          envVariables: Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value)])),
        },
        functionRootPath: plan.functionRoot,
        force: true,
      }),
    )
  }
  for (const one of plan.routes) step('http', one.path, `→ ${one.function}`, cloud => route(cloud.access, one))
  return steps
}
