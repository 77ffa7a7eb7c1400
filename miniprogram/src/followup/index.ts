import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['desk/followups']

export const entries: Entry[] = [
  {
    id: 'followups',
    icon: 'phone',
    title: ['回访', 'Follow-ups'],
    page: 'desk/followups',
    at: { desk: 26, manager: 16 },
    asks: 'followup.list',
  },
]
