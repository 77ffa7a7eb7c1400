import Taro from '@tarojs/taro'

/** What the file is called behind its link, for whoever sends it on. */
const nameIn = (url: string): string => decodeURIComponent(url.split('?')[0]?.split('/').at(-1) ?? '')

/** A document by its link, in WeChat's own reader, from which it can be sent on. */
export async function openFile(url: string, type: 'pdf' | 'xlsx'): Promise<void> {
  const { filePath, tempFilePath } = await Taro.downloadFile({
    url,
    filePath: `${Taro.env.USER_DATA_PATH}/${nameIn(url)}`,
  })
  await Taro.openDocument({ filePath: filePath || tempFilePath, fileType: type, showMenu: true })
}
