import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Pool } from '../../local/functions/pool'
import { threads } from '../../local/functions/thread'

const RUNNER = resolve(__dirname, '..', '..', 'dist', 'local', 'runner.js')
const doors = mkdtempSync(join(tmpdir(), 'anju-doors-'))
/** A door that does what its event asks. */
const DOOR = `const { threadId } = require('node:worker_threads')
let calls = 0
let ticks = 0
exports.main = async (event, context) => {
  calls += 1
  if (event.crash) process.exit(3)
  if (event.tick) setInterval(() => { ticks += 1 }, 10)
  if (event.hang) await new Promise(() => {})
  if (event.fail) throw new Error('a bug in the door')
  if (event.waitMs) await new Promise(done => setTimeout(done, event.waitMs))
  return { threadId, calls, ticks, now: Date.now(), made: new Date().getTime(), context, env: process.env }
}`
let offsetMs = 0
let pool: Pool
beforeAll(() => {
  for (const door of ['web', 'wxpay', 'clock']) {
    mkdirSync(join(doors, door))
    writeFileSync(join(doors, door, 'index.js'), DOOR)
  }
  pool = new Pool({
    doors,
    housing: threads(RUNNER),
    environment: () => ({ ANJU_WX_APPID: 'wx1' }),
    cloudUrl: () => 'http://127.0.0.1:1',
    offsetMs: () => offsetMs,
  })
})
afterAll(() => {
  pool.stop()
  rmSync(doors, { recursive: true, force: true })
})
interface Said {
  threadId: number
  calls: number
  ticks: number
  now: number
  made: number
  context: { request_id: string; function_name: string; environment: string; time_limit_in_ms: number }
  env: Record<string, string>
}
const ask = async (door: string, event: object, openId?: string) =>
  (await pool.invoke(door, event, openId ? { openId } : {})).result as Said

test('an instance that crashes answers its own call with an error and no other', async () => {
  const others = [ask('web', { waitMs: 200 }), ask('web', { waitMs: 200 })]
  await expect(ask('web', { crash: true })).rejects.toThrow('exited (3)')
  expect(await Promise.all(others)).toHaveLength(2)
  expect((await ask('web', {})).threadId).toBeGreaterThan(0)
})

test('twenty calls at once share three instances, one call at a time each', async () => {
  const said = await Promise.all(Array.from({ length: 20 }, () => ask('web', { waitMs: 5 })))
  expect(new Set(said.map(one => one.threadId)).size).toBeLessThanOrEqual(3)
  const keys = said.map(one => `${one.threadId}:${one.calls}`)
  expect(new Set(keys).size).toBe(20)
})

test('a door that fails says so and its instance goes on', async () => {
  const { threadId } = await ask('clock', {})
  await expect(ask('clock', { fail: true })).rejects.toThrow('a bug in the door')
  expect((await ask('clock', {})).threadId).toBe(threadId)
})

test('a door that hangs is stopped at its limit, and the call that waited behind it is served', async () => {
  const hanging = expect(ask('wxpay', { hang: true })).rejects.toThrow('timed out after 5 seconds')
  const waiting = ask('wxpay', {})
  await hanging
  expect((await waiting).calls).toBe(1)
}, 15_000)

test('a door learns who called from its context, never from a neighbour’s call', async () => {
  const { context, env } = await ask('web', {}, 'wx_owner_lin')
  expect(context).toMatchObject({ function_name: 'web', time_limit_in_ms: 20_000 })
  expect(JSON.parse(context.environment)).toMatchObject({ WX_OPENID: 'wx_owner_lin', SCF_NAMESPACE: 'local-env' })
  expect(env).toMatchObject({ TENCENTCLOUD_RUNENV: 'SCF', ANJU_WX_APPID: 'wx1' })
  expect(env.WX_OPENID).toBeUndefined()
  expect(JSON.parse((await ask('web', {})).context.environment).WX_OPENID).toBe('')
})

test('a door sees the time that was moved', async () => {
  offsetMs = 3_600_000
  const { now, made } = await ask('web', {})
  offsetMs = 0
  expect(now - Date.now()).toBeGreaterThan(3_500_000)
  expect(Math.abs(now - made)).toBeLessThan(1_000)
})

test('a frozen instance answers again, and what it left running waited until then', async () => {
  const { ticks } = await ask('web', { tick: true })
  await new Promise(done => setTimeout(done, 1_500))
  const later = await ask('web', {})
  // Awake for the first 0.4 s alone: in a second and a half it would have ticked some 150 times.
  expect(later.ticks - ticks).toBeLessThan(80)
})
