import * as z from 'zod/mini'
import { Cursor, command, FileId, gives, Id, Line, type Page, query } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import type { BatchRow, SentBatch } from './batch-schema'

const desk = { clerk: 'estate', supervisor: 'estate' } as const
type Ref = { batchId: string }

/** Defects for one contractor, by link: `link` reaches the defects of the link's batch and nothing else. */
export const batchContract = {
  /** Gives defects to a contractor. `url`: the page that needs no account; who has it, has these defects. */
  'defect.send': command({
    input: {
      estateId: Id,
      party: Line(60),
      defectIds: z.array(Id).check(z.minLength(1), z.maxLength(60)),
      /** How long the link lasts. */
      days: z._default(z.int().check(z.minimum(1), z.maximum(90)), 14),
    },
    who: desk,
    refuses: ['estate.not_found', 'defect.not_found', 'defect.wrong_state'],
    gives: gives<Ref & { url: string; count: number; expiresAt: number }>(),
  }),
  'defect.batches': query({
    input: { estateId: Id, cursor: Cursor },
    who: { ...desk, manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<Page<BatchRow>>(),
  }),
  /** The link again, for whoever must send it once more. Refuses one that has ended. */
  'defect.batchLink': query({
    input: { batchId: Id },
    who: desk,
    refuses: ['defect.batch_not_found', 'defect.link_ended'],
    gives: gives<Ref & { url: string; expiresAt: number }>(),
  }),
  'defect.revokeLink': command({
    input: { batchId: Id },
    who: desk,
    refuses: ['defect.batch_not_found'],
    gives: gives<Ref>(),
  }),
  /** The batch as a workbook, as it is now. */
  'defect.workbook': query({
    input: { batchId: Id, language: z._default(z.enum(['zh', 'en']), 'zh') },
    who: { ...desk, link: 'link' },
    refuses: ['defect.batch_not_found', 'paper.unavailable'],
    gives: gives<{ url: string }>(),
  }),
  /** What the link shows. */
  'defect.sent': query({
    input: {},
    who: { link: 'link' },
    gives: gives<SentBatch & Ref>(),
  }),
  /** A date, that it is done, a note, photos. */
  'defect.answer': command({
    input: {
      defectId: Id,
      /** ms */
      scheduledAt: z.optional(z.int()),
      done: z.optional(z.boolean()),
      note: z.optional(z.string().check(z.trim(), z.maxLength(500))),
      photos: z._default(z.array(FileId).check(z.maxLength(9)), []),
    },
    who: { link: 'link' },
    refuses: ['defect.not_found', 'defect.wrong_state', 'defect.date_needed', 'defect.nothing_said', ...OF_PHOTOS],
    gives: gives<{ defectId: string }>(),
  }),
}
