import Taro from '@tarojs/taro'
import { upload } from './photos'

export interface ChosenPdf {
  name: string
  fileId: string
}
/** Fetches a PDF and shows it in WeChat's reader, whose menu keeps and forwards it. */
export async function openPaper(url: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
}
/** One PDF from a chat, where WeChat keeps files, uploaded at once; null: nothing was chosen. */
export async function choosePdf(onProgress: (share: number) => void): Promise<ChosenPdf | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] })
    const [file] = tempFiles
    if (!file) return null
    return { name: file.name, fileId: await upload({ path: file.path, bytes: file.size }, 'pdf', onProgress) }
  } catch (error) {
    if (String((error as { errMsg?: string }).errMsg).includes('cancel')) return null
    throw error
  }
}
