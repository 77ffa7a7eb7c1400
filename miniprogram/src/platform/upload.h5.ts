import type { Extension } from '../../../shared/file/contract'
import type { Chosen } from './chosen'
import { targetOf } from './target'

/** Puts one file where a door says that this person's files go. */
export async function upload(
  { blob }: Chosen,
  extension: Extension,
  onProgress: (share: number) => void,
): Promise<string> {
  if (!blob) throw new Error('the file is gone')
  const target = await targetOf(extension, blob.size)
  await new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', target.url)
    for (const [name, value] of Object.entries(target.headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total)
    request.onload = () => {
      if (request.status < 300) resolve()
      else reject(new Error(`upload ${request.status}`))
    }
    request.onerror = () => reject(new Error('upload failed'))
    request.send(blob)
  })
  return target.fileId
}

const KINDS: Record<string, Extension> = {
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/mp4': 'm4a',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
}
/** What the browser has shrunk or recorded says by its type what it is. */
export function uploadFile(chosen: Chosen, onProgress: (share: number) => void): Promise<string> {
  const type = chosen.blob?.type.split(';')[0] ?? ''
  return upload(chosen, KINDS[type] ?? 'jpg', onProgress)
}
