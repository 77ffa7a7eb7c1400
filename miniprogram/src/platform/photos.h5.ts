import { chooseFiles } from './chooser'
import type { Chosen } from './chosen'

const LONGEST = 1600

/** Opens the browser's own chooser (which offers the camera on a phone) and shrinks what was picked. */
export async function choosePhotos(max: number): Promise<Chosen[]> {
  const files = await chooseFiles('photo-chooser', 'image/*', max > 1)
  return Promise.all(files.slice(0, max).map(shrink))
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
