import type { Entry } from '../../shared/contract'
import { Refusal } from '../../shared/refusal'
import type { AnyTable } from '../../shared/table'
import { operationOf, tableOf } from '../operation/noun'
import type { Running } from '../operation/operation'
import { reachOf, type Somebody } from '../operation/reach'
import type { Extract } from './store'

/** So many rows are asked for at once. */
const ROWS = 100
type Asked = Pick<Extract, 'of' | 'estateId' | 'asked' | 'reason'>
interface Source {
  entry: Entry
  running: Running
  table: AnyTable
}
/** The operation and how its answer looks as a table; refuses `extract.unknown`. */
export async function sourceOf(of: string): Promise<Source> {
  const table = await tableOf(of)
  if (!table) throw new Refusal('extract.unknown')
  return { ...(await operationOf(of)), table }
}
/** What the operation is asked: its schema leaves out what it does not take. */
const inputOf = ({ asked, estateId, reason }: Asked, cursor: string | null = null) => ({
  ...asked,
  estateId,
  reason,
  rows: ROWS,
  ...(cursor !== null && { cursor }),
})
/** Somebody as far as one estate goes. */
const within = (actor: Somebody, estateId: string): Somebody => ({
  ...actor,
  grants: actor.grants.filter(grant => grant.estateId === estateId),
})

/** Refuses who may not see the list, and a filter that its schema does not take. */
export function checkAsked({ entry }: Source, asked: Asked, actor: Somebody, now: number): void {
  if (reachOf(entry, within(actor, asked.estateId), now).length === 0) throw new Refusal('extract.not_allowed')
  const parsed = entry.input.safeParse(inputOf(asked))
  if (parsed.success) return
  throw new Refusal('extract.bad_filter', {}, { field: parsed.error.issues[0]?.path.join('.') || 'filter' })
}

interface Stretch {
  answers: unknown[]
  cursor: string | null
}
/** Some pages of it, as this person sees them now. */
export async function readOn(
  source: Source,
  extract: Extract,
  actor: Somebody,
  pages: number,
  now: number,
): Promise<Stretch> {
  const { entry, running } = source
  const answers: unknown[] = []
  let { cursor } = extract
  do {
    const input = inputOf(extract, cursor)
    const answer = (await running.run(entry, input, within(actor, extract.estateId), now)) as { cursor?: string }
    answers.push(answer)
    cursor = answer.cursor ?? null
  } while (cursor !== null && answers.length < pages)
  return { answers, cursor }
}
