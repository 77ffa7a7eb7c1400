import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['manager/cockpit']

export const entries: Entry[] = [
  {
    id: 'cockpit',
    icon: 'clock',
    title: ['今日驾驶舱', 'Today'],
    page: 'manager/cockpit',
    at: { manager: 1, desk: 1 },
    asks: 'cockpit.today',
  },
]
