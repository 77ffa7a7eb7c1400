import { randomBytes } from 'node:crypto'
import { contracts } from '../../shared/contracts'
import { Refusal } from '../../shared/refusal'
import { lookAhead } from './ahead'
import { isDropped } from './database'
import type { Running } from './operation'
import type { Actor } from './reach'
import { sentenceOf } from './sentence'
import { settings } from './settings'

export type Table = ReadonlyMap<string, Running>
export const tableOf = (operations: readonly Running[]): Table =>
  new Map(operations.map(operation => [operation.name as string, operation]))

export type Answer =
  | { ok: true; data: unknown; serverNow: number }
  | { ok: false; code: string; message: string; retry: boolean; reference?: unknown; status: number; serverNow: number }

/** Who calls: a name that is theirs alone (a token, a WeChat identity; null: nobody's), and who that is now. */
export interface Calling {
  caller: string | null
  identify: () => Promise<Actor>
}

/** Runs one operation for whoever is calling. Refusals become answers; anything else is a bug, logged. */
export async function answer(
  operations: Table,
  name: unknown,
  input: unknown,
  { caller, identify }: Calling,
  language: 'zh' | 'en' = 'zh',
): Promise<Answer> {
  const serverNow = Date.now()
  let spoken = language
  try {
    settings()
    const operation = typeof name === 'string' ? operations.get(name) : undefined
    if (!operation) throw new Refusal('request.unknown_operation')
    const known = async () => {
      const actor = await identify()
      spoken = actor.personId ? actor.language : language
      return actor
    }
    const run = (actor: Actor) => operation.run(input, actor, serverNow)
    const ahead = caller !== null && contracts[operation.name].kind === 'query'
    const once = async () => (ahead ? lookAhead(caller, known, run) : run(await known()))
    // An instance that slept finds its connections closed. Every operation survives being run again.
    const data = await once().catch(error => (isDropped(error) ? once() : Promise.reject(error)))
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
