import type { Strokes } from '../../../shared/inspection/strokes'
import type { Chosen } from './chosen'
import { draw } from './strokes'

/** A copy of a photo with strokes drawn on it; `shownWidth` is how wide (px) it was shown when they were drawn. */
export async function drawnOn(url: string, strokes: Strokes, shownWidth: number, ink: string): Promise<Chosen> {
  const picture = new Image()
  picture.src = url
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = picture.naturalWidth
  canvas.height = picture.naturalHeight
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D
  pen.drawImage(picture, 0, 0)
  const scale = canvas.width / shownWidth
  Object.assign(pen, { strokeStyle: ink, lineWidth: 4 * scale, lineCap: 'round', lineJoin: 'round' })
  draw(pen, strokes, scale)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.85))
  if (!blob) throw new Error('the picture could not be drawn')
  return { path: URL.createObjectURL(blob), blob, bytes: blob.size }
}
/** How large (px) a photo is. */
export async function sizeOf(url: string): Promise<{ width: number; height: number }> {
  const picture = new Image()
  picture.src = url
  await picture.decode()
  return { width: picture.naturalWidth, height: picture.naturalHeight }
}
export const windowWidth = (): number => window.innerWidth
