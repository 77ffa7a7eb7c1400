import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Caller } from '../database/index'
import type { Home, Housing, Told } from './home'

export interface Invocation {
  result: unknown
  requestId: string
  caller: Caller
}
export class FunctionError extends Error {}
interface Instance {
  home: Home
  secret: string
  caller: Caller
  busy: boolean
  frozen: boolean
  freezer: NodeJS.Timeout | null
  settle: ((message: Told) => void) | null
  /** Killed or gone: never again given an invocation, even before it has ended. */
  dead: boolean
  /** Killed once this many database requests of the invocation have been served; null: it lives. */
  dieAfter: number | null
}
interface Waiting {
  start: (instance: Instance) => void
}
interface PoolOptions {
  doors: string
  housing: Housing
  /** What the instance with this secret is started with. */
  environment: (secret: string) => Record<string, string>
  cloudUrl: () => string
  offsetMs: () => number
}
const TIMEOUT_S: Record<string, number> = { api: 20, web: 20, wxpay: 5, clock: 60, papers: 60 }
const INSTANCES: Record<string, number> = { api: 3, web: 3, wxpay: 4 }
const FREEZE_AFTER_MS = 400
/** On the platform nobody shares a processor with the timer's work; here callers come first. */
const BACKGROUND: ReadonlySet<string> = new Set(['clock'])

/** The platform's way with functions: one invocation at a time per instance, frozen between, killed when late. */
export class Pool {
  private readonly instances = new Map<string, Instance[]>()
  private readonly queues = new Map<string, Waiting[]>()
  private readonly bySecret = new Map<string, Instance>()
  private readonly buried = new Set<string>()
  private readonly doomed = new Map<string, number>()
  private readonly built = new Set<string>()
  private nextId = 1
  constructor(private readonly options: PoolOptions) {}

  has(door: string): boolean {
    if (!this.built.has(door) && existsSync(join(this.options.doors, door, 'index.js'))) this.built.add(door)
    return this.built.has(door)
  }
  /** The counters of whatever invocation runs in the instance with this secret. */
  callerOf(secret: string): Caller | null {
    return this.bySecret.get(secret)?.caller ?? null
  }
  /** Whether the instance with this secret has died: what it still sends reaches nobody and is answered by nobody. */
  isBuried(secret: string): boolean {
    return this.buried.has(secret)
  }

  async invoke(door: string, event: unknown, identity: { openId?: string } = {}): Promise<Invocation> {
    if (!this.has(door)) throw new FunctionError(`[FunctionNotFound] ${door}`)
    const instance = await this.free(door)
    const requestId = randomUUID()
    const timeoutS = TIMEOUT_S[door] ?? 20
    instance.caller = { requests: 0, examined: 0, chain: 0 }
    instance.dieAfter = this.doomed.get(door) ?? null
    this.doomed.delete(door)
    const { caller } = instance
    const environment = {
      WX_OPENID: identity.openId ?? '',
      TCB_ENV: 'local-env',
      SCF_NAMESPACE: 'local-env',
      TCB_SOURCE: identity.openId ? 'wx_client' : 'http',
    }
    const context = {
      request_id: requestId,
      function_name: door,
      namespace: 'local-env',
      memory_limit_in_mb: 256,
      time_limit_in_ms: timeoutS * 1000,
      environment: JSON.stringify(environment),
      environ: Object.entries(environment)
        .map(pair => pair.join('='))
        .join(';'),
    }
    try {
      return { result: await this.run(instance, event, context, timeoutS * 1000), requestId, caller }
    } finally {
      this.release(door, instance)
    }
  }

  private run(instance: Instance, event: unknown, context: object, timeoutMs: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.kill(instance)
        reject(new FunctionError(`Invoking task timed out after ${timeoutMs / 1000} seconds`))
      }, timeoutMs)
      instance.settle = message => {
        clearTimeout(timer)
        instance.settle = null
        if (message.error !== undefined) reject(new FunctionError(message.error))
        else resolve(message.result)
      }
      instance.home.invoke({ id: this.nextId++, event, context, offsetMs: this.options.offsetMs() })
    })
  }

  private free(door: string): Promise<Instance> | Instance {
    const all = this.instances.get(door) ?? []
    this.instances.set(door, all)
    const idle =
      all.find(instance => !instance.busy) ?? (all.length < (INSTANCES[door] ?? 1) ? this.spawn(door, all) : null)
    if (!idle) {
      return new Promise(resolve => {
        const queue = this.queues.get(door) ?? []
        this.queues.set(door, queue)
        queue.push({ start: resolve })
      })
    }
    this.thaw(idle)
    return idle
  }
  private thaw(instance: Instance): void {
    instance.busy = true
    if (instance.freezer) clearTimeout(instance.freezer)
    if (instance.frozen) instance.home.thaw()
    instance.frozen = false
  }
  private release(door: string, instance: Instance): void {
    instance.busy = false
    const next = this.queues.get(door)?.shift()
    if (next) {
      const ready = instance.dead ? this.spawn(door, this.instances.get(door) ?? []) : instance
      this.thaw(ready)
      next.start(ready)
      return
    }
    if (instance.dead) return
    instance.freezer = setTimeout(() => {
      instance.frozen = true
      instance.home.freeze()
    }, FREEZE_AFTER_MS)
    instance.freezer.unref()
  }

  private spawn(door: string, all: Instance[]): Instance {
    const secret = randomBytes(16).toString('hex')
    const file = join(this.options.doors, door, 'index.js')
    const environment = {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'local-env',
      TCB_ENV: 'local-env',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      TENCENTCLOUD_SESSIONTOKEN: secret,
      SILENCE: 'true',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${this.options.cloudUrl()}/tcb/${secret}` }),
      ...this.options.environment(secret),
    }
    const home = this.options.housing(
      { file, environment, background: BACKGROUND.has(door) },
      message => instance.settle?.(message),
      why => {
        this.bury(instance)
        instance.settle?.({ error: `the function exited (${why})` })
      },
    )
    const instance: Instance = {
      home,
      secret,
      caller: { requests: 0, examined: 0, chain: 0 },
      busy: false,
      frozen: false,
      freezer: null,
      settle: null,
      dieAfter: null,
      dead: false,
    }
    this.bySecret.set(secret, instance)
    all.push(instance)
    return instance
  }

  /** Starts one instance ahead of the first call. */
  warm(door: string): void {
    const all = this.instances.get(door) ?? []
    this.instances.set(door, all)
    if (this.has(door) && all.length === 0) this.spawn(door, all)
  }
  private bury(instance: Instance): void {
    instance.dead = true
    this.bySecret.delete(instance.secret)
    this.buried.add(instance.secret)
    for (const all of this.instances.values()) if (all.includes(instance)) all.splice(all.indexOf(instance), 1)
  }
  private kill(instance: Instance): void {
    this.bury(instance)
    instance.home.kill()
  }
  /** The next invocation of a door dies once its n-th database request is served, before the answer reaches it. */
  doom(door: string, afterRequests: number): void {
    this.doomed.set(door, afterRequests)
  }
  /** Told after each database request: whether whoever sent it was to die here, and did. */
  diesNow(secret: string): boolean {
    const instance = this.bySecret.get(secret)
    if (!instance?.dieAfter || instance.caller.requests < instance.dieAfter) return false
    this.kill(instance)
    return true
  }
  /** Kills one instance of a door while it works: what a crash looks like. For the faults that tests inject. */
  crash(door: string): boolean {
    const busy = this.instances.get(door)?.find(instance => instance.busy)
    if (busy) this.kill(busy)
    return busy !== undefined
  }
  stop(): void {
    for (const instance of [...this.instances.values()].flat()) this.kill(instance)
  }
}
