import { fetched, linksTo } from '../file/storage'

/** What all photos of one paper may weigh together; the rest is named, and seen online. */
const MOST_BYTES = 14 * 1024 * 1024
const AT_ONCE = 6

const prints = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xd8) || bytes.subarray(0, 4).toString('latin1') === '\x89PNG'

/** The photos that can be printed, by file id: JPEG and PNG that are still there, as many as the paper may weigh. */
export async function printable(fileIds: readonly string[]): Promise<Map<string, Buffer>> {
  const wanted = [...new Set(fileIds)]
  const found = new Map<string, Buffer>()
  let left = MOST_BYTES
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const chunk = await linksTo(wanted.slice(at, at + AT_ONCE))
    const read = await Promise.all(
      chunk.map(async ({ fileId, url }) => {
        const bytes = await fetched(url, left)
        return [fileId, typeof bytes === 'string' ? null : bytes] as const
      }),
    )
    for (const [fileId, bytes] of read) {
      if (!bytes || bytes.length > left || !prints(bytes)) continue
      left -= bytes.length
      found.set(fileId, bytes)
    }
  }
  return found
}
