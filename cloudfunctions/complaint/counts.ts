import { counting } from '../operation/count'
import { awaited } from './awaited'
import { complaints } from './store'

export const counts = [
  counting({
    entry: 'complaints',
    of: 'complaint.waiting',
    store: complaints,
    filter: ({ roles }) => ({ waits: { in: awaited(roles) } }),
    fields: ['validity', 'extension', 'appeal'],
    since: ({ validity, extension, appeal }) =>
      Math.min(
        ...(validity?.state === 'requested' ? [validity.requested.at] : []),
        ...(extension?.state === 'requested' ? [extension.requested.at] : []),
        ...(appeal?.stands === null ? [appeal.asked.at] : []),
      ),
  }),
]
