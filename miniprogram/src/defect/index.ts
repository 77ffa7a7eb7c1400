import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = [
  'contractor/defects',
  'desk/batches',
  'desk/defect',
  'desk/defects',
  'desk/numbers',
  'desk/send',
  'owner/defect',
  'owner/defect-report',
  'owner/defects',
]

export const entries: Entry[] = [
  {
    id: 'batches',
    icon: 'repair',
    title: ['缺陷派单', 'Defects with contractors'],
    page: 'desk/batches',
    at: { desk: 40 },
  },
  { id: 'defects', icon: 'repair', title: ['房屋缺陷', 'Defects'], page: 'desk/defects', at: { visits: 40 } },
]

/** Where a message about one of these leads. */
export const link: Link = ({ reference: { defectId } }, hat) =>
  defectId && pageUrl(hat?.kind === 'household' ? 'owner/defect' : 'desk/defect', { defectId })
