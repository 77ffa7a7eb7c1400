import { inflateSync } from 'node:zlib'

/** What lets a document do something by itself: an invoice has no need of it. */
const ACTIVE = /\/(JavaScript|JS|Launch|RichMedia|XFA)(?![A-Za-z0-9])/
const TAIL = 2048
const MOST_INFLATED = 32 * 1024 * 1024

/** Names as they are meant: `/J#61vaScript` is `/JavaScript`. */
const plain = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Whether it ends as a document does: an address, under which a table of objects really stands, with a root. */
function endsWell(text: string): boolean {
  const address = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-TAIL).replace(/\0+$/, ''))?.[1]
  if (!address) return false
  const there = text.slice(Number(address), Number(address) + 64).trimStart()
  if (there.startsWith('xref')) return /trailer\s*<<[\s\S]*?\/Root\b/.test(text.slice(Number(address)))
  const table = /^\d+\s+\d+\s+obj\b/.test(there) ? text.slice(Number(address)).split('stream', 1)[0] : ''
  return /\/Type\s*\/XRef\b/.test(table ?? '') && /\/Root\b/.test(table ?? '')
}

/** The objects that lie packed in streams, as text; null: a stream that does not open. */
function packedObjects(bytes: Buffer, text: string): string | null {
  const parts: string[] = []
  for (const found of text.matchAll(/\/Type\s*\/ObjStm\b[\s\S]*?stream\r?\n/g)) {
    const from = (found.index ?? 0) + found[0].length
    const to = text.indexOf('endstream', from)
    try {
      parts.push(inflateSync(bytes.subarray(from, to), { maxOutputLength: MOST_INFLATED }).toString('latin1'))
    } catch {
      return null
    }
  }
  return parts.join('\n')
}

/** A whole PDF that only shows: header, table of objects and end are there; nothing in it runs, nothing is hidden. */
export function isSoundPdf(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  if (!/^%PDF-(1\.[0-7]|2\.0)/.test(text) || !endsWell(text)) return false
  const packed = packedObjects(bytes, text)
  if (packed === null) return false
  const said = plain(`${text.replace(/stream\r?\n[\s\S]*?endstream/g, '')}\n${packed}`)
  return !/\/Encrypt\b/.test(said) && /\/Type\s*\/Page\b/.test(said) && !ACTIVE.test(said)
}
