import type { CodeOf } from '../../shared/paper/code'
import type { Paper } from '../../shared/paper/schema'
import type { Language } from '../../shared/sentence'
import { links } from '../file/attach'
import { SYSTEM } from '../operation/reach'
import { settings } from '../operation/settings'
import { transaction } from '../operation/transaction'
import { askPaper } from './ask'
import { freshPaper, type KeptPaper, keptPapers, paperIdOf } from './store'

const RETRY_MINUTES = [1, 5, 30, 180]
const MINUTE_MS = 60_000
export const verifyUrl = (code: string): string | null => {
  const base = settings().ANJU_PUBLIC_URL
  return base ? `${base}/verify/${code}` : null
}
interface Source {
  kind: CodeOf
  sourceId: string
  estateId: string
  /** Where the file goes, below `papers/`, without its ending. */
  path: string
  language: Language
  /** What is printed: given its code, it must always be the same. */
  paper: (code: string) => Paper
}
const fileIn = (kept: KeptPaper | null, language: Language) => kept?.files.find(one => one.language === language)

/** The record of a paper, made on the way if there is none; its code never changes. */
const recorded = (source: Source): Promise<KeptPaper> =>
  transaction(async tx => {
    const kept = await keptPapers.find(tx, paperIdOf(source.sourceId))
    if (kept) return kept
    const fresh = freshPaper(source.kind, source.sourceId, source.estateId, null)
    await keptPapers.put(tx, fresh)
    return fresh
  })

/**
 * Prints what has not been printed yet, and answers the file with a short link. Idempotent: the same source gives the
 * same bytes at the same place, whoever prints first. The caller has checked the reach of the source.
 */
export async function ensurePaper(
  source: Source,
): Promise<{ url: string; fileHash: string; code: string; missing: string[] }> {
  const { language } = source
  let kept = await keptPapers.find(null, paperIdOf(source.sourceId))
  if (!fileIn(kept, language)) {
    const { code } = kept ?? (await recorded(source))
    const made = await askPaper({ path: `papers/${source.path}-${language}.pdf`, paper: source.paper(code) })
    const { fileId, fileHash, missing } = made
    kept = await transaction(async tx => {
      const now = await keptPapers.get(tx, paperIdOf(source.sourceId), SYSTEM)
      const files = [...now.files.filter(one => one.language !== language), { language, fileId, fileHash, missing }]
      const after = { ...now, files, nextAt: null }
      await keptPapers.put(tx, after)
      return after
    })
  }
  const file = fileIn(kept, language)
  if (!kept || !file) throw new Error('a paper was printed and is not recorded')
  const [link] = await links([file.fileId])
  return { url: link?.url ?? '', fileHash: file.fileHash, code: kept.code, missing: file.missing }
}

/** Printing failed: the clock tries again, later each time, then leaves it to whoever asks for the paper. */
export async function postpone(kept: KeptPaper, now: number): Promise<void> {
  const minutes = RETRY_MINUTES[kept.attempts]
  const nextAt = minutes === undefined ? null : now + minutes * MINUTE_MS
  await keptPapers.update({ _id: kept._id }, { attempts: kept.attempts + 1, nextAt })
}
