import { randomBytes } from 'node:crypto'
import { type CodeOf, codeFrom } from '../../shared/paper/code'
import type { Language } from '../../shared/sentence'
import { database } from '../operation/database'
import { Store } from '../operation/store'

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

export async function paperByCode(code: string): Promise<KeptPaper | null> {
  const { data } = await database().collection('papers').where({ code }).limit(1).get()
  return (data[0] as KeptPaper | undefined) ?? null
}
const waiting = (kind: CodeOf, until: number | null, limit: number) => {
  const _ = database().command
  return database()
    .collection('papers')
    .where({ kind, nextAt: until === null ? _.gt(0) : _.gt(0).and(_.lte(until)) })
    .orderBy('nextAt', 'asc')
    .limit(limit)
    .get()
}
/** Papers the clock shall print now, the longest waiting first. */
export const papersDue = async (kind: CodeOf, now: number, limit: number) =>
  (await waiting(kind, now, limit)).data as KeptPaper[]
export const firstPaperDue = async (kind: CodeOf): Promise<number | null> =>
  ((await waiting(kind, null, 1)).data as KeptPaper[])[0]?.nextAt ?? null
