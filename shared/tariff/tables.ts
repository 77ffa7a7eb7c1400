import { table } from '../table'
import type { PreviewRow } from './contract'

/** What a price would make of every house's month. */
export const previewTable = table<PreviewRow>({
  title: { zh: '价格预览', en: 'Price preview' },
  asked: ({ period }, language) => [{ zh: `账期：${period}`, en: `Period: ${period}` }[language]],
  columns: [
    { id: 'house', title: { zh: '房屋', en: 'House' }, width: 26, cell: row => row.label },
    {
      id: 'before',
      title: { zh: '现价', en: 'Now' },
      width: 16,
      sum: true,
      cell: row => (row.beforeFen === null ? null : { fen: row.beforeFen }),
    },
    { id: 'after', title: { zh: '新价', en: 'Then' }, width: 16, sum: true, cell: row => ({ fen: row.afterFen }) },
    {
      id: 'change',
      title: { zh: '变动', en: 'Change' },
      width: 16,
      sum: true,
      cell: row => ({ fen: row.afterFen - (row.beforeFen ?? 0) }),
    },
  ],
})
