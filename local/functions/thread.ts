import { Worker } from 'node:worker_threads'
import type { Housing } from './home'

/** What the platform gives a function. */
const MEMORY_MB = 256
const YOUNG_MB = 16

/** A thread of its own for each instance: as apart as a process, at half of its memory, and it ends with ours however that ends. */
export const threads =
  (runner: string): Housing =>
  ({ file, environment, background }, told, ended) => {
    /** 1: frozen. The thread sleeps on it. */
    const frozen = new Int32Array(new SharedArrayBuffer(4))
    const thread = new Worker(runner, {
      argv: [file],
      env: environment,
      workerData: { frozen, background },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    })
    let why: string | null = null
    thread.on('message', told)
    thread.on('error', error => {
      why = String(error?.stack ?? error)
    })
    thread.on('exit', code => ended(why ?? `${code}`))
    const thaw = () => {
      Atomics.store(frozen, 0, 0)
      Atomics.notify(frozen, 0)
    }
    return {
      invoke: call => thread.postMessage(call),
      freeze() {
        Atomics.store(frozen, 0, 1)
        thread.postMessage('freeze')
      },
      thaw,
      kill() {
        why = 'SIGKILL'
        void thread.terminate()
      },
    }
  }
