import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { build, transform } from 'esbuild'
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
  alias: { 'fast-xml-parser': join(ROOT, 'local', 'build', 'no-xml.cjs') },
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
/** pdfkit asks where its module lies; in a bundled file nothing but a name is left of that. */
const PDFKIT = {
  name: 'bundleUrl',
  define: { 'import.meta.url': 'bundleUrl' },
  banner: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;",
}

/**
 * All doors in one go: a kernel each, which loads at start, and chunks that load when they are first asked for. Each
 * module lies in one chunk, so that what it keeps is kept once. The platform requires CommonJS, which esbuild does not
 * split: split as modules, then written anew file by file.
 */
async function split() {
  const outdir = join(ROOT, 'dist', 'cloudfunctions')
  const { outputFiles, metafile } = await build({
    ...NODE,
    format: 'esm',
    splitting: true,
    entryPoints: Object.fromEntries(DOORS.map(door => [door, `cloudfunctions/${door}/index.ts`])),
    outdir,
    chunkNames: '[name]-[hash]',
    write: false,
    metafile: true,
    define: PDFKIT.define,
  })
  const files = new Map()
  const ofSdk = modulesOf('node_modules/@cloudbase/node-sdk/', metafile.inputs)
  const rewrite = async ({ path, text }) => {
    // Node's own import() of CommonJS would wrap the chunk once more, and some runners of tests have none.
    const supported = { 'dynamic-import': false }
    const options = {
      format: 'cjs',
      platform: 'node',
      target: NODE.target,
      minify: true,
      legalComments: 'none',
      supported,
    }
    const { code } = await transform(text, { ...options, ...(text.includes(PDFKIT.name) && { banner: PDFKIT.banner }) })
    const { imports, inputs } = metafile.outputs[relative(ROOT, path)]
    const named = imports
      .filter(one => !one.external)
      .map(one => ({ file: basename(one.path), lazy: one.kind !== 'import-statement' }))
    files.set(basename(path), {
      code,
      imports: named,
      modules: Object.fromEntries(Object.entries(inputs).map(([module, { bytesInOutput }]) => [module, bytesInOutput])),
      beside: share(inputs, module => !ofSdk.has(module)),
    })
  }
  await Promise.all(outputFiles.map(rewrite))
  return files
}

/** How much of a file these modules are, 0 to 1. */
function share(inputs, counts) {
  const bytes = modules => modules.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)
  const all = Object.entries(inputs)
  return all.length > 0 ? bytes(all.filter(([module]) => counts(module))) / bytes(all) : 1
}

/** A package's modules, with all they need. */
function modulesOf(folder, inputs) {
  const found = new Set(Object.keys(inputs).filter(module => module.startsWith(folder)))
  for (const module of found) for (const { path } of inputs[module]?.imports ?? []) found.add(path)
  return found
}

/** What a file needs, itself first: at once, or with all it may ask for later. */
function reached(files, from, lazily) {
  const found = new Set([from])
  for (const name of found) for (const { file, lazy } of files.get(name).imports) if (lazily || !lazy) found.add(file)
  return [...found]
}

/** A deployed function is a folder; what of it loads at start, and each chunk's size and modules, are noted beside. */
function writeDoor(door, files) {
  const folder = join(ROOT, 'dist', 'cloudfunctions', door)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const entry = `${door}.js`
  const placed = name => (name === entry ? 'index.js' : name)
  const names = reached(files, entry, true)
  for (const name of names) writeFileSync(join(folder, placed(name)), files.get(name).code)
  if (door === 'papers') copyFonts(folder)
  const manifest = { name: `anju-${door}`, version: '0.0.0', private: true, main: 'index.js' }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const chunks = names.map(name => {
    const { code, imports, modules, beside } = files.get(name)
    const bytes = Buffer.byteLength(code)
    // What it adds to the SDK, which every door brings along.
    return { file: placed(name), bytes, added: Math.round(bytes * beside), modules, imports }
  })
  return { kernel: reached(files, entry, false).map(placed), chunks }
}

/** The deployed functions: a folder each, what is tried is what is deployed. And the stores' declarations. */
export const buildDoors = () =>
  cached(
    'doors',
    ['cloudfunctions', 'shared', 'package-lock.json', 'local/build'],
    'dist/cloudfunctions/api/index.js',
    async () => {
      const files = await split()
      const made = Object.fromEntries(DOORS.map(door => [door, writeDoor(door, files)]))
      writeFileSync(join(ROOT, 'dist', 'doors.json'), JSON.stringify(made))
      const declared = join(ROOT, 'dist', '.collections.cjs')
      await build({ ...NODE, entryPoints: ['cloudfunctions/collections.ts'], outfile: declared })
      const text = execFileSync(process.execPath, [
        '-e',
        `require(${JSON.stringify(declared)}).collections().then(all => process.stdout.write(JSON.stringify(all, null, 2)))`,
      ])
      writeFileSync(join(ROOT, 'dist', 'collections.json'), text)
    },
  )

/** The local cloud itself. */
export const buildLocal = () =>
  cached('local', ['local', 'package-lock.json'], 'dist/local/main.js', async () => {
    await build({
      ...NODE,
      entryPoints: { main: 'local/main.ts', runner: 'local/functions/runner.ts', host: 'local/host.ts' },
      outdir: join(ROOT, 'dist', 'local'),
      external: ['libsql'],
    })
  })
