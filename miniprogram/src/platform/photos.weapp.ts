import Taro from '@tarojs/taro'
import type { Chosen } from './chosen'

/** As WeChat gives them, in temporary files. Rejects `denied` when the person or the privacy guide does not allow it. */
export async function choosePhotos(max: number): Promise<Chosen[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: max,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, bytes: size }))
  } catch (error) {
    if (String((error as { errMsg?: string }).errMsg).includes('cancel')) return []
    throw new Error('denied')
  }
}
