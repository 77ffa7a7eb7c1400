import { fork } from 'node:child_process'

/** A process with the unmodified SDK, as the platform would start it, pointed at `url`. */
export function sdkProcess(url) {
  const child = fork(new URL('./yardstick.cjs', import.meta.url).pathname, {
    env: {
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
    },
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
