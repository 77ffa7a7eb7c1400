import { type Entry, type Link, pageUrl } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['patrol/report', 'patrol/round', 'patrol/rounds', 'patrol/routes']

export const entries: Entry[] = [
  {
    id: 'rounds',
    icon: 'check',
    title: ['我的巡查', 'My rounds'],
    page: 'patrol/rounds',
    at: { worker: 10, desk: 60 },
    asks: 'patrol.mine',
  },
  {
    id: 'patrol',
    icon: 'form',
    title: ['巡查日报', 'Daily report of rounds'],
    page: 'patrol/report',
    at: { desk: 62, manager: 60 },
    asks: 'patrol.report',
  },
  {
    id: 'patrol-routes',
    icon: 'place',
    title: ['巡查路线与计划', 'Patrol routes and plans'],
    page: 'patrol/routes',
    at: { desk: 64, manager: 62 },
    asks: 'patrol.routes',
  },
]

/** A round that is late leads to the report of its day. */
export const link: Link = ({ reference: { roundId, day = '' } }, hat) =>
  roundId && hat?.kind !== 'household' && pageUrl('patrol/report', { day })
