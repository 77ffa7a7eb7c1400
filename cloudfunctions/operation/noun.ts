import type { Entry } from '../../shared/contract'
import { kernelRefusals } from '../../shared/kernel-refusals'
import { Refusal, type RefusalCode } from '../../shared/refusal'
import type { Sentence, Told, ToldEvent } from '../../shared/sentence'
import type { AnyTable } from '../../shared/table'
import type { Count } from './count'
import type { Job } from './job'
import type { Running } from './operation'
import type { Declaration } from './store'

/** What is true of a noun: its room in `shared`. */
export interface Truth {
  contract: Readonly<Record<string, Entry>>
  refusals: Readonly<Record<string, Sentence>>
  events: Readonly<Record<string, ToldEvent>>
  /** What an event's references are called, where a person would not read them as they are. */
  facts?: (reference: Record<string, string>) => Record<string, Told | undefined>
}
/** What happens with it: its room in `cloudfunctions`. */
export interface Code {
  operations: readonly Running[]
  /** Answers that can be taken along as a table, by the operation that gives them. */
  tables?: Readonly<Record<string, AnyTable>>
  collections: readonly { declaration: Declaration }[]
}
/** Each half is loaded when it is first asked for: a door starts with neither. */
export interface Noun {
  truth?: () => Promise<Truth>
  code: () => Promise<Code>
  /** How much of its lists waits for somebody; apart, so that counting loads no verbs. */
  counts?: () => Promise<{ counts: readonly Count[] }>
  /** What only the clock works; apart, so that the clock loads no verbs and a door no jobs. */
  jobs?: () => Promise<{ jobs: readonly Job[] }>
}
export type Nouns = Readonly<Record<string, Noun>>

let known: Nouns = {}
/** A door says once, as it starts, what it serves. */
export const serve = (nouns: Nouns): void => {
  known = nouns
}

const firstWord = (name: string): string => name.split('.', 1)[0] ?? ''
/** What a noun says under another word than its own. */
const SAID_BY: Readonly<Record<string, string>> = { place: 'estate', session: 'people', signature: 'inspection' }
/** Whose refusals hold a code of this first word. */
export const nounSaying = (word: string): string => SAID_BY[word] ?? word
const truthOf = async (word: string): Promise<Truth | undefined> =>
  Object.hasOwn(known, word) ? known[word]?.truth?.() : undefined

/** The operation with its contract entry; refuses `request.unknown_operation`. */
export async function operationOf(name: unknown): Promise<{ entry: Entry; running: Running }> {
  const word = typeof name === 'string' ? firstWord(name) : ''
  const truth = await truthOf(word)
  if (truth && Object.hasOwn(truth.contract, name as string)) {
    const entry = truth.contract[name as string]
    const running = (await known[word]?.code())?.operations.find(one => one.name === name)
    if (entry && running) return { entry, running }
  }
  throw new Refusal('request.unknown_operation')
}

/** How an operation's answer looks as a table; undefined: it is no such thing. */
export async function tableOf(name: string): Promise<AnyTable | undefined> {
  const word = firstWord(name)
  const tables = Object.hasOwn(known, word) ? (await known[word]?.code())?.tables : undefined
  return tables && Object.hasOwn(tables, name) ? tables[name] : undefined
}

const KERNEL: Readonly<Record<string, Sentence>> = kernelRefusals
/** What a person reads of a refusal: the kernel's own at once, a noun's out of its room. */
export async function sentenceOf(code: RefusalCode): Promise<Sentence> {
  const word = firstWord(code)
  const sentence = KERNEL[code] ?? (await truthOf(nounSaying(word)))?.refusals[code]
  if (!sentence) throw new Error(`${code} has no sentence`)
  return sentence
}

/** What is true of the noun an event belongs to; undefined: the noun is gone. */
export const truthOfEvent = (event: string): Promise<Truth | undefined> => truthOf(firstWord(event))

/** Every noun's jobs, in the order of the list. */
export async function allJobs(): Promise<Job[]> {
  const parts = await Promise.all(Object.values(known).map(noun => noun.jobs?.()))
  return parts.flatMap(part => [...(part?.jobs ?? [])])
}
/** Every noun's counts, each with what the contract says of the list that it counts. */
export async function allCounts(): Promise<{ entry: Entry; count: Count }[]> {
  const parts = await Promise.all(
    Object.values(known).map(async ({ truth, counts }) => {
      if (!counts) return []
      const [said, own] = await Promise.all([truth?.(), counts()])
      return own.counts.flatMap(count => {
        const entry = said?.contract[count.of]
        return entry ? [{ entry, count }] : []
      })
    }),
  )
  return parts.flat()
}
export const allCode = (): Promise<Code[]> => Promise.all(Object.values(known).map(noun => noun.code()))
