import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { cached, ROOT } from './cached.mjs'
import { buildWorker } from './worker.mjs'

/** A build of the Taro app in `folder`, a process of its own which ends with ours. */
export function taro(type, folder = join(ROOT, 'miniprogram')) {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'node_modules', '@tarojs', 'cli', 'bin', 'taro'), 'build', '--type', type],
    {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const end = () => child.kill()
  process.once('exit', end)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      output += chunk
    })
  return new Promise(done =>
    child.once('close', status => {
      process.off('exit', end)
      done({ status, output })
    }),
  )
}

/** The mini-program for WeChat (`weapp`) or for the browser (`h5`). */
export const buildApp = type =>
  cached(
    type,
    ['miniprogram', 'shared', 'package-lock.json', 'local/build/app.mjs', 'local/build/worker.mjs'],
    `dist/${type}/${type === 'weapp' ? 'app.json' : 'index.html'}`,
    async () => {
      const { status, output } = await taro(type)
      if (status !== 0) throw new Error(`The ${type} build failed\n${output.slice(-6000)}`)
      if (type === 'h5') await buildWorker()
    },
  )
