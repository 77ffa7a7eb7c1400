import { waiverContract } from '../../shared/waiver/contract'
import { counting } from '../operation/count'
import { waivers } from './store'

const mayApprove = (role: string): boolean => role in waiverContract['waiver.approve'].who

export const counts = [
  counting({
    entry: 'waivers',
    of: 'waiver.list',
    store: waivers,
    // Whoever approves opens what has been checked; the others, what is to be checked.
    filter: ({ roles }) => ({ state: roles.some(mayApprove) ? 'checked' : 'requested' }),
    fields: ['requested'],
    since: ({ requested }) => requested.at,
  }),
]
