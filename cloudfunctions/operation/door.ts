import { randomBytes } from 'node:crypto'
import { Refusal } from '../../shared/refusal'
import { isDropped } from './database'
import type { Running } from './operation'
import type { Actor } from './reach'
import { settings } from './settings'

export type Table = ReadonlyMap<string, Running>
export const tableOf = (operations: readonly Running[]): Table =>
  new Map(operations.map(operation => [operation.name as string, operation]))

export type Answer =
  | { ok: true; data: unknown; serverNow: number }
  | { ok: false; code: string; message: string; retry: boolean; reference?: unknown; status: number; serverNow: number }

/** Runs one operation for whoever `identify` says is calling. Refusals become answers; anything else is a bug, logged. */
export async function answer(
  operations: Table,
  name: unknown,
  input: unknown,
  identify: () => Promise<Actor>,
  language: 'zh' | 'en' = 'zh',
): Promise<Answer> {
  const serverNow = Date.now()
  let spoken = language
  try {
    settings()
    const operation = typeof name === 'string' ? operations.get(name) : undefined
    if (!operation) throw new Refusal('request.unknown_operation')
    const once = async () => {
      const actor = await identify()
      spoken = actor.personId ? actor.language : language
      return operation.run(input, actor, serverNow)
    }
    // An instance that slept finds its connections closed. Every operation survives being run again.
    const data = await once().catch(error => (isDropped(error) ? once() : Promise.reject(error)))
    return { ok: true, data, serverNow }
  } catch (error) {
    const refusal = error instanceof Refusal ? error : bug(name, error)
    return { ok: false, ...refusal.answer(spoken), status: refusal.status, serverNow }
  }
}

function bug(name: unknown, error: unknown): Refusal {
  const id = randomBytes(6).toString('hex')
  console.error(
    JSON.stringify({ level: 'bug', id, operation: String(name), error: String((error as Error)?.stack ?? error) }),
  )
  return new Refusal('internal')
}
