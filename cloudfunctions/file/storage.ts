import { Refusal } from '../../shared/refusal'
import { cloud } from '../operation/database'

const ASK_MS = 5_000
/** Ten megabytes within the vendor's own net; a door lives twice as long. */
const CARRY_MS = 9_000
const LINK_SECONDS = 600

interface Link {
  fileId: string
  url: string
}

/** One question to the storage. No answer, no sense in it, any failure: a refusal that may be tried again, and a line in the log. */
async function asked<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    console.error(JSON.stringify({ level: 'storage', what, error: String(error) }))
    throw new Refusal('storage.unavailable')
  }
}

/** Short links to the files that are there. */
export async function linksTo(fileIds: readonly string[]): Promise<Link[]> {
  if (fileIds.length === 0) return []
  return asked('links', async () => {
    const fileList = fileIds.map(fileID => ({ fileID, maxAge: LINK_SECONDS }))
    const answer = await cloud().getTempFileURL({ fileList }, { timeout: ASK_MS })
    const found = answer.fileList.filter(({ code }) => code !== 'STORAGE_FILE_NONEXIST')
    if (found.some(file => !file.tempFileURL)) throw new Error(found.map(({ code }) => code).join())
    return found.map(file => ({ fileId: file.fileID, url: file.tempFileURL }))
  })
}

/** The bytes behind a link; `gone`: there is nothing any more; `large`: more than `most`. */
export const fetched = (url: string, most = Number.POSITIVE_INFINITY): Promise<Buffer | 'gone' | 'large'> =>
  asked('read', async () => {
    const reply = await fetch(url, { signal: AbortSignal.timeout(CARRY_MS) })
    if (reply.status === 404) return 'gone'
    if (!reply.ok) throw new Error(`answered ${reply.status}`)
    if (Number(reply.headers.get('content-length') ?? 0) > most) {
      await reply.body?.cancel()
      return 'large'
    }
    const bytes = Buffer.from(await reply.arrayBuffer())
    return bytes.length > most ? 'large' : bytes
  })

/** A signed place for one file, and what must be said with it. */
export const targetAt = (path: string): Promise<{ fileId: string; url: string; headers: Record<string, string> }> =>
  asked('target', async () => {
    const { data } = await cloud().getUploadMetadata({ cloudPath: path }, { timeout: ASK_MS })
    return {
      fileId: data.fileId,
      url: data.url,
      headers: {
        authorization: data.authorization,
        'x-cos-security-token': data.token,
        'x-cos-meta-fileid': data.cosFileId,
      },
    }
  })

/** Stores bytes under a path; answers their id. The SDK's own upload takes a failure without a body for a success. */
export async function stored(path: string, bytes: Uint8Array): Promise<string> {
  const { fileId, url, headers } = await targetAt(path)
  return asked('store', async () => {
    const reply = await fetch(url, {
      method: 'PUT',
      headers,
      body: Buffer.from(bytes),
      signal: AbortSignal.timeout(CARRY_MS),
    })
    const said = await reply.text()
    if (!reply.ok || said) throw new Error(`answered ${reply.status} ${said.slice(0, 200)}`)
    return fileId
  })
}

/** Takes files away; those that are gone already are no trouble. */
export const removed = (fileIds: string[]): Promise<void> =>
  asked('remove', async () => {
    const { fileList } = await cloud().deleteFile({ fileList: fileIds }, { timeout: ASK_MS })
    const kept = fileList.filter(({ code }) => code !== 'SUCCESS' && code !== 'STORAGE_FILE_NONEXIST')
    if (kept.length > 0) throw new Error(kept.map(({ code }) => code).join())
  })
