import Taro from '@tarojs/taro'
import type { Extension } from '../../../shared/file/contract'
import { type Chosen, extensionOf } from './chosen'
import { targetOf } from './target'

/** Puts one file where a door says that this person's files go. */
export async function upload(
  { path, bytes = 1 }: Chosen,
  extension: Extension,
  onProgress: (share: number) => void,
): Promise<string> {
  const { fileId } = await targetOf(extension, bytes)
  const task = Taro.cloud.uploadFile({
    cloudPath: fileId.replace(/^cloud:\/\/[^/]+\//, ''),
    filePath: path,
  }) as Promise<{ fileID: string }> & { onProgressUpdate?: (f: (e: { progress: number }) => void) => void }
  task.onProgressUpdate?.(({ progress }) => onProgress(progress / 100))
  return (await task).fileID
}

/** What WeChat has compressed or recorded says by its name what it is. */
export function uploadFile(chosen: Chosen, onProgress: (share: number) => void): Promise<string> {
  return upload(chosen, extensionOf(chosen.path), onProgress)
}
