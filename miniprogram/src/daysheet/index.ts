import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['cashier/sheet', 'cashier/sheets']

export const entries: Entry[] = [
  {
    id: 'daySheets',
    icon: 'form',
    title: ['日交接表', 'Day sheets'],
    page: 'cashier/sheets',
    at: { office: 8, manager: 60 },
    asks: 'daySheet.list',
  },
]

/** Where a message about one of these leads. */
export const link: Link = ({ reference: { sheetId } }) => sheetId && pageUrl('cashier/sheet', { sheetId })
