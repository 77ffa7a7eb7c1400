import Taro from '@tarojs/taro'

/** Opens a workbook in WeChat's own reader, from which it can be sent on. */
export async function saveWorkbook(name: string, bytes: Uint8Array): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  await new Promise<void>((success, fail) =>
    Taro.getFileSystemManager().writeFile({ filePath, data, success: () => success(), fail }),
  )
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
}
