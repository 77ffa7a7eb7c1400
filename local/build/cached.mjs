import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

function* files(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) yield path
  // What begins with a dot is what compilers keep for themselves: it comes with the first build.
  else
    for (const name of readdirSync(path).sort())
      if (name !== 'node_modules' && !name.startsWith('.')) yield* files(join(path, name))
}

/** A digest of everything below the given paths, wherever the project lies. */
export function digestOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of files(join(ROOT, path)))
      hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

const stampOf = name => join(ROOT, 'dist', `.${name}.json`)
/** Whether what was built under this name is what its inputs would be built to now; the stamp says which they are. */
export function isFresh(name) {
  if (!existsSync(stampOf(name))) return false
  const { inputs, output, digest } = JSON.parse(readFileSync(stampOf(name), 'utf8'))
  return existsSync(join(ROOT, output)) && digestOf(inputs) === digest
}

/** Runs `work` unless its inputs are what they were when its output was made. */
export async function cached(name, inputs, output, work) {
  if (isFresh(name)) return false
  const started = Date.now()
  const digest = digestOf(inputs)
  await work()
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  writeFileSync(stampOf(name), JSON.stringify({ inputs, output, digest }))
  console.log(`built ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return true
}
