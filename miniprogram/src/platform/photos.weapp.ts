import Taro from '@tarojs/taro'
import { ulid } from '../../../shared/id'
import type { Chosen } from './chosen'

/** Camera or album, compressed by WeChat. Rejects `denied` when the person or the privacy guide does not allow it. */
export async function choosePhotos(max: number): Promise<Chosen[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: max,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    })
    return await Promise.all(tempFiles.map(({ tempFilePath }) => preserve(tempFilePath)))
  } catch (error) {
    if (String((error as { errMsg?: string }).errMsg).includes('cancel')) return []
    throw new Error('denied')
  }
}

/** WeChat sweeps temporary files away; a copy among the user's files survives until it is uploaded. */
async function preserve(tempFilePath: string): Promise<Chosen> {
  const { savedFilePath } = (await Taro.saveFile({ tempFilePath }).catch(() => ({ savedFilePath: tempFilePath }))) as {
    savedFilePath: string
  }
  return { path: savedFilePath }
}

export async function uploadPhoto(chosen: Chosen, onProgress: (share: number) => void): Promise<string> {
  const extension = /\.(png|webp)$/i.exec(chosen.path)?.[1]?.toLowerCase() ?? 'jpg'
  const task = Taro.cloud.uploadFile({
    cloudPath: `uploads/${ulid(Date.now())}.${extension}`,
    filePath: chosen.path,
  }) as Promise<{ fileID: string }> & { onProgressUpdate?: (f: (e: { progress: number }) => void) => void }
  task.onProgressUpdate?.(({ progress }) => onProgress(progress / 100))
  return (await task).fileID
}
