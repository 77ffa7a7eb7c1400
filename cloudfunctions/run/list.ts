import { look } from '../operation/operation'
import { rowOf } from './row'
import { runs } from './store'

/** The runs of an estate; their ids begin with estate and period, so the latest period comes first. */
export const list = look('run.list', async ({ input, reach }) => {
  const page = await runs.list(
    reach.filter(hold => hold.estateId === input.estateId),
    { order: { field: '_id', direction: 'desc' }, cursor: input.cursor, limit: 24, fields: SHOWN },
  )
  return { ...page, items: page.items.map(rowOf) }
})
const SHOWN = [
  'estateId',
  'period',
  'revision',
  'lateTo',
  'state',
  'houses',
  'done',
  'bills',
  'amountFen',
  'blocking',
  'warnings',
  'billedBefore',
  'dueOn',
  'startedAt',
  'issuedAt',
]
