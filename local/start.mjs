// npm start: the cloud on this machine, in this process. npm run dev: the same, begun again when a source changes.
import { spawn } from 'node:child_process'
import { readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isFresh, ROOT } from './build/cached.mjs'

const BUILDS = ['doors', 'local', 'h5']
const SETTLE_MS = 300
const LOOK_MS = 500
/** A process of ours, which ends with us. */
const run = (...args) => {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' })
  process.once('exit', () => child.kill())
  return child
}
/** In a process of its own: what bundlers need of memory goes with them. */
const build = () =>
  new Promise((done, fail) => {
    if (BUILDS.every(isFresh)) return done()
    run(join(ROOT, 'local', 'build', 'all.mjs'), 'doors', 'h5').once('exit', code =>
      code === 0 ? done() : fail(new Error('The build failed; what it says stands above.')),
    )
  })

/** npm hands no signal on. When it is gone, or the shell that it put between, nobody is left to end us. */
function endWithNpm() {
  const read = (pid, name) => {
    try {
      return readFileSync(`/proc/${pid}/${name}`, 'utf8')
    } catch {
      return ''
    }
  }
  const parentOf = pid => read(pid, 'stat').split(') ')[1]?.split(' ')[1]
  const parent = process.ppid
  const npm = /^\w*sh\n$/.test(read(parent, 'comm')) ? parentOf(parent) : undefined
  const gone = () => process.ppid !== parent || (npm !== undefined && parentOf(parent) !== npm)
  setInterval(() => gone() && process.kill(process.pid, 'SIGTERM'), LOOK_MS).unref()
}

function startAgainOnChange() {
  const ends = code => process.exit(code ?? 0)
  const begin = () => run(join(ROOT, 'local', 'start.mjs')).once('exit', ends)
  let child = begin()
  const again = async () => {
    try {
      await build()
    } catch (error) {
      return console.error(error.message)
    }
    child.off('exit', ends).once('exit', () => {
      child = begin()
    })
    child.kill('SIGTERM')
  }
  let timer
  for (const folder of ['cloudfunctions', 'shared', 'local', 'miniprogram/src'])
    watch(join(ROOT, folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(again, SETTLE_MS)
    })
}

if (process.env.npm_lifecycle_event) endWithNpm()
if (process.argv.includes('--watch')) {
  process.on('SIGTERM', () => process.exit(0))
  process.on('SIGINT', () => process.exit(0))
  startAgainOnChange()
} else {
  process.env.ANJU_ROOT ??= ROOT
  build().then(
    () => import(pathToFileURL(join(ROOT, 'dist', 'local', 'main.js')).href),
    error => {
      console.error(error.message)
      process.exit(1)
    },
  )
}
