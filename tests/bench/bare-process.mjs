import { fork } from 'node:child_process'

/** What the platform gives every function, its SDK pointed at `url`. */
export const platform = url => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local-env',
  TCB_ENV: 'local-env',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'bench',
  SILENCE: 'true',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
})
/** A process of its own, as a function is, that runs what `script` knows under a name. */
function bareProcess(script, url, settings = {}) {
  const child = fork(new URL(script, import.meta.url).pathname, {
    env: { ...platform(url), ...settings },
  })
  const waiting = new Map()
  let last = 0
  child.on('message', ({ id, result, error }) => {
    const { done, fail } = waiting.get(id)
    waiting.delete(id)
    if (error) fail(new Error(error))
    else done(result)
  })
  const run = (operation, scene, concurrency, limits) =>
    new Promise((done, fail) => {
      last += 1
      waiting.set(last, { done, fail })
      child.send({ id: last, operation, scene, concurrency, limits })
    })
  return { run, stop: () => child.kill('SIGKILL') }
}
/** The unmodified SDK and nothing else. */
export const sdkProcess = url => bareProcess('./yardstick.cjs', url)
/** What our doors are told besides. */
export const doorSettings = {
  ANJU_MASTER_KEY: 'bench'.repeat(10),
  ANJU_WX_APPID: 'wxbench',
  ANJU_WX_SECRET: 'bench',
}
/** The deployed `web` door, called as the platform calls it, without a gateway in front. */
export const doorProcess = url => bareProcess('./door.cjs', url, doorSettings)
