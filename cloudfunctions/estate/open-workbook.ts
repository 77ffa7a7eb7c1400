import { Unzip, UnzipInflate } from 'fflate'
import { Refusal } from '../../shared/refusal'
import { sheetsOf } from '../../shared/workbook/read'
import type { Sheet } from '../../shared/workbook/table'

const MOST_BYTES = 5 * 1024 * 1024
const MOST_INFLATED = 60 * 1024 * 1024
const MOST_ENTRIES = 200
/** What cells are read from; nothing else of the archive is kept. */
const NEEDED = /^xl\/(workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/

/** What a file that is no .xlsx is, by its first bytes; each has its own way out. */
function notXlsx(bytes: Buffer): Refusal | null {
  if (bytes.length > MOST_BYTES) return new Refusal('estate.workbook_too_large')
  if (bytes.readUIntBE(0, 2) === 0x504b) return null
  const isOle = bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1'
  // A workbook with a password lies encrypted in the container that old workbooks used; its directory says so.
  if (isOle && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return new Refusal('estate.workbook_password')
  // The first record of a workbook from before 1997.
  if (isOle || (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)))
    return new Refusal('estate.workbook_old')
  const head = bytes.subarray(0, 1024).toString('utf8').replace('\ufeff', '').trimStart()
  if (head.startsWith('<')) return new Refusal('estate.workbook_html')
  return new Refusal(bytes.subarray(0, 4096).includes(0) ? 'estate.workbook_damaged' : 'estate.workbook_text')
}
function refusePart(name: string): void {
  if (/externalLink/i.test(name)) throw new Refusal('estate.workbook_links')
  if (/vbaProject|macrosheets|\/activeX|webextension|customUI/i.test(name)) throw new Refusal('estate.workbook_macros')
  if (/^xl\/workbook\.bin$/i.test(name)) throw new Refusal('estate.workbook_old')
  if (/\.bin$/i.test(name) && !/printerSettings/i.test(name)) throw new Refusal('estate.workbook_macros')
  if (/^mimetype$|^content\.xml$/.test(name)) throw new Refusal('estate.workbook_old')
}

/** Walks the archive with limits while it inflates: a bomb is noticed long before it is all there. */
function partsOf(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>()
  let inflated = 0
  let entries = 0
  const unzip = new Unzip(file => {
    entries += 1
    if (entries > MOST_ENTRIES) throw new Refusal('estate.workbook_too_large')
    refusePart(file.name)
    const decoder = new TextDecoder()
    const chunks: string[] = []
    file.ondata = (error, chunk, final) => {
      // The inflater hands back what was thrown at it.
      if (error) throw (error as Error) instanceof Refusal ? error : new Refusal('estate.workbook_damaged')
      inflated += chunk.length
      if (inflated > MOST_INFLATED) throw new Refusal('estate.workbook_too_large')
      if (!NEEDED.test(file.name)) return
      chunks.push(decoder.decode(chunk, { stream: !final }))
      if (final) parts.set(file.name, chunks.join(''))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += 65_536)
    unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length)
  return parts
}

/** Every sheet of a workbook as Excel shows it. Refuses whatever else it is by its own sentence, with the way out. */
export function openSheets(bytes: Buffer): Sheet[] {
  const wrong = bytes.length < 4 ? new Refusal('estate.workbook_damaged') : notXlsx(bytes)
  if (wrong) throw wrong
  try {
    const parts = partsOf(bytes)
    if (!parts.has('xl/workbook.xml')) throw new Refusal('estate.workbook_damaged')
    return sheetsOf(parts)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('estate.workbook_damaged')
  }
}
