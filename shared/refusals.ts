import { kernelRefusals } from './kernel-refusals'
import * as nouns from './nouns'
import type { Sentence } from './sentence'

type Nouns = typeof nouns
type CodeOf<N extends keyof Nouns> = N extends keyof Nouns ? keyof Nouns[N]['refusals'] : never
export type RefusalCode = keyof typeof kernelRefusals | Exclude<CodeOf<keyof Nouns>, number | symbol>

/** Every refusal, out of the one list of nouns: what a person reads and whether trying again helps. */
export const refusals = Object.assign(
  {},
  kernelRefusals,
  ...Object.values(nouns).map(noun => noun.refusals),
) as Readonly<Record<RefusalCode, Sentence>>
