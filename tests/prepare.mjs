import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { digestOf, ROOT } from '../local/build/cached.mjs'
import { buildDoors, buildLocal } from '../local/build/doors.mjs'

const CACHE = join(ROOT, '.cache')

/** Moves the sample estate in once; every local cloud under test starts from a copy. */
async function moveIn() {
  const from = ['dist/cloudfunctions', 'dist/local/main.js', 'local/estate', 'dist/collections.json', 'tests/day.json']
  const name = `seeded-${digestOf(from).slice(0, 16)}`
  const seeded = join(CACHE, name)
  writeFileSync(join(CACHE, 'seeded'), name)
  if (existsSync(seeded)) return
  const fresh = `${seeded}.${process.pid}`
  mkdirSync(fresh, { recursive: true })
  // Five minutes before the tests: see tests/day.ts.
  const { at } = JSON.parse(readFileSync(join(ROOT, 'tests/day.json'), 'utf8'))
  writeFileSync(join(fresh, 'clock'), String(Date.parse(at) - 300_000 - Date.now()))
  const child = spawn(process.execPath, ['dist/local/main.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ANJU_ROOT: ROOT, ANJU_DATA: fresh, ANJU_PORT: '0', ANJU_CLOUD_PORT: '0' },
  })
  await new Promise((done, fail) => {
    let text = ''
    child.stdout.on('data', chunk => {
      text += chunk
      if (text.includes('ANJU_READY')) done()
    })
    child.once('exit', code => fail(new Error(`moving the sample estate in failed (${code})\n${text}`)))
  })
  child.removeAllListeners('exit')
  const gone = new Promise(done => child.once('exit', done))
  child.kill('SIGTERM')
  await gone
  if (existsSync(seeded)) rmSync(fresh, { recursive: true, force: true })
  else renameSync(fresh, seeded)
}

/** Unpacks the browser before two tests would at once: the second would start what the first still writes. */
async function unpackBrowser() {
  const unpack = "import('@sparticuz/chromium').then(packed => packed.default.executablePath())"
  // The package sets libraries for whatever runs it: a process of its own, so that no other starts with them.
  const env = { ...process.env, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  const [code] = await once(spawn(process.execPath, ['-e', unpack], { cwd: ROOT, stdio: 'inherit', env }), 'exit')
  if (code !== 0) throw new Error(`unpacking the browser failed (${code})`)
}

/** What tests stand on: the browser, the built doors, the cloud, the sample estates moved in. */
export async function prepare() {
  mkdirSync(CACHE, { recursive: true })
  await unpackBrowser()
  await buildDoors()
  await buildLocal()
  await moveIn()
}
if (import.meta.url === pathToFileURL(process.argv[1]).href) await prepare()
