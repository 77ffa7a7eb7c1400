import { Unzip, UnzipInflate } from 'fflate'
import { type Cell, type RawWorkbook, SHEET_NAMES, type SheetName } from '../../shared/estate/workbook'
import { Refusal } from '../../shared/refusal'

const MOST_BYTES = 5 * 1024 * 1024
const MOST_INFLATED = 60 * 1024 * 1024
const MOST_ENTRIES = 200
const MOST_ROWS = 20_000

const bad = (reason: string) => new Refusal('estate.workbook_invalid', { reason })

/** Walks the archive with limits while it inflates: a bomb is noticed long before it is all there. */
function inspect(bytes: Buffer): void {
  let inflated = 0
  let entries = 0
  const unzip = new Unzip(file => {
    const decoder = new TextDecoder()
    let tail = ''
    entries += 1
    if (entries > MOST_ENTRIES) throw bad('too many entries')
    if (/externalLink|vbaProject|\.bin$/i.test(file.name) && !/printerSettings/i.test(file.name))
      throw bad('external links or macros')
    const isSheet = /xl\/worksheets\/.+\.xml$/.test(file.name)
    file.ondata = (error, chunk) => {
      if (error) throw bad('damaged archive')
      inflated += chunk.length
      if (inflated > MOST_INFLATED) throw bad('it unpacks to too much')
      if (!isSheet) return
      // A chunk may end within a tag.
      const text = tail + decoder.decode(chunk, { stream: true })
      if (/<f[\s>/]/.test(text)) throw bad('formulas are not accepted')
      tail = text.slice(-2)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += 65_536)
    unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length)
  if (entries === 0) throw bad('not a workbook')
}

/** Every sheet of a workbook by its name in small letters, as plain cells. Refuses `estate.workbook_invalid` with the reason. */
export async function openTables(bytes: Buffer): Promise<Map<string, Cell[][]>> {
  if (bytes.length > MOST_BYTES) throw bad('larger than 5 MB')
  try {
    inspect(bytes)
    // Loaded when somebody brings a workbook: every other call of the door starts without it.
    const { default: readSheets } = await import('read-excel-file/node')
    const sheets = (await readSheets(bytes)) as unknown as { sheet: string; data: Cell[][] }[]
    if (sheets.some(one => one.data.length > MOST_ROWS)) throw bad('more than 20,000 rows')
    return new Map(sheets.map(({ sheet, data }) => [sheet.trim().toLowerCase(), data]))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw bad('damaged or not a workbook')
  }
}
/** The rows of every sheet of an estate's workbook; null where one is missing. */
export async function openWorkbook(bytes: Buffer): Promise<RawWorkbook> {
  const found = await openTables(bytes)
  return Object.fromEntries(SHEET_NAMES.map((name: SheetName) => [name, found.get(name) ?? null])) as RawWorkbook
}
