import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What the simulated console is configured with: templates and group robots of the sample estates. */
const EVENTS = [
  'ticket.accepted',
  'ticket.arrived',
  'ticket.resolved',
  'ticket.assigned',
  'ticket.unclaimed',
  'ticket.nudged',
  'ticket.reopened',
]
export const TEMPLATES = Object.fromEntries(EVENTS.map(event => [event, `tmpl_${event.replace('.', '_')}`]))
const ROBOTS = ['hupan', 'songlin'].flatMap(code =>
  ['queue', 'supervisor', 'manager'].map(group => [`${code}:${group}`, `robot-${code}-${group}`]),
)
export const ROBOT_KEYS = ROBOTS.map(([, key]) => key as string)

export interface LocalSettings {
  root: string
  data: string
  port: number
  cloudPort: number
  secret: string
  masterKey: string
  seed: boolean
}

type Environment = Record<string, string | undefined>
const portOf = (environment: Environment, name: string, otherwise: number): number => {
  const port = Number(environment[name] ?? otherwise)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new Error(`${name} is “${environment[name]}”. Set it to a port number such as ${otherwise}, or leave it out.`)
}

export function readSettings(environment: Environment): LocalSettings {
  const root = environment.ANJU_ROOT ?? process.cwd()
  const data = resolve(root, environment.ANJU_DATA ?? '.local')
  mkdirSync(join(data, 'files'), { recursive: true, mode: 0o700 })
  const file = join(data, 'keys.json')
  if (!existsSync(file)) {
    const fresh = { secret: randomBytes(24).toString('hex'), masterKey: randomBytes(32).toString('base64') }
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 })
  }
  const keys = JSON.parse(readFileSync(file, 'utf8')) as { secret: string; masterKey: string }
  return {
    root,
    data,
    ...keys,
    port: portOf(environment, 'ANJU_PORT', 8787),
    cloudPort: portOf(environment, 'ANJU_CLOUD_PORT', 8788),
    seed: environment.ANJU_SEED !== '0',
  }
}
export const BOOTSTRAP_CODE = (settings: LocalSettings): string =>
  createHmac('sha256', settings.secret).update('bootstrap').digest('hex')

/** What the console would give each function; the addresses of the vendors carry who calls them. */
export const doorEnvironment = (
  settings: LocalSettings,
  cloudPort: number,
  caller: string,
): Record<string, string> => ({
  ANJU_MASTER_KEY: settings.masterKey,
  ANJU_WX_APPID: 'wxlocal00000000001',
  ANJU_WX_SECRET: 'local-secret',
  ANJU_WECHAT_URL: `http://127.0.0.1:${cloudPort}/${caller}/wechat`,
  ANJU_WECOM_URL: `http://127.0.0.1:${cloudPort}/${caller}/wecom`,
  ANJU_BOOTSTRAP_CODE: BOOTSTRAP_CODE(settings),
  ANJU_WX_TEMPLATES: Object.entries(TEMPLATES)
    .map(pair => pair.join('='))
    .join(','),
  ANJU_WECOM_ROBOTS: ROBOTS.map(pair => pair.join('=')).join(','),
})
