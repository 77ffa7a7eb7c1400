import type { ListPaper } from '../../shared/paper/schema'
import type { Cell } from '../../shared/table'
import { fetched, linksTo } from '../file/storage'

const PART_BYTES = 8 * 1024 * 1024

/** The rows of a list on paper or in a workbook; what prints comes with the first that is printed. */
export async function list(paper: ListPaper): Promise<{ bytes: Buffer; missing: string[] }> {
  const rows = await rowsOf(paper.parts)
  return paper.form === 'pdf'
    ? (await import('./list-pages')).pages(paper, rows)
    : (await import('./list-workbook')).listWorkbook(paper, rows)
}
async function rowsOf(parts: readonly string[]): Promise<Cell[][]> {
  const rows: Cell[][] = []
  for (const part of parts) {
    const [link] = await linksTo([part])
    const bytes = link ? await fetched(link.url, PART_BYTES) : 'gone'
    if (typeof bytes === 'string') throw new Error(`${part} is ${bytes}`)
    rows.push(...(JSON.parse(bytes.toString()) as Cell[][]))
  }
  return rows
}
