import path from 'node:path'
import type { Chunk, ChunkGraph, Compilation, Compiler, Module } from 'webpack'

const OWN = 'own'
const ROOT_OF = /^(packages\/[^/]+)\//
const FROM_TARO = /[\\/]node_modules[\\/]@tarojs[\\/]/
const FROM_OTHERS = /[\\/]node_modules[\\/]/
const COPIED = 'shared/'

/** What keeps state between pages: it stands in the main package, whoever asks for it. */
const KEEPS_STATE = /[\\/]src[\\/](app|outbox|platform)[\\/]|[\\/]@tanstack[\\/]/

const FIRST_PAGES = /(^|[\\/!])pages[\\/]/
const fileOf = (module: Module) => module.nameForCondition() ?? ''
/** Whether a module of the browser's app is asked for by one of the pages that everybody has. */
export function ofFirstScreens(module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }): boolean {
  for (const chunk of chunkGraph.getModuleChunksIterable(module))
    for (const { origins } of chunk.groupsIterable)
      if (origins.some(({ request }) => FIRST_PAGES.test(request ?? ''))) return true
  return false
}

/** The subpackages a module is asked for from; none when the main package asks for it too. */
function rootsOf(chunks: Iterable<Chunk>): string[] {
  const roots = new Set<string>()
  for (const { name } of chunks) {
    const root = ROOT_OF.exec(name ?? '')?.[1]
    if (!root) return []
    roots.add(root)
  }
  return [...roots].sort()
}
const short = (root: string) => root.slice(root.indexOf('/') + 1)

/**
 * Where a module of the mini-program goes. The main package holds what its own pages ask for and what keeps state;
 * what only one subpackage asks for lies in it; what several ask for, and the main package does not, lies in each.
 * A copy is code, never state: one runtime counts the modules, whichever file brings them first.
 */
function placeOf(module: Module, chunks: Iterable<Chunk>) {
  const file = fileOf(module)
  const place = (name: string, minChunks = 2) => ({ name, minChunks, enforce: true })
  if (FROM_TARO.test(file)) return place('taro', 1)
  const roots = rootsOf(chunks)
  if (roots.length > 0 && !KEEPS_STATE.test(file))
    return place(roots.length > 1 ? `${COPIED}${roots.map(short).join('-')}` : `${roots[0]}/${OWN}`)
  return FROM_OTHERS.test(file) ? place('vendors') : place('common', KEEPS_STATE.test(file) ? 1 : 2)
}

const KINDS = {
  '.js': (file: string) => `require(${JSON.stringify(file)});`,
  '.wxss': (file: string) => `@import ${JSON.stringify(file)};`,
}

/** Lays what several subpackages share into each of them, and has each page ask for what it needs before it runs. */
export class Packages {
  private compilation?: Compilation

  /** A cache group of webpack's own splitting. */
  readonly group = (module: Module) =>
    placeOf(module, this.compilation?.chunkGraph.getModuleChunksIterable(module) ?? [])

  apply(compiler: Compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('Packages', compilation => {
      this.compilation = compilation
      const stage = Compilation.PROCESS_ASSETS_STAGE_ANALYSE
      compilation.hooks.processAssets.tap({ name: 'Packages', stage }, () => this.place(compilation, sources))
    })
  }

  private place(compilation: Compilation, { ConcatSource, RawSource }: Compiler['webpack']['sources']) {
    const copied = new Set<string>()
    for (const [entry, { chunks }] of compilation.entrypoints) {
      const root = ROOT_OF.exec(entry)?.[1]
      if (!root) continue
      for (const [ext, ask] of Object.entries(KINDS)) {
        const asked: string[] = []
        for (const { name } of chunks) {
          if (!name || (!name.startsWith(COPIED) && name !== `${root}/${OWN}`)) continue
          const source = compilation.getAsset(`${name}${ext}`)?.source
          if (!source) continue
          const file = name.startsWith(COPIED) ? `${root}/${name.replace('/', '-')}${ext}` : `${name}${ext}`
          if (name.startsWith(COPIED)) {
            copied.add(`${name}${ext}`)
            if (!compilation.getAsset(file)) compilation.emitAsset(file, source)
          }
          asked.push(ask(path.posix.relative(path.posix.dirname(entry), file)))
        }
        if (asked.length === 0) continue
        const own = compilation.getAsset(`${entry}${ext}`)?.source ?? new RawSource('')
        const whole = new ConcatSource(...asked, own)
        if (compilation.getAsset(`${entry}${ext}`)) compilation.updateAsset(`${entry}${ext}`, whole)
        else compilation.emitAsset(`${entry}${ext}`, whole)
      }
    }
    for (const name of copied) compilation.deleteAsset(name)
  }
}
