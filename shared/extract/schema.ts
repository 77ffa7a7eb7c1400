import type { Cell } from '../table'

export const FORMS = ['xlsx', 'pdf'] as const
export type Form = (typeof FORMS)[number]
/** `working`: rows are still read; `gone`: it was kept as long as it is kept. */
export type ExtractState = 'working' | 'done' | 'failed' | 'gone'
/** So many rows fit on paper that somebody would read. */
export const MOST_PRINTED = 2_000
/** So many fit into one workbook that opens on an office's computer. */
export const MOST_ROWS = 200_000
/** How long the file is kept, ms. */
export const KEPT_MS = 24 * 3_600_000

export interface ExtractView {
  extractId: string
  state: ExtractState
  form: Form
  /** Read so far. */
  rows: number
  fileName: string
  /** A short link, once it is done. */
  url: string | null
  /** Why it failed, for the reader. */
  why: string | null
}

/** The sums of columns over all rows, by column; what is no money adds nothing. */
export function addedTo(sums: Readonly<Record<string, number>>, ids: readonly string[], rows: readonly Cell[][]) {
  const added: Record<string, number> = { ...sums }
  for (const row of rows)
    for (const [at, cell] of row.entries()) {
      const id = ids[at]
      if (id !== undefined && id in added && cell && typeof cell === 'object' && 'fen' in cell)
        added[id] = (added[id] ?? 0) + cell.fen
    }
  return added
}
/** What people call the file: the list, the estate, the day; nothing a file system would stumble over. */
export const fileNameOf = (title: string, estate: string, day: string, form: Form): string =>
  `${[title, estate, day].map(part => part.replace(/[^\p{L}\p{N}-]+/gu, '')).join('-')}.${form}`
