import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['manager/materials']

export const entries: Entry[] = [
  {
    id: 'materials',
    icon: 'repair',
    title: ['维修材料', 'Repair materials'],
    page: 'manager/materials',
    at: { desk: 70, manager: 70 },
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ reference: { materialId } }) => materialId && pageUrl('manager/materials')
