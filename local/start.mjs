import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './build/app.mjs'
import { ROOT } from './build/cached.mjs'
import { buildDoors, buildLocal } from './build/doors.mjs'

const build = async () => {
  await buildDoors()
  await buildLocal()
  await buildApp('h5')
}
const serve = () =>
  spawn(process.execPath, [join(ROOT, 'dist', 'local', 'main.js')], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ANJU_ROOT: ROOT },
  })

let child = null
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (child ? child.kill(signal) : process.exit(130)))

try {
  await build()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
child = serve()
const exits = code => process.exit(code ?? 0)
child.on('exit', exits)

if (process.argv.includes('--watch')) {
  let timer
  const rebuild = () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      try {
        await build()
      } catch (error) {
        return console.error(error.message)
      }
      child.off('exit', exits)
      child.kill('SIGTERM')
      child.once('exit', () => {
        child = serve()
        child.on('exit', exits)
      })
    }, 300)
  }
  for (const folder of ['cloudfunctions', 'shared', 'local', 'miniprogram/src'])
    watch(join(ROOT, folder), { recursive: true }, rebuild)
}
