import type { RefusalCode } from '../../shared/refusal'
import { refusals } from '../../shared/refusals'
import type { Sentence } from '../../shared/sentence'

/** What a person reads of a refusal. */
export const sentenceOf = async (code: RefusalCode): Promise<Sentence> => refusals[code]
