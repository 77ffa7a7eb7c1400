import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { cached, ROOT } from './cached.mjs'

export const DOORS = ['api', 'web', 'wxpay', 'clock', 'papers'].filter(door =>
  existsSync(join(ROOT, 'cloudfunctions', door, 'index.ts')),
)
const NODE = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'error',
  absWorkingDir: ROOT,
  legalComments: 'none',
}

/** What `papers` prints with, beside its bundle; the licence travels with the fonts. */
const FONT_PACKAGE = join(ROOT, 'node_modules', '@expo-google-fonts', 'noto-sans-sc')
const FONTS = {
  '400Regular/NotoSansSC_400Regular.ttf': 'NotoSansSC-Regular.ttf',
  '600SemiBold/NotoSansSC_600SemiBold.ttf': 'NotoSansSC-SemiBold.ttf',
  LICENSE_FONT: 'LICENSE',
}
function copyFonts(folder) {
  mkdirSync(join(folder, 'fonts'), { recursive: true })
  for (const [from, to] of Object.entries(FONTS)) copyFileSync(join(FONT_PACKAGE, from), join(folder, 'fonts', to))
}
/** pdfkit asks where its module lies; in one bundled file nothing but a name is left of that. */
const PDFKIT = {
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
}

/** The deployed functions: one file each, what is tried is what is deployed. And the stores' declarations. */
export const buildDoors = () =>
  cached(
    'doors',
    ['cloudfunctions', 'shared', 'package-lock.json', 'local/build'],
    'dist/cloudfunctions/api/index.js',
    async () => {
      await Promise.all(
        DOORS.map(async door => {
          const folder = join(ROOT, 'dist', 'cloudfunctions', door)
          mkdirSync(folder, { recursive: true })
          await build({
            ...NODE,
            entryPoints: [`cloudfunctions/${door}/index.ts`],
            outfile: join(folder, 'index.js'),
            minify: true,
            ...(door === 'papers' && PDFKIT),
          })
          if (door === 'papers') copyFonts(folder)
          writeFileSync(
            join(folder, 'package.json'),
            `${JSON.stringify({ name: `anju-${door}`, version: '0.0.0', private: true, main: 'index.js' }, null, 2)}\n`,
          )
        }),
      )
      const declared = join(ROOT, 'dist', '.collections.cjs')
      await build({ ...NODE, entryPoints: ['cloudfunctions/collections.ts'], outfile: declared })
      const text = execFileSync(process.execPath, [
        '-e',
        `process.stdout.write(JSON.stringify(require(${JSON.stringify(declared)}).collections, null, 2))`,
      ])
      writeFileSync(join(ROOT, 'dist', 'collections.json'), text)
    },
  )

/** The local cloud itself. */
export const buildLocal = () =>
  cached('local', ['local', 'package-lock.json'], 'dist/local/main.js', async () => {
    await build({
      ...NODE,
      entryPoints: { main: 'local/main.ts', runner: 'local/functions/runner.ts' },
      outdir: join(ROOT, 'dist', 'local'),
      external: ['libsql'],
    })
  })
