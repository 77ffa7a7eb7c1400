import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../local/build/cached.mjs'

const NAME = join(ROOT, '.cache', 'seeded')
const SEEDED = existsSync(NAME) ? join(ROOT, '.cache', readFileSync(NAME, 'utf8')) : ''

/** A process that says `ANJU_READY {…}` once it serves; answers that, the time it took, and a way to end it. */
export async function serve(script, env = {}) {
  const started = performance.now()
  const child = spawn(process.execPath, [script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ANJU_ROOT: ROOT, ANJU_PORT: '0', ANJU_CLOUD_PORT: '0', ...env },
  })
  const ready = await new Promise((done, fail) => {
    let text = ''
    child.stdout.on('data', chunk => {
      text += chunk
      const found = /ANJU_READY (\{.*\})/.exec(text)
      if (found) done(JSON.parse(found[1]))
    })
    child.once('exit', code => fail(new Error(`${script} ended with ${code}\n${text}`)))
  })
  child.removeAllListeners('exit')
  const startMs = performance.now() - started
  const stop = () =>
    new Promise(done => {
      child.once('exit', done)
      child.kill('SIGTERM')
    })
  return { ...ready, startMs, stop, pid: child.pid }
}

/** A data folder of its own with the sample estates moved in. */
export async function freshData() {
  const data = mkdtempSync(join(tmpdir(), 'anju-bench-'))
  // Without the clock of the tests: what a bench fills in is of today.
  if (existsSync(SEEDED)) cpSync(SEEDED, data, { recursive: true, filter: name => name !== join(SEEDED, 'clock') })
  else await (await serve('dist/local/main.js', { ANJU_DATA: data })).stop()
  return data
}
export const forget = data => rmSync(data, { recursive: true, force: true })

/** The local cloud on this data, with its sample people and the address that the SDK is pointed at. */
export async function startCloud(data) {
  const cloud = await serve('dist/local/main.js', { ANJU_DATA: data })
  const people = JSON.parse(readFileSync(join(data, 'people.json'), 'utf8'))
  const { secret } = JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8'))
  return {
    ...cloud,
    who: openId => people.find(person => person.openId === openId),
    sdkUrl: `http://127.0.0.1:${cloud.cloudPort}/tcb/${secret.slice(0, 32)}`,
  }
}
