import { strToU8, zipSync } from 'fflate'

/** A cell: text, a number, a number in a format, a day of Excel, a formula, or nothing. */
export type Made =
  | string
  | number
  | null
  | { n: number; as: keyof typeof FORMATS }
  | { formula: string; shown?: number }
export interface MadeSheet {
  name: string
  rows: Made[][]
  hidden?: boolean
  /** Rows as Excel counts them. */
  hiddenRows?: number[]
  /** Like `A2:A3`. */
  merges?: string[]
}
const FORMATS = { '0000': 1, day: 2, moment: 3, thousands: 4, chineseDay: 5 } as const
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="yyyy/m/d\\ h:mm"/><numFmt numFmtId="166" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="4"/><xf numFmtId="166"/></cellXfs></styleSheet>`
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const nameOf = (column: number): string =>
  (column >= 26 ? nameOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

const cellOf = (cell: Made, at: string): string => {
  if (cell === null) return ''
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if ('formula' in cell)
    return `<c r="${at}"><f>${cell.formula}</f>${cell.shown === undefined ? '' : `<v>${cell.shown}</v>`}</c>`
  return `<c r="${at}" s="${FORMATS[cell.as]}"><v>${cell.n}</v></c>`
}
const sheetOf = ({ rows, hiddenRows = [], merges = [] }: MadeSheet): string => {
  const lines = rows.map((cells, index) => {
    const row = index + 1
    const inside = cells.map((cell, column) => cellOf(cell, `${nameOf(column)}${row}`)).join('')
    return `<row r="${row}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${inside}</row>`
  })
  const merged = merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')
  return `<worksheet><sheetData>${lines.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`
}
/** An .xlsx as Excel writes it, with what Excel's users do to it. */
export function makeWorkbook(
  sheets: readonly MadeSheet[],
  { epoch1904 = false, parts = {} }: { epoch1904?: boolean; parts?: Record<string, string> } = {},
): Buffer {
  const list = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  const links = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="x" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><workbookPr${epoch1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(sheet)])),
    ...parts,
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))
}
