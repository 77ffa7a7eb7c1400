import type { InvoiceRow } from '../../shared/invoice/schema'
import { links } from '../file/attach'
import { look } from '../operation/operation'
import { rowsOf } from './row'
import { invoices } from './store'

export const get = look('invoice.get', async ({ input, reach }) => {
  const found = await invoices.get(null, input.invoiceId, reach)
  const papers = [
    ...(found.number && found.fileId ? [{ number: found.number, fileId: found.fileId }] : []),
    ...found.reds,
  ]
  const known = new Map((await links(papers.map(paper => paper.fileId))).map(({ fileId, url }) => [fileId, url]))
  const files = papers.map(({ number, fileId }) => ({ number, url: known.get(fileId) ?? '' }))
  const [row] = await rowsOf([found])
  return { ...(row as InvoiceRow), files }
})
