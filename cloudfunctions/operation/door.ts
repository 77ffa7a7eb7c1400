import { randomBytes } from 'node:crypto'
import type { Entry } from '../../shared/contract'
import { Refusal } from '../../shared/refusal'
import { lookAhead } from './ahead'
import { isDropped } from './database'
import { operationOf, sentenceOf } from './noun'
import { nudge } from './nudge'
import type { Meanwhile } from './operation'
import type { Actor } from './reach'
import { settings } from './settings'
import { Begun } from './transaction'

type Answer =
  | { ok: true; data: unknown; serverNow: number }
  | { ok: false; code: string; message: string; retry: boolean; reference?: unknown; status: number; serverNow: number }

/** Who calls: a name that is theirs alone (a token, a WeChat identity; null: nobody's), and who that is now. */
interface Calling {
  caller: string | null
  identify: (entry: Entry) => Promise<Actor>
}

/**
 * Runs one operation for whoever is calling, and tells the clock of a command. Refusals become answers; anything else is a
 * bug, logged.
 */
export async function answer(
  name: unknown,
  input: unknown,
  { caller, identify }: Calling,
  language: 'zh' | 'en' = 'zh',
): Promise<Answer> {
  const serverNow = Date.now()
  let spoken = language
  try {
    settings()
    const { entry, running } = await operationOf(name)
    const known = async () => {
      const actor = await identify(entry)
      spoken = actor.personId ? actor.language : language
      return actor
    }
    const run = (actor: Actor, meanwhile?: Meanwhile) => running.run(entry, input, actor, serverNow, meanwhile)
    const once = async () => {
      if (caller !== null && entry.kind !== 'command')
        return lookAhead(caller, known, (actor, certain) => run(actor, certain && { certain }))
      // A command's transaction begins beside the identification, and is used only once that has allowed it.
      if (caller === null) return run(await known())
      const begun = new Begun()
      try {
        return await run(await known(), { begun })
      } finally {
        begun.giveBack()
      }
    }
    // An instance that slept finds its connections closed. Every operation survives being run again.
    const data = await once().catch(error => (isDropped(error) ? once() : Promise.reject(error)))
    if (entry.kind === 'command') await nudge()
    return { ok: true, data, serverNow }
  } catch (error) {
    const refusal = error instanceof Refusal ? error : bug(name, error)
    const sentence = await sentenceOf(refusal.code)
    return { ok: false, ...refusal.answer(sentence, spoken), status: sentence.status, serverNow }
  }
}

function bug(name: unknown, error: unknown): Refusal {
  const id = randomBytes(6).toString('hex')
  console.error(
    JSON.stringify({ level: 'bug', id, operation: String(name), error: String((error as Error)?.stack ?? error) }),
  )
  return new Refusal('internal')
}
