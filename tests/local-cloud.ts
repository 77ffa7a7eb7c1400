import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface SamplePerson {
  name: string
  roles: string[]
  estateId: string
  houses: { houseId: string; label: string }[]
  token: string
  openId: string
}
export interface Reply<T = any> {
  status: number
  body: T
  requests: number
  examined: number
}
declare const ANJU_DAY: { offsetMs: number }
const ROOT = resolve(__dirname, '..')
/** The sample estate, moved in once by `tests/run.mjs`; every cloud under test starts from a copy. */
const seeded = (): string => join(ROOT, '.cache', readFileSync(join(ROOT, '.cache', 'seeded'), 'utf8'))
const PATIENCE_MS = 60_000
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const requestId = (): string => [...randomBytes(26)].map(byte => ALPHABET[byte % 32]).join('')

/** What runs a cloud: in the host that this jest process shares (`tests/hosts.mjs`), or in a process of its own. */
interface Running {
  port: number
  cloudPort: number
  /** Ends it; `at once`, as when the power goes. */
  end(how: 'in order' | 'at once'): Promise<void>
}
async function askHost(path: string, said: object) {
  const hosts = process.env.ANJU_HOSTS?.split(',') ?? []
  const at = hosts[(Number(process.env.JEST_WORKER_ID ?? 1) - 1) % hosts.length]
  if (!at) throw new Error('no host runs: jest.config.mjs starts them')
  const reply = await fetch(`http://127.0.0.1:${at}${path}`, { method: 'POST', body: JSON.stringify(said) })
  const text = await reply.text()
  if (!reply.ok) throw new Error(text)
  return JSON.parse(text)
}
async function inHost(environment: Record<string, string>): Promise<Running> {
  const { port, cloudPort } = await askHost('/open', environment)
  const end = async () => {
    const { lost } = await askHost('/close', { port })
    if (lost.length > 0) throw new Error(`the doors lost sight of ${lost.join('\n')}`)
  }
  return { port, cloudPort, end }
}
async function inProcess(environment: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'local', 'main.js')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  })
  const gone = new Promise<void>(done => child.once('exit', () => done()))
  const ready = await new Promise<{ port: number; cloudPort: number }>((done, fail) => {
    let text = ''
    child.stdout?.on('data', chunk => {
      text += chunk
      const found = /ANJU_READY (\{.*\})/.exec(text)
      if (found) done(JSON.parse(found[1] as string))
    })
    child.once('exit', code => fail(new Error(`the local cloud ended with ${code}\n${text}`)))
  })
  const end: Running['end'] = how => {
    child.kill(how === 'at once' ? 'SIGKILL' : 'SIGTERM')
    return gone
  }
  return { ...ready, end }
}
interface Wanted {
  /** The sample estates are moved in; otherwise it is empty. */
  seeded?: boolean
  /** A process of its own with a thread an instance: where just that is tested. */
  apart?: boolean
}

/** A local cloud on free ports, with data of its own. */
export class LocalCloud {
  url = ''
  cloudPort = 0
  private running: Running | null = null
  private sample: SamplePerson[] = []
  private constructor(
    readonly data: string,
    private readonly wanted: Wanted,
  ) {}

  static async start(wanted: Wanted = {}): Promise<LocalCloud> {
    const data = mkdtempSync(join(tmpdir(), 'anju-'))
    if (wanted.seeded !== false) {
      if (!existsSync(join(ROOT, '.cache', 'seeded')))
        throw new Error('Run the suite with npm test: it moves the sample estate in first')
      cpSync(seeded(), data, { recursive: true })
    }
    writeFileSync(join(data, 'clock'), String(ANJU_DAY.offsetMs))
    const cloud = new LocalCloud(data, wanted)
    await cloud.restart()
    return cloud
  }

  /** Another cloud that begins where this one is, for as long as `work` takes: the story before is told once for many ends. */
  async fork<T>(work: (cloud: LocalCloud) => Promise<T>): Promise<T> {
    const data = mkdtempSync(join(tmpdir(), 'anju-'))
    await askHost('/copy', { from: this.data, to: data })
    const cloud = new LocalCloud(data, this.wanted)
    try {
      await cloud.restart()
      return await work(cloud)
    } finally {
      await cloud.stop()
    }
  }

  /**
   * What `find` gives once these jobs have done it, by time and not by tries: another clock, that was woken, may hold one
   * and not be ready for seconds on a busy machine.
   */
  async worked<T>(jobs: string[], find: () => Promise<T | null | undefined | false>): Promise<T> {
    for (const since = performance.now(); performance.now() - since < PATIENCE_MS; ) {
      for (const job of jobs) await this.post(`/local/jobs/${job}/run`)
      const found = await find()
      if (found) return found
    }
    throw new Error(`${jobs.join(' and ')} ran for ${PATIENCE_MS / 1000} s and what was waited for is not there`)
  }

  /** `later`: so long after it stood still, in which no job ran. */
  async restart(later = 0): Promise<void> {
    const clock = join(this.data, 'clock')
    if (later > 0) writeFileSync(clock, String(Number(readFileSync(clock, 'utf8')) + later))
    const { seeded = true, apart = false } = this.wanted
    this.running = await (apart ? inProcess : inHost)({
      ANJU_ROOT: ROOT,
      ANJU_DATA: this.data,
      ANJU_PORT: '0',
      ANJU_CLOUD_PORT: '0',
      ANJU_SEED: seeded ? '1' : '0',
    })
    this.url = `http://127.0.0.1:${this.running.port}`
    this.cloudPort = this.running.cloudPort
    if (seeded) this.sample = (await (await fetch(`${this.url}/local/people`)).json()) as SamplePerson[]
  }

  /** The sample person with this WeChat identity, for example `wx_owner_lin`. */
  who(openId: string): SamplePerson {
    const person = this.sample.find(one => one.openId === openId)
    if (!person) throw new Error(`nobody is ${openId}`)
    return person
  }
  /** As a browser calls: with the token of this person (null: nobody). Adds a `requestId` unless there is one. */
  async call<T = any>(openId: string | null, operation: string, input: object = {}): Promise<Reply<T>> {
    const token = openId === null ? null : this.who(openId).token
    return this.send(operation, JSON.stringify({ requestId: requestId(), ...input }), token)
  }
  async send<T = any>(
    operation: string,
    body: string,
    token: string | null,
    headers: Record<string, string> = {},
  ): Promise<Reply<T>> {
    const reply = await fetch(`${this.url}/call/${operation}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    })
    return {
      status: reply.status,
      body: (await reply.json()) as T,
      requests: Number(reply.headers.get('x-db-requests')),
      examined: Number(reply.headers.get('x-docs-examined')),
    }
  }
  /** As the mini-program calls: WeChat says who it is. */
  async asWechat<T = any>(openId: string, operation: string, input: object = {}): Promise<T> {
    return this.post('/local/call-as', { openId, operation, input: { requestId: requestId(), ...input } })
  }
  async post<T = any>(path: string, body: object = {}): Promise<T> {
    const reply = await fetch(this.url + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
    return (await reply.json()) as T
  }
  async messages(): Promise<{ channel: string; to: string; text: string }[]> {
    return (await (await fetch(`${this.url}/local/messages`)).json()) as never
  }
  advance(duration: string): Promise<{ now: number; minutes: number }> {
    return this.post('/local/clock', { advance: duration })
  }
  /** Uploads a file as a browser does; answers its id. */
  async upload(openId: string, bytes: Buffer, extension: string): Promise<string> {
    const { body } = await this.call(openId, 'file.target', { extension, bytes: bytes.length })
    const put = await fetch(body.url, { method: 'PUT', body: new Uint8Array(bytes), headers: body.headers })
    if (!put.ok) throw new Error(`upload answered ${put.status}`)
    return body.fileId
  }
  async kill(): Promise<void> {
    const { running } = this
    this.running = null
    await running?.end('at once')
  }
  async stop(): Promise<void> {
    const { running } = this
    this.running = null
    await running?.end('in order')
    rmSync(this.data, { recursive: true, force: true })
  }
}
/** The smallest valid photo: one white pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)
