import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['equipment/list', 'equipment/one']

export const entries: Entry[] = [
  {
    id: 'equipment',
    icon: 'lift',
    title: ['设备年检与维保', 'Equipment by law'],
    page: 'equipment/list',
    at: { worker: 64, desk: 74, manager: 74 },
    asks: 'equipment.due',
  },
]

export const link: Link = ({ reference: { equipmentId } }, hat) =>
  equipmentId && hat?.kind !== 'household' && pageUrl('equipment/one', { equipmentId })
