import { cloud } from './database'

let running = false

/**
 * Tells `clock` that there is something to deliver; it stays a moment, so that one run serves a burst of commands.
 * Losing it is harmless: the timer comes every minute.
 */
export async function nudge(): Promise<void> {
  if (running) return
  running = true
  void cloud()
    .callFunction({ name: 'clock', data: { job: 'delivery', linger: true } })
    .catch(() => undefined)
    .finally(() => {
      running = false
    })
  // An instance freezes after its return: let the request leave first.
  await new Promise(resolve => setImmediate(resolve))
}
