import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['admin/estates', 'admin/import']

export const entries: Entry[] = [
  { id: 'estates', icon: 'building', title: ['新建小区', 'New estate'], page: 'admin/estates', at: { admin: 10 } },
]
