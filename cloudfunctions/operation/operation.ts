import { createHash } from 'node:crypto'
import type { Entry } from '../../shared/contract'
import type { Operation, Output, Parsed } from '../../shared/contracts'
import { ALPHABET } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { isDuplicate } from './database'
import { digestOf, type Emitted, journal } from './journal'
import { type Actor, type CallerOf, isCallerOf, type Reaches, reachOf, type Somebody } from './reach'
import { type Begun, type Tx, transaction } from './transaction'

export interface Scene<O extends Operation> {
  input: Parsed<O>
  actor: CallerOf<O>
  reach: Reaches
  now: number
}
export type Emit = (...events: Emitted[]) => void
export interface CommandScene<O extends Operation, P> extends Scene<O> {
  tx: Tx
  /** What `prepare` found. */
  prepared: P
  emit: Emit
  /** An id that is the same at every retry of this request, and nobody else's whoever names the same request id. */
  ownId: (prefix: string) => string
}
type Body<O extends Operation, P, R = Output<O>> = (scene: CommandScene<O, P>) => Promise<R>
type Look<O extends Operation> = (scene: Scene<O>) => Promise<Output<O>>
export interface Extras<O extends Operation, P, R = Output<O>> {
  /** Before the transaction: what must be looked up elsewhere (a vendor, storage, a search). Runs again on a replay. */
  prepare?: (scene: Scene<O>) => Promise<P>
  /**
   * Before the transaction, after `prepare`: checks the files that the input names and freezes them. What it answers
   * (name given → name kept) is what the body reads in the input, so that nothing uploaded later is ever attached.
   */
  freeze?: (scene: Scene<O>) => Promise<ReadonlyMap<string, string>>
  /**
   * After the commit, and again on every replay: idempotent effects on vendors. The answer is made from current state, out
   * of the references that the journal keeps.
   */
  after?: (scene: Scene<O>, result: R) => Promise<Output<O>>
}
/** What is under way while it is found out who is calling: a command's transaction, or the certainty of a look. */
export interface Meanwhile {
  begun?: Begun
  certain?: Promise<boolean>
}
export interface Running<O extends Operation = Operation> {
  name: O
  /** `entry`: what the contract says of it, which the door has loaded. */
  run: (entry: Entry, input: unknown, actor: Actor, now: number, meanwhile?: Meanwhile) => Promise<unknown>
}

/** The input as its schema takes it: `entry` and what runs are found by one name. Refuses `request.malformed` with the field. */
export const parse = <O extends Operation>(entry: Entry, input: unknown): Parsed<O> => {
  const parsed = entry.input.safeParse(input ?? {})
  if (parsed.success) return parsed.data as Parsed<O>
  const issue = parsed.error.issues[0]
  throw new Refusal('request.malformed', { field: issue?.path.join('.') || 'input' })
}

/** The actor as the body may meet one, and how far it reaches in this operation; refuses who reaches nothing. */
export function permit<O extends Operation>(
  entry: Entry,
  actor: Actor,
  now: number,
): { actor: CallerOf<O>; reach: Reaches } {
  const reach = reachOf(entry, actor, now)
  if (reach.length > 0 && isCallerOf<O>(entry, actor)) return { actor, reach }
  throw new Refusal(actor.personId || actor.link ? 'access.denied' : 'identity.missing')
}

/** A command: parse → permit → one transaction of load, decide, save and journal. Replays answer from the journal. */
export function operation<O extends Operation>(name: O, body: Body<O, undefined>): Running<O>
export function operation<O extends Operation, P>(name: O, extras: Extras<O, P>, body: Body<O, P>): Running<O>
/** One whose answer is more than what it keeps: `after` makes it. */
export function operation<O extends Operation, P, R extends object>(
  name: O,
  extras: Extras<O, P, R> & Required<Pick<Extras<O, P, R>, 'after'>>,
  body: Body<O, P, R>,
): Running<O>
export function operation<O extends Operation, P, R extends object>(
  name: O,
  first: Extras<O, P, R> | Body<O, P, R>,
  second?: Body<O, P, R>,
): Running<O> {
  const [extras, body]: [Extras<O, P, R>, Body<O, P, R>] =
    typeof first === 'function' ? [{}, first] : [first, second as Body<O, P, R>]
  return {
    name,
    run: async (entry, raw, actor, now, { begun } = {}) => {
      const input = parse<O>(entry, raw)
      const scene: Scene<O> = { input, ...permit<O>(entry, actor, now), now }
      const { requestId } = input as { requestId: string }
      const journalId = `${callerOf(actor)}:${requestId}`
      const digest = digestOf({ name, input })
      let result: R
      try {
        const prepared = (await extras.prepare?.(scene)) as P
        const kept = await extras.freeze?.(scene)
        const frozen = kept ? { ...scene, input: renamed(input, kept) } : scene
        result = await commit(
          { journalId, digest, name, actor, now },
          (tx, emit) => body({ ...frozen, tx, emit, prepared, ownId: prefix => ownId(prefix, journalId, requestId) }),
          begun,
        )
      } catch (error) {
        result = await earlierResult<R>({ journalId, digest }, error)
      }
      return extras.after ? extras.after(scene, result) : result
    },
  }
}

/** What this very request did before `error` stopped it now; refuses one that asks for something else under the same id. */
async function earlierResult<R>({ journalId, digest }: Pick<Origin, 'journalId' | 'digest'>, error: unknown) {
  if (!(error instanceof Refusal) && !isDuplicate(error)) throw error
  const earlier = await journal.find(null, journalId)
  if (!earlier) throw error instanceof Refusal ? error : new Refusal('request.busy')
  if (earlier.digest !== digest) throw new Refusal('request.reused', {}, earlier.result)
  return earlier.result as R
}

/** The input with every file under the name it is kept by. */
function renamed<V>(value: V, kept: ReadonlyMap<string, string>): V {
  if (typeof value === 'string') return (kept.get(value) ?? value) as V
  if (Array.isArray(value)) return value.map(one => renamed(one, kept)) as V
  if (!value || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, kept)])) as V
}

/** The request's time, so that ids sort by it, then what belongs to this caller's request alone. */
const ownId = (prefix: string, journalId: string, requestId: string): string => {
  const tail = [...createHash('sha256').update(journalId).digest().subarray(0, 16)].map(byte => ALPHABET[byte % 32])
  return `${prefix}_${requestId.slice(0, 10)}${tail.join('')}`
}

/** Under what name the journal keeps who did it. */
const callerOf = (actor: Pick<Actor, 'personId' | 'link'>): string => actor.personId ?? actor.link?.linkId ?? 'public'

interface Origin {
  journalId: string
  digest: string
  name: string
  actor: Pick<Actor, 'personId' | 'link'> | null
  now: number
}

/** One transaction: the work and its journal entry, both or neither. Jobs call it with an id of the source. */
export const commit = <R extends object>(
  record: Origin,
  work: (tx: Tx, emit: Emit) => Promise<R>,
  begun?: Begun,
): Promise<R> => commitIf(record, work, begun) as Promise<R>

interface Part {
  name: string
  actor: Somebody
  now: number
  requestId: string
  /** Which of the command's several things it is, and what is asked of it. */
  of: string
  asked: unknown
}
/** One of several things that a command does, in a transaction of its own: done once, however often the command is sent. */
export async function commitPart<R extends object>(
  { name, actor, now, requestId, of, asked }: Part,
  work: (tx: Tx, emit: Emit) => Promise<R>,
): Promise<R> {
  const record = {
    journalId: `${actor.personId}:${requestId}:${of}`,
    digest: digestOf({ name, asked }),
    name,
    actor,
    now,
  }
  return commit(record, work).catch(error => earlierResult<R>(record, error))
}

/** A job's work on one source, once: null when it was done before, or when there was nothing to do. */
export async function commitOnce<R extends object>(
  { journalId, name, now }: Pick<Origin, 'journalId' | 'name' | 'now'>,
  work: (tx: Tx, emit: Emit) => Promise<R | null>,
): Promise<R | null> {
  try {
    return await commitIf({ journalId, digest: '', name, actor: null, now }, work)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return null
  }
}

/** The same, where the work may find nothing to do: null writes nothing at all. */
export function commitIf<R extends object>(
  record: Origin,
  work: (tx: Tx, emit: Emit) => Promise<R | null>,
  begun?: Begun,
): Promise<R | null> {
  return transaction(async tx => {
    const events: Emitted[] = []
    const result = await work(tx, (...more) => events.push(...more))
    if (!result) return null
    await journal.insert(tx, {
      _id: record.journalId,
      operation: record.name,
      actorId: record.actor ? callerOf(record.actor) : 'system',
      estateId: events[0]?.estateId ?? null,
      at: record.now,
      digest: record.digest,
      result: result as Record<string, unknown>,
      events,
      pending: events.length > 0 ? 1 : 0,
    })
    return result
  }, begun)
}

/** A look: parse → permit → read within reach. No transaction, no write. */
export function look<O extends Operation>(name: O, body: Look<O>): Running<O> {
  return {
    name,
    run: async (entry, raw, actor, now) => {
      const input = parse<O>(entry, raw)
      return body({ input, ...permit<O>(entry, actor, now), now })
    },
  }
}
