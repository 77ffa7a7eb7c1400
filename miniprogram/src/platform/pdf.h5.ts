import { upload } from './upload'

export interface ChosenPdf {
  name: string
  fileId: string
}
/** One PDF of this device, uploaded at once; null: nothing was chosen. */
export async function choosePdf(onProgress: (share: number) => void): Promise<ChosenPdf | null> {
  const file = await new Promise<File | null>(resolve => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: 'application/pdf,.pdf', id: 'pdf-chooser' })
    input.style.display = 'none'
    document.body.append(input)
    const done = (chosen: File | null) => {
      input.remove()
      resolve(chosen)
    }
    input.addEventListener('cancel', () => done(null))
    input.addEventListener('change', () => done(input.files?.[0] ?? null))
    input.click()
  })
  return file && { name: file.name, fileId: await upload({ path: file.name, blob: file }, 'pdf', onProgress) }
}
