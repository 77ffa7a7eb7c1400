import { readSync } from 'node:fs'

// Runs one bundled door in a process of its own, one invocation at a time, as the platform does.
const RealDate = Date
let offsetMs = 0
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args) =>
    args.length === 0 ? new target(RealDate.now() + offsetMs) : Reflect.construct(target, args),
  apply: () => new RealDate(RealDate.now() + offsetMs).toString(),
  get: (target, key) => (key === 'now' ? () => RealDate.now() + offsetMs : Reflect.get(target, key)),
})

interface Call {
  id: number
  event: unknown
  context: object
  offsetMs: number
  freeze?: true
}
const door = require(process.argv[2] as string) as { main: (event: unknown, context: object) => Promise<unknown> }

process.on('message', async (call: Call) => {
  // Frozen: nothing here runs until a byte comes. No byte and an end: the local cloud is gone, however it went.
  if (call.freeze) {
    if (readSync(0, Buffer.alloc(1)) === 0) process.exit(0)
    return
  }
  offsetMs = call.offsetMs
  try {
    const result = await door.main(call.event, call.context)
    process.send?.({ id: call.id, result: result ?? null })
  } catch (error) {
    process.send?.({ id: call.id, error: String((error as Error)?.stack ?? error) })
  }
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
