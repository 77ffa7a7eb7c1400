import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'

export const ROOT = resolve(__dirname, '..', '..')
/** Every file that git tracks or would track, relative to the root. */
export const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  .toString()
  .split('\n')
  .filter(Boolean)
export const ROOMS = ['shared', 'cloudfunctions', 'local', 'miniprogram'] as const
export const roomOf = (file: string): string => file.split('/')[0] ?? ''
export const isSource = (file: string): boolean => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts')
/** Read once, however many rules ask. */
const once = <T>(read: (file: string) => T): ((file: string) => T) => {
  const known = new Map<string, T>()
  return file => {
    if (!known.has(file)) known.set(file, read(file))
    return known.get(file) as T
  }
}
export const textOf = once(file => readFileSync(join(ROOT, file), 'utf8'))

/** What a file imports: packages by name, our own files relative to the root (without an ending). */
interface Import {
  path: string
  own: boolean
  typeOnly: boolean
}
export const importsOf = once((file: string): Import[] => {
  const found = textOf(file).matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?from\s+)?['"]([^'"]+)['"]|(?:import|require)\(['"]([^'"]+)['"]\)/gm,
  )
  return [...found].map(([, typed, plain, called]) => {
    const path = plain ?? called ?? ''
    const own = path.startsWith('.')
    return { path: own ? normalize(join(dirname(file), path)) : path, own, typeOnly: Boolean(typed) }
  })
})
/** `lodash/fp` → `lodash`, `@scope/name/x` → `@scope/name`. */
export const packageOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/')

/** The files that an import may mean: one, or its twins for WeChat and for the browser. */
const KNOWN = new Set(FILES)
export const importedFile = (file: string, path: string): string[] => {
  const base = normalize(join(dirname(file), path))
  const ends = ['.ts', '.tsx', '.weapp.ts', '.weapp.tsx', '.h5.ts', '.h5.tsx', '/index.ts', '/index.tsx']
  return [base, ...ends.map(end => `${base}${end}`)].filter(one => KNOWN.has(one))
}
