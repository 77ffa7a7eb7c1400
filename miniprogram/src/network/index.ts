import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['network/import', 'network/networks', 'network/part', 'network/valve']

export const entries: Entry[] = [
  {
    id: 'networks',
    icon: 'plumbing',
    title: ['管网与阀门', 'Pipes and wires'],
    page: 'network/networks',
    at: { worker: 60, desk: 72, manager: 72 },
    asks: 'network.list',
  },
]
