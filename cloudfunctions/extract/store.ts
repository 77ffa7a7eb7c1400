import type { ExtractState, Form } from '../../shared/extract/schema'
import type { Language } from '../../shared/sentence'
import { Store } from '../operation/store'

/** A list that somebody takes along: what was asked for, and how far the file is. */
export interface Extract {
  _id: string
  estateId: string
  estateName: string
  personId: string
  name: string
  /** The operation whose rows it holds, and what it is asked. */
  of: string
  asked: Record<string, string | number | boolean>
  columns: string[]
  form: Form
  language: Language
  reason: string
  at: number
  fileName: string
  state: ExtractState
  /** When the clock goes on with it, or takes the file away; null: nothing is left to do. */
  nextAt: number | null
  attempts: number
  /** Where the reading goes on; null: at the beginning, or it is at its end. */
  cursor: string | null
  read: boolean
  rows: number
  /** Files with the rows read so far; they go when the whole is made. */
  parts: string[]
  sums: Record<string, number>
  facts: [string, string][]
  fileId: string | null
  why: { code: string; facts: Record<string, string | number> } | null
}
/** Whoever ordered it, nobody else. */
export const extracts = new Store<Extract>('extracts', {
  notFound: 'extract.not_found',
  indexes: [{ on: ['nextAt'] }],
  reach: { estate: ({ estateId, personId }) => [{ estateId, personId }] },
})
export const extractsDue = (now: number): Promise<Extract[]> => extracts.due('nextAt', now, 1)
export const nextExtract = (): Promise<number | null> => extracts.next('nextAt')
