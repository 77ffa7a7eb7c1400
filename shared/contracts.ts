import type * as z from 'zod/mini'
import * as nouns from './nouns'

type Nouns = typeof nouns
type Noun = keyof Nouns
type All<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never
export type Contracts = All<Nouns[Noun]['contract']>
export type Operation = keyof Contracts

/** Every operation there is, out of the one list of nouns. */
export const contracts = Object.assign({}, ...Object.values(nouns).map(noun => noun.contract)) as Contracts

/** Who may call, by its words. */
export type WhoOf<O extends Operation> = keyof Contracts[O]['who']
/** What the caller sends. */
export type Input<O extends Operation> = z.input<Contracts[O]['input']>
/** What the operation gets after parsing. */
export type Parsed<O extends Operation> = z.output<Contracts[O]['input']>
export type Output<O extends Operation> = Exclude<Contracts[O]['gives'], undefined>
