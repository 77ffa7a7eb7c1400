import Taro from '@tarojs/taro'
import { ulid } from '../../../shared/id'
import type { Strokes } from '../../../shared/inspection/strokes'
import type { Chosen } from './chosen'
import { draw } from './strokes'

/** How large (px) a photo is. */
export const sizeOf = (url: string): Promise<{ width: number; height: number }> => Taro.getImageInfo({ src: url })
export const windowWidth = (): number => Taro.getWindowInfo().windowWidth

/** A copy of a photo with strokes drawn on it; `shownWidth` is how wide (px) it was shown when they were drawn. */
export async function drawnOn(url: string, strokes: Strokes, shownWidth: number, ink: string): Promise<Chosen> {
  const { width, height } = await sizeOf(url)
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  const picture = canvas.createImage() as unknown as HTMLImageElement
  await new Promise<void>((resolve, reject) => {
    picture.onload = () => resolve()
    picture.onerror = () => reject(new Error('the picture could not be read'))
    picture.src = url
  })
  const pen = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  pen.drawImage(picture, 0, 0, width, height)
  const scale = width / shownWidth
  Object.assign(pen, { strokeStyle: ink, lineWidth: 4 * scale, lineCap: 'round', lineJoin: 'round' })
  draw(pen, strokes, scale)
  // Not canvasToTempFilePath: on some systems it takes no canvas that is off the screen.
  const data = (canvas as unknown as HTMLCanvasElement).toDataURL('image/jpeg', 0.85).split(',')[1] ?? ''
  const filePath = `${Taro.env.USER_DATA_PATH}/drawn-${ulid(Date.now())}.jpg`
  await new Promise<void>((resolve, reject) => {
    const files = Taro.getFileSystemManager()
    files.writeFile({ filePath, data, encoding: 'base64', success: () => resolve(), fail: reject })
  })
  return { path: filePath }
}
