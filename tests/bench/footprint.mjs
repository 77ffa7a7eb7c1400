import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { taro } from '../../local/build/app.mjs'
import { ROOT } from '../../local/build/cached.mjs'
import { quantile } from './load.mjs'

const LOADS = 9
const BUNDLED = { bundle: true, platform: 'node', packages: 'external', format: 'cjs' }
function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(path)
    else if (!entry.name.endsWith('.map')) yield path
  }
}

/** The mini-program's main package, each subpackage and the whole, in bytes; null when it is not built. */
export function weapp() {
  const folder = join(ROOT, 'dist', 'weapp')
  if (!existsSync(join(folder, 'app.json'))) return null
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
  const packages = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => ({ root, bytes: 0 }))
  let main = 0
  let total = 0
  for (const file of walk(folder)) {
    const { size } = statSync(file)
    total += size
    const own = packages.find(({ root }) => file.startsWith(join(folder, root, '/')))
    if (own) own.bytes += size
    else main += size
  }
  return { main, packages, total }
}

/** What the processor does until the home page is there, beside a bare Taro app of the same version, in turns. */
export async function launch() {
  const ours = join(ROOT, 'dist', 'weapp')
  if (!existsSync(join(ours, 'app.js'))) return null
  const bare = join(ROOT, '.cache', 'bare')
  const wx = join(ROOT, '.cache', 'wx.cjs')
  await build({ ...BUNDLED, entryPoints: [join(ROOT, 'tests/pages/wx.ts')], outfile: wx })
  const { status, output } = await taro('weapp', join(ROOT, 'tests', 'bench', 'bare'))
  if (status !== 0) throw new Error(`The bare app did not build\n${output.slice(-3000)}`)
  const measure = folder => Number(execFileSync(process.execPath, [join(ROOT, 'tests/bench/launch.cjs'), wx, folder]))
  const times = { ours: [], bare: [] }
  for (let round = 0; round < LOADS; round += 1) {
    times.bare.push(measure(bare))
    times.ours.push(measure(ours))
  }
  const [oursMs, bareMs] = [times.ours, times.bare].map(one => quantile(one, 0.5))
  return { oursMs, bareMs, ratio: oursMs / bareMs }
}

/** What a browser fetches until the home page of somebody signed in shows: each file once, gzipped. */
export async function h5(cloud) {
  const folder = join(ROOT, 'dist', 'h5')
  if (!existsSync(join(folder, 'index.html'))) return null
  const browser = await (await browserModule()).openBrowser()
  try {
    const page = await browser.newPage()
    const asked = new Set()
    page.on('response', reply => asked.add(new URL(reply.url()).pathname))
    await page.addInitScript(token => localStorage.setItem('anju.token', token), cloud.who('wx_owner_lin').token)
    await page.goto(`http://127.0.0.1:${cloud.port}/`)
    await page.locator('.hero__name').first().waitFor()
    await page.waitForLoadState('networkidle')
    const files = [...asked]
      .map(path => join(folder, path === '/' ? 'index.html' : path))
      .filter(file => existsSync(file) && statSync(file).isFile())
    const gzip = files.reduce((bytes, file) => bytes + gzipSync(readFileSync(file)).length, 0)
    return { gzip, files: files.length }
  } finally {
    await browser.close()
  }
}

async function browserModule() {
  const outfile = join(ROOT, '.cache', 'browser.cjs')
  await build({ ...BUNDLED, entryPoints: [join(ROOT, 'tests/browser.ts')], outfile })
  return createRequire(import.meta.url)(outfile)
}
