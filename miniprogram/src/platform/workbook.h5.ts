import { chooseFiles } from './chooser'
import { upload } from './upload'

export interface Workbook {
  name: string
  fileId: string
}

/** The browser's own chooser for one .xlsx, uploaded at once; null: nothing was chosen. */
export async function chooseWorkbook(onProgress: (share: number) => void): Promise<Workbook | null> {
  const [file] = await chooseFiles('workbook-chooser', '.xlsx')
  if (!file) return null
  return { name: file.name, fileId: await upload({ path: file.name, blob: file }, 'xlsx', onProgress) }
}
