import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'
import type { Call, Housing } from './home'
import { movedDate } from './moved-date'

const PARAMETERS = 'exports, require, module, __filename, __dirname, process, Date, console, setTimeout'
/** Pauses shorter than this, before another try or for more to do, are cut: nobody else needs the time. Limits are not. */
const PAUSE_MS = 1_000
const CUT = 8
const soon = (work: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) =>
  setTimeout(work, ms < PAUSE_MS ? ms / CUT : ms, ...given)
type Wrapped = (exports: object, ...rest: unknown[]) => void
/** Read and compiled once for all instances; what a door keeps in its modules is each instance's own. */
const compiled = new Map<string, Wrapped>()
function compile(file: string): Wrapped {
  const known = compiled.get(file)
  if (known) return known
  const source = `(function (${PARAMETERS}) {${readFileSync(file, 'utf8')}\n})`
  const made = new Script(source, { filename: file }).runInThisContext() as Wrapped
  compiled.set(file, made)
  return made
}

/** What a file asks for by name, and where the doors' own parts of it lie: looked up once, since every instance asks the same. */
const asked = new Map<string, { outside: NodeJS.Require; parts: Map<string, string> }>()
function finder(file: string) {
  const known = asked.get(file)
  if (known) return known
  const made = { outside: createRequire(file), parts: new Map<string, string>() }
  asked.set(file, made)
  return made
}

/** A door and the parts that it loads, with an environment and a time of its own. */
function load(file: string, given: unknown[], loaded = new Map<string, { exports: object }>()): object {
  const known = loaded.get(file)
  if (known) return known.exports
  const module = { exports: {} }
  loaded.set(file, module)
  const { outside, parts } = finder(file)
  const inside = (name: string) => {
    if (!/^\.\.?\//.test(name)) return outside(name)
    const part = parts.get(name) ?? outside.resolve(name)
    parts.set(name, part)
    return load(part, given, loaded)
  }
  compile(file)(module.exports, inside, module, file, dirname(file), ...given)
  return module.exports
}

/**
 * Instances beside the cloud, in its own thread: for tests that want an answer soon and nothing of what threads are for.
 * Nothing freezes here. One that is killed is answered nothing any more: it stays where it is for good.
 */
export const inline: Housing = ({ file, environment }, told, ended) => {
  let offsetMs = 0
  let over = false
  const end = (why: string) => {
    if (over) return
    over = true
    ended(why)
  }
  const exit = (code = 0) => {
    end(`${code}`)
    throw new Error('the door left')
  }
  const given = [
    Object.create(process, { env: { value: { ...environment } }, exit: { value: exit } }),
    movedDate(() => offsetMs),
    // What waited for an answer gives up in time, unheard.
    new Proxy(console, { get: (target, key) => (over ? () => undefined : Reflect.get(target, key)) }),
    soon,
  ]
  let door: { main?: (event: unknown, context: object) => Promise<unknown> } = {}
  const invoke = async (call: Call) => {
    offsetMs = call.offsetMs
    try {
      if (!door.main) door = load(file, given)
      const answer = await door.main?.(structuredClone(call.event), call.context)
      if (!over) told({ result: answer === undefined ? null : structuredClone(answer) })
    } catch (error) {
      if (!over) told({ error: String((error as Error)?.stack ?? error) })
    }
  }
  return {
    invoke: call => void invoke(call),
    freeze() {},
    thaw() {},
    kill: () => end('SIGKILL'),
  }
}
