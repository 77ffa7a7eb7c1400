import Taro from '@tarojs/taro'

/** A document by its link, in WeChat's own reader, from which it can be sent on. */
export async function openFile(url: string, type: 'pdf' | 'xlsx'): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: type, showMenu: true })
}
