import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../local/build/cached.mjs'

const script = join(ROOT, 'dist', 'local', 'host.js')
/** Most of what a call makes is gone with its answer: room enough, and little of it is ever copied. */
const YOUNG = '--max-semi-space-size=64'
async function host() {
  const child = spawn(process.execPath, [YOUNG, script], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] })
  const port = await new Promise((done, fail) => {
    child.stdout.on('data', chunk => {
      const found = /ANJU_READY (\d+)/.exec(chunk)
      if (found) done(found[1])
    })
    child.once('exit', code => fail(new Error(`${script} ended with ${code}`)))
  })
  return { child, port }
}

/** One host for each jest process, begun once; `ANJU_HOSTS` tells the tests where they are. */
export default async function begin({ maxWorkers }) {
  if (process.env.ANJU_HOSTS) return
  const hosts = await Promise.all(Array.from({ length: maxWorkers }, host))
  process.env.ANJU_HOSTS = hosts.map(({ port }) => port).join(',')
  globalThis.ANJU_HOST_PROCESSES = hosts.map(({ child }) => child)
}
