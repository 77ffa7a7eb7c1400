import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { LocalCloud } from './local-cloud'

const ROOT = resolve(__dirname, '..')
const FONTS = join(ROOT, '.cache', 'fonts')

/** A fontconfig that knows one Chinese font from a package, so that pages look the same on a bare machine. */
function fontconfig(): string {
  mkdirSync(FONTS, { recursive: true })
  const font = dirname(
    createRequire(__filename).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  )
  const file = join(FONTS, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${font}</dir><dir>${join(font, '..', '700Bold')}</dir><cachedir>${join(FONTS, 'cache')}</cachedir></fontconfig>`,
  )
  return file
}

/** Chromium from its npm package, with nothing installed on the machine. */
export async function openBrowser(): Promise<Browser> {
  // Makes the package unpack its own NSS libraries, which a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x'
  process.env.FONTCONFIG_FILE = fontconfig()
  const packed = (await import('@sparticuz/chromium')).default
  const executablePath = await packed.executablePath()
  const args = packed.args.filter(arg => arg !== '--single-process' && !arg.startsWith('--headless'))
  return chromium.launch({
    executablePath,
    args: [
      ...args,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // A microphone that hums, and nobody asked.
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
    headless: true,
    env: { ...process.env } as Record<string, string>,
  })
}

declare const ANJU_DAY: { script: string }
/** A browser of its own, signed in through the chooser as a person would; on the day of the tests. */
export async function signInAs(browser: Browser, cloud: LocalCloud, openId: string, width = 390): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, locale: 'zh-CN' })
  await context.addInitScript({ content: ANJU_DAY.script })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(cloud.url)
  await page
    .getByRole('button', { name: new RegExp(`^${cloud.who(openId).name}`) })
    .first()
    .click()
  await page.locator('#home').first().waitFor()
  return page
}
