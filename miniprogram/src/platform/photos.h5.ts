import { ulid } from '../../../shared/id'
import { call } from '../call'
import { type Chosen, UploadRefused } from './chosen'

const LONGEST = 1600

/** Opens the browser's own chooser (which offers the camera on a phone) and shrinks what was picked. */
export function choosePhotos(max: number): Promise<Chosen[]> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: 'image/*', multiple: max > 1, id: 'photo-chooser' })
    input.style.display = 'none'
    document.body.append(input)
    const done = (photos: Chosen[]) => {
      input.remove()
      resolve(photos)
    }
    input.addEventListener('cancel', () => done([]))
    input.addEventListener('change', async () =>
      done(await Promise.all([...(input.files ?? [])].slice(0, max).map(shrink))),
    )
    input.click()
  })
}

/** At most 1600 px on the long side, as JPEG. What cannot be decoded is sent as it is: the server judges it. */
async function shrink(file: File): Promise<Chosen> {
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.8))
    if (blob) return { path: URL.createObjectURL(blob), blob }
  } catch {}
  return { path: URL.createObjectURL(file), blob: file }
}

export function uploadPhoto(photo: Chosen, onProgress: (share: number) => void): Promise<string> {
  const type = photo.blob?.type
  return upload(photo, type === 'image/png' ? 'png' : type === 'image/webp' ? 'webp' : 'jpg', onProgress)
}

/** Puts one file where a door says that this person's files go. */
export async function upload(
  { blob }: Chosen,
  extension: 'jpg' | 'png' | 'webp' | 'xlsx' | 'pdf',
  onProgress: (share: number) => void,
): Promise<string> {
  if (!blob) throw new Error('the file is gone')
  const target = await call('file.target', { extension, bytes: blob.size, requestId: ulid(Date.now()) })
  await new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', target.url)
    for (const [name, value] of Object.entries(target.headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total)
    request.onload = () => {
      if (request.status < 300) resolve()
      else if (request.status === 413 || request.status === 415) reject(new UploadRefused(`upload ${request.status}`))
      else reject(new Error(`upload ${request.status}`))
    }
    request.onerror = () => reject(new Error('upload failed'))
    request.send(blob)
  })
  return target.fileId
}
