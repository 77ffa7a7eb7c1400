/** A document by its link: the browser keeps or shows it. */
export async function openFile(url: string, _type: 'pdf' | 'xlsx'): Promise<void> {
  const link = document.createElement('a')
  Object.assign(link, { href: url, target: '_blank', rel: 'noopener' })
  document.body.append(link)
  link.click()
  link.remove()
}
