import type { Matters, Plan, Round, Route } from '../../shared/patrol/schema'
import { Store } from '../operation/store'

const estateOnly = (reach: { estateId: string }) => [{ estateId: reach.estateId }]
/** A route as it is now, with what an estate added to its points. */
export interface SavedRoute extends Route {
  points: (Route['points'][number] & { own: string[] })[]
}
export const routes = new Store<SavedRoute>('patrolRoutes', {
  notFound: 'patrol.not_found',
  indexes: [{ on: ['estateId', '_id'] }],
  reach: { estate: estateOnly },
})
/** Every version, for the rounds that were made of it. */
export const versions = new Store<SavedRoute>('patrolVersions', { notFound: 'patrol.not_found' })
export const versionIdOf = ({ _id, version }: Pick<Route, '_id' | 'version'>): string => `${_id}:v${version}`

export const plans = new Store<Plan>('patrolPlans', {
  notFound: 'patrol.not_found',
  indexes: [{ on: ['estateId', '_id'] }, { on: ['nextAt'] }],
  reach: { estate: estateOnly },
})
export const rounds = new Store<Round>('patrolRounds', {
  notFound: 'patrol.not_found',
  indexes: [
    { on: ['estateId', 'walkerId', 'state', 'until', '_id'] },
    { on: ['estateId', 'state', 'until', '_id'] },
    { on: ['estateId', 'day', '_id'] },
    { on: ['planId', 'from'] },
    { on: ['judgeAt'] },
  ],
  reach: { estate: estateOnly },
})
export const matters = new Store<Matters>('patrolMatters', { notFound: 'patrol.not_found' })
