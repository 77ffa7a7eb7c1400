import writeWorkbook from 'write-excel-file/node'
import type { ListPaper } from '../../shared/paper/schema'
import type { Cell } from '../../shared/table'
import { wordsOf } from './words'
import { cellOf, headCell } from './workbook'

const bold = (value: string) => ({ type: String, value, fontWeight: 'bold' as const })
const quiet = (value: string) => ({ type: String, value, textColor: '#5B6B73' })

/**
 * A list as a workbook: what it is and who took it along above the rows and below them, so that no part of it goes round
 * without; the head row stays in sight.
 */
export async function listWorkbook(
  paper: ListPaper,
  rows: readonly Cell[][],
): Promise<{ bytes: Buffer; missing: string[] }> {
  const { columns, sums, facts, asked, mark, reason, title, estateName, language } = paper
  const words = wordsOf(language)
  const marked = quiet(`${words.takenBy} ${mark} · ${words.takenFor}${reason}`)
  const above = [
    [bold(`${title} · ${estateName}`)],
    [marked],
    ...[...facts.map(([label, value]) => `${label}：${value}`), ...asked].map(line => [quiet(line)]),
    [quiet(words.rows(rows.length))],
  ]
  const data = [
    ...above,
    columns.map(column => headCell(column.title)),
    ...rows.map(row => row.map(cellOf)),
    ...(sums ? [sums.map(cell => ({ ...cellOf(cell), fontWeight: 'bold' as const }))] : []),
    [marked],
  ]
  const sheet = {
    sheet: title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    data,
    columns: columns.map(({ width }) => ({ width: width ?? 14 })),
    stickyRowsCount: above.length + 1,
    orientation: 'landscape' as const,
  }
  return { bytes: await writeWorkbook([sheet] as never).toBuffer(), missing: [] }
}
