import writeWorkbook from 'write-excel-file/node'
import type { WorkbookPaper } from '../../shared/paper/schema'
import type { Cell } from '../../shared/table'

/** Longer text is cut: the format holds no more in a cell. */
const MOST_CHARACTERS = 32_000

export const cellOf = (cell: Cell) => {
  if (cell === null) return null
  if (typeof cell === 'string')
    return { type: String, value: cell.slice(0, MOST_CHARACTERS), wrap: true, alignVertical: 'top' as const }
  if ('fen' in cell) return { type: Number, value: cell.fen / 100, format: '#,##0.00', alignVertical: 'top' as const }
  return { type: Number, value: cell.number, alignVertical: 'top' as const }
}
export const headCell = (value: string) => ({
  type: String,
  value,
  fontWeight: 'bold' as const,
  backgroundColor: '#E8F1EE',
  bottomBorderStyle: 'thin' as const,
})

/** A workbook with a fixed head row. Text is written as text cells: `=1+1` stays what somebody typed. */
export async function workbookBytes(paper: WorkbookPaper): Promise<{ bytes: Buffer; missing: string[] }> {
  const sheets = paper.sheets.map(({ name, columns, rows }) => ({
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    data: [columns.map(column => headCell(column.title)), ...rows.map(row => row.map(cellOf))],
    columns: columns.map(({ width }) => ({ width: width ?? 14 })),
    stickyRowsCount: 1,
  }))
  return { bytes: await writeWorkbook(sheets as never).toBuffer(), missing: [] }
}
