// Takes every page, on a phone and in a wide window, in Chinese and English, against the local cloud, into .cache/screens;
// what the documents show of it goes to docs/screens, made small.
// `node tests/screens.mjs [name…]` starts a cloud of its own; ANJU_URL uses one that runs.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { prepare } from './screens-story.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const ALL = join(ROOT, '.cache', 'screens')
const SHOWN = join(ROOT, 'docs', 'screens')
const only = process.argv.slice(2)

async function startCloud() {
  if (process.env.ANJU_URL) return { url: process.env.ANJU_URL, stop() {} }
  const data = mkdtempSync(join(tmpdir(), 'anju-screens-'))
  const child = spawn(process.execPath, ['local/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ANJU_PORT: '0', ANJU_CLOUD_PORT: '0', ANJU_DATA: data },
  })
  const port = await new Promise((done, fail) => {
    let text = ''
    child.stdout.on('data', chunk => {
      text += chunk
      const ready = /ANJU_READY (\{.*\})/.exec(text)
      if (ready) done(JSON.parse(ready[1]).port)
    })
    child.once('exit', () => fail(new Error(`the local cloud did not start\n${text}`)))
  })
  const stop = () => {
    child.removeAllListeners('exit')
    child.once('exit', () => rmSync(data, { recursive: true, force: true }))
    child.kill('SIGTERM')
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}

function browserModule() {
  const outfile = join(ROOT, '.cache', 'browser.cjs')
  const options = { bundle: true, platform: 'node', packages: 'external', format: 'cjs' }
  buildSync({ entryPoints: [join(ROOT, 'tests/browser.ts')], outfile, ...options })
  return createRequire(import.meta.url)(outfile)
}

const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, isMobile: true, hasTouch: true },
  wide: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
}
// Taro keeps its storage wrapped.
const stored = value => JSON.stringify({ data: JSON.stringify(value) })

async function shoot(browser, url, screen, size, language) {
  const dark = screen.dark ? 'dark' : 'light'
  const context = await browser.newContext({
    ...SIZES[size],
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: dark,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const kept = { 'anju.language': stored(language), ...screen.kept?.(stored) }
  await page.addInitScript(
    ([token, entries, chooser]) => {
      if (token) localStorage.setItem('anju.token', token)
      for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value)
      if (chooser) return
      addEventListener('DOMContentLoaded', () => {
        const style = document.createElement('style')
        style.textContent =
          '#local-chooser,#local-pay{display:none}*{animation-duration:0s!important;caret-color:transparent!important}'
        document.head.append(style)
      })
    },
    [screen.token ?? null, kept, Boolean(screen.chooser)],
  )
  await page.goto(`${url}/#${screen.path}`)
  const at = selector => page.locator(`.taro_page:not(.taro_page_shade) ${selector}`).first()
  await at(screen.wait).waitFor()
  await screen.act?.({ page, at, size, language })
  await page.waitForLoadState('networkidle', { timeout: 1_500 }).catch(() => {})
  const name = `${screen.name}-${size}-${language}`
  const picture = await page.screenshot({ path: join(ALL, `${name}.png`) })
  await context.close()
  if ((screen.shownIn ?? ['zh']).includes(language))
    writeFileSync(join(SHOWN, `${name}.webp`), await small(browser, picture))
}

const QUALITY = 0.8
let press
/** The browser that took a picture makes it small, too. */
async function small(browser, picture) {
  press ??= await browser.newPage()
  const text = await press.evaluate(
    async ([png, quality]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${png}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      canvas.getContext('2d').drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', quality).split(',')[1]
    },
    [picture.toString('base64'), QUALITY],
  )
  return Buffer.from(text, 'base64')
}

for (const folder of [ALL, SHOWN]) mkdirSync(folder, { recursive: true })
const cloud = await startCloud()
const browser = await browserModule().openBrowser()
let failed = 0
try {
  const screens = await prepare(cloud.url)
  for (const screen of screens.filter(one => !only.length || only.includes(one.name)))
    for (const size of screen.sizes ?? Object.keys(SIZES))
      for (const language of screen.languages ?? ['zh', 'en'])
        await shoot(browser, cloud.url, screen, size, language).catch(error => {
          failed += 1
          console.error(`${screen.name} ${size} ${language}: ${error.message}`)
        })
} finally {
  await browser.close()
  cloud.stop()
}
process.exitCode = failed ? 1 : 0
