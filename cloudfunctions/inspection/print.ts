import type { Inspection } from '../../shared/inspection/schema'
import { acceptancePaper } from '../../shared/paper/acceptance'
import { Refusal } from '../../shared/refusal'
import type { Language } from '../../shared/sentence'
import { estates } from '../estate/store'
import { operation } from '../operation/operation'
import { ensurePaper, postpone, verifyUrl } from '../paper/ensure'
import { papersDue } from '../paper/store'
import { inspections } from './store'

const CHUNK = 5

async function printed(inspection: Inspection, language: Language) {
  const estate = await estates.find(null, inspection.estateId)
  const about = { estateName: estate?.name ?? '', language }
  return ensurePaper({
    kind: 'acceptance',
    sourceId: inspection._id,
    estateId: inspection.estateId,
    path: `acceptance/${inspection._id}`,
    language,
    paper: code => acceptancePaper(inspection, { ...about, code, verifyUrl: verifyUrl(code) }),
  })
}

/** The short link is made afresh on every replay, since it ends. */
export const print = operation(
  'inspection.print',
  {
    after: async ({ input, reach }) => {
      const found = await inspections.get(null, input.inspectionId, reach)
      return { inspectionId: found._id, ...(await printed(found, input.language)) }
    },
  },
  async ({ input, reach, tx }) => {
    const found = await inspections.get(tx, input.inspectionId, reach)
    if (!found.sealed) throw new Refusal('inspection.not_sealed')
    return { inspectionId: found._id, url: '', fileHash: '', code: '', missing: [] }
  },
)

/** Prints what was sealed since: the owner finds the paper ready. */
export async function printSealed(now: number): Promise<number> {
  const due = await papersDue('acceptance', now, CHUNK)
  for (const kept of due) {
    const found = await inspections.find(null, kept.sourceId)
    if (!found?.sealed) {
      await postpone(kept, now)
      continue
    }
    await printed(found, 'zh').catch(async error => {
      if (!(error instanceof Refusal)) throw error
      await postpone(kept, now)
    })
  }
  return due.length
}
