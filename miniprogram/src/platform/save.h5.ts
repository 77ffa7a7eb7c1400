/** Keeps a text as a file among the downloads. Answers how it was kept. */
export async function saveText(name: string, text: string): Promise<'file' | 'clipboard'> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return 'file'
}
