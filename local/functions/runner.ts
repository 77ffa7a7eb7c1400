import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Call } from './home'
import { movedDate } from './moved-date'

// Runs one built door in a thread of its own, one invocation at a time, as the platform does.
const LEAST_PRIORITY = 10
const { frozen, background } = workerData as { frozen: Int32Array; background: boolean }
let offsetMs = 0
globalThis.Date = movedDate(() => offsetMs)
if (background) {
  try {
    // Linux knows threads by number; elsewhere the timer's work stands in line with everybody.
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').pop()), LEAST_PRIORITY)
  } catch {}
}
const door = require(process.argv[2] as string) as { main: (event: unknown, context: object) => Promise<unknown> }

parentPort?.on('message', async (call: Call | 'freeze') => {
  // Frozen: nothing here runs until it is thawed or ended.
  if (call === 'freeze') return void Atomics.wait(frozen, 0, 1)
  offsetMs = call.offsetMs
  try {
    const result = await door.main(call.event, call.context)
    parentPort?.postMessage({ id: call.id, result: result ?? null })
  } catch (error) {
    parentPort?.postMessage({ id: call.id, error: String((error as Error)?.stack ?? error) })
  }
})
