import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '..', '..')
type Config = Record<string, never> & {
  environment: Record<string, string>
  functions: { name: string; triggers?: object[] }[]
  http: { path: string; function: string }[]
  database: { permission: string; collections: Record<string, { permission: string }> }
  storage: { permission: string }
}
const folder = mkdtempSync(join(tmpdir(), 'anju-deploy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A dry run with the real configuration, changed by somebody. */
function dryRun(change: (config: Config) => void = () => undefined) {
  const config = JSON.parse(readFileSync(join(ROOT, 'cloudbaserc.json'), 'utf8')) as Config
  change(config)
  const file = join(folder, 'cloudbaserc.json')
  writeFileSync(file, JSON.stringify(config))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['local/build/deploy.mjs', '--dry-run', '--config', file],
    { cwd: ROOT, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

test('whoever deploys sees every collection closed and every index before anything happens', () => {
  const { status, stdout } = dryRun()
  const declared = JSON.parse(readFileSync(join(ROOT, 'dist', 'collections.json'), 'utf8')) as {
    name: string
    indexes: object[]
  }[]
  const count = (what: string) => stdout.split('\n').filter(line => line.startsWith(`${what} `)).length
  expect(status).toBe(0)
  expect(stdout.match(/^rule .*ADMINONLY$/gm)).toHaveLength(declared.length)
  expect(count('index')).toBe(declared.reduce((sum, one) => sum + one.indexes.length, 0))
  expect(stdout).not.toMatch(/^http.*→ api$/m)
})

test.each<[string, (config: Config) => void, RegExp]>([
  [
    'opens one collection to its readers',
    config => {
      config.database.collections['tickets'] = { permission: 'READONLY' }
    },
    /collection tickets would be READONLY/,
  ],
  [
    'opens all collections to their creators',
    config => {
      config.database.permission = 'PRIVATE'
    },
    /collection persons would be PRIVATE/,
  ],
  [
    'forgets the rule of the collections',
    config => Reflect.deleteProperty(config.database, 'permission'),
    /collection persons would be undefined/,
  ],
  [
    'lets everybody read the bucket',
    config => {
      config.storage.permission = 'READONLY'
    },
    /storage would be READONLY/,
  ],
  [
    'routes HTTP to api',
    config => void config.http.push({ path: '/api', function: 'api' }),
    /route \/api leads to api/,
  ],
  [
    'routes a public path to api',
    config => void config.http.push({ path: '/call', function: 'api' }),
    /route \/call leads to api/,
  ],
  [
    'gives the clock a second trigger',
    config => {
      const clock = config.functions.find(one => one.name === 'clock')
      clock?.triggers?.push({ name: 'again', type: 'timer', config: '30 * * * * * *' })
    },
    /function clock has 2 triggers/,
  ],
  [
    'forgets a setting that the doors need',
    config => Reflect.deleteProperty(config.environment, 'ANJU_MASTER_KEY'),
    /is not given the setting ANJU_MASTER_KEY/,
  ],
  [
    'fills the environment beyond 4 KB',
    config => {
      config.environment['ANJU_WX_TEMPLATES'] = 'x'.repeat(4096)
    },
    /bytes of environment/,
  ],
])('somebody who %s is refused', (_what, change, expected) => {
  const { status, stderr } = dryRun(change)
  expect(stderr).toMatch(expected)
  expect(status).toBe(1)
})
