import Taro from '@tarojs/taro'
import { ulid } from '../../../shared/id'
import { type Chosen, extensionOf } from './chosen'
import { uploadFile } from './upload'

const files = () => Taro.getFileSystemManager()
/** User files hold 200 MB and outlive the app; what WeChat calls saved or temporary does not. */
const pathOf = (keptId: string): string => `${Taro.env.USER_DATA_PATH}/walk-${keptId.slice('local:'.length)}`

/** A photo or a recording kept until it is dropped; answers its id on this device. Throws when the device is full. */
export async function keepFile({ path }: Chosen): Promise<string> {
  const keptId = `local:${ulid(Date.now())}.${extensionOf(path)}`
  await new Promise<void>((resolve, reject) => {
    const settle = { success: () => resolve(), fail: reject }
    if (path.startsWith(String(Taro.env.USER_DATA_PATH)))
      files().rename({ oldPath: path, newPath: pathOf(keptId), ...settle })
    else files().saveFile({ tempFilePath: path, filePath: pathOf(keptId), ...settle })
  })
  return keptId
}
/** Where it can be shown from; null when the device no longer has it. */
export const shownAt = (keptId: string): Promise<string | null> =>
  new Promise(resolve =>
    files().access({ path: pathOf(keptId), success: () => resolve(pathOf(keptId)), fail: () => resolve(null) }),
  )
export const sendFile = (keptId: string, onProgress: (share: number) => void): Promise<string> => {
  let bytes = 1
  try {
    bytes = (files().statSync(pathOf(keptId)) as Taro.Stats).size || 1
  } catch {}
  return uploadFile({ path: pathOf(keptId), bytes }, onProgress)
}
export const dropFile = (keptId: string): Promise<void> =>
  new Promise(resolve => files().unlink({ filePath: pathOf(keptId), complete: () => resolve() }))
