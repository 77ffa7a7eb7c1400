import { randomBytes } from 'node:crypto'
import { type CodeOf, codeFrom } from '../../shared/paper/code'
import type { Language } from '../../shared/sentence'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

/** A printed paper and how anybody can check it; `_id` is the id of what it shows, with `ppr_` before it. */
export interface KeptPaper {
  _id: string
  kind: CodeOf
  sourceId: string
  estateId: string
  code: string
  /** Made without being asked for, by the clock; null: nothing is waiting. */
  nextAt: number | null
  attempts: number
  files: { language: Language; fileId: string; fileHash: string; missing: string[] }[]
}
/** Reached only through what a paper shows: whoever may see that may have the paper. */
export const keptPapers = new Store<KeptPaper>('papers', {
  notFound: 'paper.unavailable',
  indexes: [{ on: ['code'], unique: true }, { on: ['kind', 'nextAt'] }],
})
export const paperIdOf = (sourceId: string): string => `ppr_${sourceId}`

/** A paper nobody has printed yet; `nextAt`: when the clock shall do it. */
export const freshPaper = (kind: CodeOf, sourceId: string, estateId: string, nextAt: number | null): KeptPaper => ({
  _id: paperIdOf(sourceId),
  kind,
  sourceId,
  estateId,
  code: codeFrom(kind, randomBytes(19)),
  nextAt,
  attempts: 0,
  files: [],
})

export const paperByCode = (code: string): Promise<KeptPaper | null> => keptPapers.one({ code })
/** Papers the clock shall print now, the longest waiting first. */
export const papersDue = (kind: CodeOf, now: number, limit: number): Promise<KeptPaper[]> =>
  keptPapers.due('nextAt', now, limit, { kind })
export const firstPaperDue = (kind: CodeOf): Promise<number | null> => keptPapers.next('nextAt', { kind })

/** What was sealed or numbered has a paper from then on. */
export const keepPaper = (tx: Tx, paper: KeptPaper): Promise<void> => keptPapers.insert(tx, paper)
/** What it shows has changed: whoever asks next gets it printed anew. */
export async function printAnew(tx: Tx, sourceId: string): Promise<void> {
  const paper = await keptPapers.find(tx, paperIdOf(sourceId))
  if (paper) await keptPapers.put(tx, { ...paper, files: [] })
}
