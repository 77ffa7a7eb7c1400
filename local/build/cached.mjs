import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = new URL('../../', import.meta.url).pathname.replace(/\/$/, '')

function* files(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) yield path
  else for (const name of readdirSync(path).sort()) if (name !== 'node_modules') yield* files(join(path, name))
}

/** A digest of everything below the given paths. */
export function digestOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of files(join(ROOT, path)))
      hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/** Runs `work` unless its inputs are what they were when its output was made. */
export async function cached(name, inputs, output, work) {
  const stamp = join(ROOT, 'dist', `.${name}.digest`)
  const digest = digestOf(inputs)
  if (existsSync(join(ROOT, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false
  const started = Date.now()
  await work()
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  writeFileSync(stamp, digest)
  console.log(`built ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return true
}
