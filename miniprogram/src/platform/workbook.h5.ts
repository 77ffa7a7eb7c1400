import { upload } from './upload'

export interface Workbook {
  name: string
  fileId: string
}

/** The browser's own chooser for one .xlsx, uploaded at once; null: nothing was chosen. */
export async function chooseWorkbook(onProgress: (share: number) => void): Promise<Workbook | null> {
  const file = await new Promise<File | null>(resolve => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: '.xlsx', id: 'workbook-chooser' })
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
  if (!file) return null
  return { name: file.name, fileId: await upload({ path: file.name, blob: file }, 'xlsx', onProgress) }
}
