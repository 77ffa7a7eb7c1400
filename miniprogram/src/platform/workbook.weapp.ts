import Taro from '@tarojs/taro'
import { upload } from './upload'

export interface Workbook {
  name: string
  fileId: string
}

/** One .xlsx from a chat, where WeChat keeps files, uploaded at once; null: nothing was chosen. */
export async function chooseWorkbook(onProgress: (share: number) => void): Promise<Workbook | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
    const [file] = tempFiles
    if (!file) return null
    return { name: file.name, fileId: await upload({ path: file.path, bytes: file.size }, 'xlsx', onProgress) }
  } catch (error) {
    if (String((error as { errMsg?: string }).errMsg).includes('cancel')) return null
    throw error
  }
}
