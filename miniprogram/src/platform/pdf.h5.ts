import { chooseFiles } from './chooser'
import { upload } from './upload'

export interface ChosenPdf {
  name: string
  fileId: string
}
/** One PDF of this device, uploaded at once; null: nothing was chosen. */
export async function choosePdf(onProgress: (share: number) => void): Promise<ChosenPdf | null> {
  const [file] = await chooseFiles('pdf-chooser', 'application/pdf,.pdf')
  if (!file) return null
  return { name: file.name, fileId: await upload({ path: file.name, blob: file }, 'pdf', onProgress) }
}
