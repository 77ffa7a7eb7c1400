import Taro from '@tarojs/taro'
import { upload } from './upload'

export interface ChosenPdf {
  name: string
  fileId: string
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
