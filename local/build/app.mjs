import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { cached, ROOT } from './cached.mjs'

/** The mini-program for WeChat (`weapp`) or for the browser (`h5`). */
export const buildApp = type =>
  cached(
    type,
    ['miniprogram', 'shared', 'package-lock.json', 'local/build/app.mjs'],
    `dist/${type}/app.${type === 'weapp' ? 'json' : 'config'}`.replace('app.config', 'index.html'),
    async () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(ROOT, 'node_modules', '@tarojs', 'cli', 'bin', 'taro'), 'build', '--type', type],
        {
          cwd: join(ROOT, 'miniprogram'),
          env: { ...process.env, NODE_ENV: 'production' },
          encoding: 'utf8',
          maxBuffer: 1 << 26,
        },
      )
      if (status !== 0) throw new Error(`The ${type} build failed\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`)
    },
  )
