import type { Column } from '../../shared/paper/schema'
import type { Cell } from '../../shared/table'
import { links } from '../file/attach'
import { askPaper } from './ask'

interface SheetSpec {
  name: string
  columns: Column[]
  rows: Cell[][]
}
/**
 * A workbook of these sheets, kept below `papers/<path>.xlsx`, and a short link to it. Money is `{fen}`, numbers
 * `{number}`; text stays text whatever it starts with. The caller has checked who may see the rows, and chooses a path
 * nobody can guess or that only such callers ask for: whoever has the link has the file for ten minutes.
 */
export async function workbook(path: string, sheets: SheetSpec[]): Promise<{ fileId: string; url: string }> {
  const { fileId } = await askPaper({ path: `papers/${path}.xlsx`, paper: { what: 'workbook', sheets } })
  const [link] = await links([fileId])
  return { fileId, url: link?.url ?? '' }
}
