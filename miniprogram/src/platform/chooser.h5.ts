/** The browser's own chooser for files of one kind; empty: nothing was chosen. */
export function chooseFiles(id: string, accept: string, multiple = false): Promise<File[]> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept, multiple, id })
    input.style.display = 'none'
    document.body.append(input)
    const done = (files: File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('cancel', () => done([]))
    input.addEventListener('change', () => done([...(input.files ?? [])]))
    input.click()
  })
}
