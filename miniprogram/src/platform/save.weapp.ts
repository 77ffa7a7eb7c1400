import Taro from '@tarojs/taro'

/** WeChat has no downloads: the text goes to the clipboard. Answers how it was kept. */
export async function saveText(_name: string, text: string): Promise<'file' | 'clipboard'> {
  await Taro.setClipboardData({ data: text })
  return 'clipboard'
}
