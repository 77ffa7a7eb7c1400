import { createHash } from 'node:crypto'
import type { MadePaper, Paper } from '../../shared/paper/schema'
import { stored } from '../file/storage'
import { settings } from '../operation/settings'
import { openedOrder } from '../paper/ask'

/** What people download bears a name they can read. */
const PATH = /^papers\/[\p{L}\p{N}_./-]{1,200}\.(pdf|xlsx)$/u

/** What prints a kind comes with the first of it: a workbook needs no fonts. */
const make = async (paper: Paper): Promise<{ bytes: Buffer; missing: string[] }> => {
  switch (paper.what) {
    case 'receipt':
      return (await import('./receipt')).receipt(paper)
    case 'acceptance':
      return (await import('./acceptance')).acceptance(paper)
    case 'codes':
      return (await import('./codes')).codes(paper)
    case 'daySheet':
      return (await import('./day-sheet')).daySheet(paper)
    case 'list':
      return (await import('./list')).list(paper)
    case 'workbook':
      return (await import('./workbook')).workbookBytes(paper)
  }
}

/** The other doors' printer: makes a PDF or a workbook and keeps it in the bucket. Whoever else calls gets nothing. */
export async function main(event: unknown): Promise<{ made: MadePaper } | { failed: string }> {
  settings()
  const order = openedOrder(event, Date.now())
  if (!order || !PATH.test(order.path) || order.path.includes('..')) return { failed: 'not an order of our doors' }
  try {
    const { bytes, missing } = await make(order.paper)
    const fileId = await stored(order.path, bytes)
    const fileHash = createHash('sha256').update(bytes).digest('hex')
    return { made: { fileId, fileHash, bytes: bytes.length, missing } }
  } catch (error) {
    return { failed: String((error as Error)?.stack ?? error) }
  }
}
