import Taro from '@tarojs/taro'
import { ulid } from '../../../shared/id'
import { takePhotos } from './camera'
import type { Chosen } from './chosen'
import { uploadPhoto } from './photos'

const files = () => Taro.getFileSystemManager()
const extension = (path: string): string => /\.(png|webp)$/i.exec(path)?.[1]?.toLowerCase() ?? 'jpg'
/** User files hold 200 MB and outlive the app; what WeChat calls saved or temporary does not. */
const pathOf = (photoId: string): string => `${Taro.env.USER_DATA_PATH}/walk-${photoId.slice('local:'.length)}`

/** Camera or album, as temporary files; `keepPhoto` makes them last. */
export const choose = takePhotos

/** A photo kept until it is dropped; answers its id on this device. Throws when the device is full. */
export async function keepPhoto({ path }: Chosen): Promise<string> {
  const photoId = `local:${ulid(Date.now())}.${extension(path)}`
  await new Promise<void>((resolve, reject) => {
    const settle = { success: () => resolve(), fail: reject }
    if (path.startsWith(String(Taro.env.USER_DATA_PATH)))
      files().rename({ oldPath: path, newPath: pathOf(photoId), ...settle })
    else files().saveFile({ tempFilePath: path, filePath: pathOf(photoId), ...settle })
  })
  return photoId
}
/** Where it can be shown from; null when the device no longer has it. */
export const shownAt = async (photoId: string): Promise<string | null> => pathOf(photoId)
export const sendPhoto = (photoId: string, onProgress: (share: number) => void): Promise<string> => {
  let bytes = 1
  try {
    bytes = (files().statSync(pathOf(photoId)) as Taro.Stats).size || 1
  } catch {}
  return uploadPhoto({ path: pathOf(photoId), bytes }, onProgress)
}
export const dropPhoto = (photoId: string): Promise<void> =>
  new Promise(resolve => files().unlink({ filePath: pathOf(photoId), complete: () => resolve() }))
