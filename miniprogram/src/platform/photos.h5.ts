import type { Chosen } from './chosen'

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
