import Taro from '@tarojs/taro'
import { ulid } from '../../../shared/id'
import { call } from '../call'
import { takePhotos } from './camera'
import type { Chosen } from './chosen'

/** Camera or album, compressed by WeChat; copies that last. */
export const choosePhotos = async (max: number): Promise<Chosen[]> =>
  Promise.all((await takePhotos(max)).map(({ path, bytes }) => preserve(path, bytes)))

/** WeChat sweeps temporary files away; a copy among the user's files survives until it is uploaded. */
async function preserve(tempFilePath: string, bytes?: number): Promise<Chosen> {
  const { savedFilePath } = (await Taro.saveFile({ tempFilePath }).catch(() => ({ savedFilePath: tempFilePath }))) as {
    savedFilePath: string
  }
  return { path: savedFilePath, ...(bytes !== undefined && { bytes }) }
}

/** Straight from the phone into the place a door names: the folder that is this person's. */
export function uploadPhoto(photo: Chosen, onProgress: (share: number) => void): Promise<string> {
  const extension = (/\.(png|webp)$/i.exec(photo.path)?.[1]?.toLowerCase() ?? 'jpg') as 'jpg' | 'png' | 'webp'
  return upload(photo, extension, onProgress)
}

/** Puts one file where a door says that this person's files go. */
export async function upload(
  { path, bytes = 1 }: Chosen,
  extension: 'jpg' | 'png' | 'webp' | 'xlsx' | 'pdf',
  onProgress: (share: number) => void,
): Promise<string> {
  const { fileId } = await call('file.target', { extension, bytes, requestId: ulid(Date.now()) })
  const task = Taro.cloud.uploadFile({
    cloudPath: fileId.replace(/^cloud:\/\/[^/]+\//, ''),
    filePath: path,
  }) as Promise<{ fileID: string }> & { onProgressUpdate?: (f: (e: { progress: number }) => void) => void }
  task.onProgressUpdate?.(({ progress }) => onProgress(progress / 100))
  return (await task).fileID
}
